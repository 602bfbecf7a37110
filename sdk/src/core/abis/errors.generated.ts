// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

import type { AbiParameter } from "viem";

/** The name of a custom error of one of the contracts, or of what they inherit. */
export type ContractErrorName =
  | "CheckpointUnorderedInsertion"
  | "CidCodecUnsupported"
  | "CidDigestLength"
  | "CidHashIdentity"
  | "CidHashUnsupported"
  | "CidTrailingBytes"
  | "CidTruncated"
  | "CidVersion0"
  | "CidVersionUnsupported"
  | "DaoGovernorBallotGas"
  | "DaoGovernorGuardianVote"
  | "DaoGovernorNoBallotCounted"
  | "DaoGovernorSettingOutOfRange"
  | "DaoGovernorTokenClock"
  | "DaoGovernorTooEarly"
  | "DaoGovernorTreasuryVotes"
  | "ECDSAInvalidSignature"
  | "ECDSAInvalidSignatureLength"
  | "ECDSAInvalidSignatureS"
  | "ERC20ExceededSafeSupply"
  | "ERC20InsufficientAllowance"
  | "ERC20InsufficientBalance"
  | "ERC20InvalidApprover"
  | "ERC20InvalidReceiver"
  | "ERC20InvalidSender"
  | "ERC20InvalidSpender"
  | "ERC20InvalidUnderlying"
  | "ERC2612ExpiredSignature"
  | "ERC2612InvalidSigner"
  | "ERC5805FutureLookup"
  | "ERC6372InconsistentClock"
  | "FailedCall"
  | "FilesDigestZero"
  | "FilesExpiryPast"
  | "FilesFileExists"
  | "FilesFilePublic"
  | "FilesFileUnknown"
  | "FilesGasTooLow"
  | "FilesGrantEmpty"
  | "FilesGrantUnknown"
  | "FilesNotGranter"
  | "FilesNotOwner"
  | "FilesOwnerZero"
  | "FilesReaderZero"
  | "FilesVersionKeyUsed"
  | "FilesVersionKeyZero"
  | "FilesVersionMismatch"
  | "GovernorAlreadyCastVote"
  | "GovernorAlreadyQueuedProposal"
  | "GovernorDisabledDeposit"
  | "GovernorInsufficientProposerVotes"
  | "GovernorInvalidProposalLength"
  | "GovernorInvalidSignature"
  | "GovernorInvalidVoteParams"
  | "GovernorInvalidVoteType"
  | "GovernorInvalidVotingPeriod"
  | "GovernorNonexistentProposal"
  | "GovernorOnlyExecutor"
  | "GovernorProposalQueueingFailed"
  | "GovernorProposalQueueingNotRequired"
  | "GovernorRestrictedProposer"
  | "GovernorUnableToCancel"
  | "GovernorUnexpectedProposalState"
  | "InvalidAccountNonce"
  | "InvalidShortString"
  | "PaymentsGasTooLow"
  | "PaymentsInexact"
  | "PaymentsNativeRefused"
  | "PaymentsTokenInvalid"
  | "PaymentsTokenRefused"
  | "PaymentsValueMismatch"
  | "PersonasEncryptionKeyUnchanged"
  | "PersonasEncryptionKeyZero"
  | "PersonasKeyRingChanged"
  | "PersonasRegistered"
  | "PersonasUnregistered"
  | "PieceCidCodecUnsupported"
  | "PieceCidDigestLength"
  | "PieceCidHashUnsupported"
  | "PieceCidHeightUnsupported"
  | "PieceCidPaddingTooLarge"
  | "PieceCidRootInvalid"
  | "PieceCidVersionUnsupported"
  | "ReentrancyGuardReentrantCall"
  | "SafeCastOverflowedUintDowncast"
  | "SafeERC20FailedOperation"
  | "StringTooLong"
  | "TipsAmountZero"
  | "TipsBatchEmpty"
  | "TipsRecipientInvalid"
  | "TreasuryBalanceTooLow"
  | "TreasuryCallFailed"
  | "TreasuryGovernorInvalid"
  | "TreasuryLengthMismatch"
  | "TreasuryNotGovernor"
  | "TreasuryNotSelf"
  | "TreasuryTargetWithoutCode"
  | "VarintNotMinimal"
  | "VarintTooLong"
  | "VarintTruncated"
  | "VoteTokenInexactDeposit"
  | "VoteTokenUnderlyingWithoutCode"
  | "VotesExpiredSignature";

/** What is known about a custom error: why it happens and what to do about it. */
export interface ContractErrorEntry {
  readonly name: string;
  readonly inputs: readonly AbiParameter[];
  /** The contracts that can raise it, by their Solidity names. */
  readonly contracts: readonly string[];
  readonly why: string;
  readonly remedy: string;
}

/** Every custom error of the contracts, by selector. */
export const contractErrors: Readonly<Record<string, ContractErrorEntry>> = {
  "0x2520601d": {"name":"CheckpointUnorderedInsertion","inputs":[],"contracts":["DaoGovernor","VoteToken"],"why":"The contract met a state that its own rules exclude.","remedy":"Do not retry: report it, with the transaction."},
  "0x4ff4efdb": {"name":"CidCodecUnsupported","inputs":[{"name":"codec","type":"uint64"}],"contracts":["Cid"],"why":"The CID's codec is neither `raw` (0x55) nor `dag-pb` (0x70).","remedy":"Store the content as a UnixFS file or folder, or as one raw block."},
  "0x3c5dd2a2": {"name":"CidDigestLength","inputs":[{"name":"length","type":"uint64"}],"contracts":["Cid"],"why":"The digest's declared length is not 32 bytes.","remedy":"Pass a CID with a whole sha2-256 digest."},
  "0x6ce45fa2": {"name":"CidHashIdentity","inputs":[],"contracts":["Cid"],"why":"The CID holds its content instead of a digest (hash function `identity`).","remedy":"Store the content as a block, and pass that block's CID."},
  "0x2148b985": {"name":"CidHashUnsupported","inputs":[{"name":"hash","type":"uint64"}],"contracts":["Cid"],"why":"The CID's hash function is not sha2-256 (0x12).","remedy":"Store the content with sha2-256, which every IPFS tool does by default."},
  "0x264f7aef": {"name":"CidTrailingBytes","inputs":[{"name":"length","type":"uint256"}],"contracts":["Cid"],"why":"Bytes follow the CID.","remedy":"Pass the CID alone: 36 bytes."},
  "0xdcb607fd": {"name":"CidTruncated","inputs":[{"name":"length","type":"uint256"}],"contracts":["Cid"],"why":"The CID ends before its digest does.","remedy":"Pass the whole CID: 36 bytes."},
  "0xbd42d880": {"name":"CidVersion0","inputs":[],"contracts":["Cid"],"why":"The CID is of version 0 (`Qm…`), which has no codec and no version.","remedy":"Convert it to CIDv1; the content stays the same."},
  "0xc682e015": {"name":"CidVersionUnsupported","inputs":[{"name":"version","type":"uint64"}],"contracts":["Cid"],"why":"The CID is of an unknown version. CIDs are expected in bytes, not as text (`bafy…`).","remedy":"Pass the bytes of a CIDv1."},
  "0xea2accc8": {"name":"DaoGovernorBallotGas","inputs":[{"name":"gasLeft","type":"uint256"},{"name":"needed","type":"uint256"}],"contracts":["DaoGovernor"],"why":"Too little gas is left to ask a contract for its voter's signature with the gas that it is entitled to, so that its ballot might seem invalid and be skipped without being so.","remedy":"Send the transaction with more gas, or fewer ballots of contracts."},
  "0x55970348": {"name":"DaoGovernorGuardianVote","inputs":[{"name":"proposalId","type":"uint256"}],"contracts":["DaoGovernor"],"why":"The guardian may not veto the vote about the guardian.","remedy":"None; members decide on this proposal alone."},
  "0xf3cddf69": {"name":"DaoGovernorNoBallotCounted","inputs":[{"name":"proposalId","type":"uint256"}],"contracts":["DaoGovernor"],"why":"None of the ballots counted.","remedy":"Check that the voters have not voted yet and signed for this proposal, governor and chain."},
  "0xf8ab722b": {"name":"DaoGovernorSettingOutOfRange","inputs":[{"name":"setting","type":"string"},{"name":"value","type":"uint256"},{"name":"min","type":"uint256"},{"name":"max","type":"uint256"}],"contracts":["DaoGovernor"],"why":"A setting lies outside of what keeps the DAO able to act and to defend itself.","remedy":"Choose a value from `min` to `max`."},
  "0x973eed5e": {"name":"DaoGovernorTokenClock","inputs":[{"name":"clockMode","type":"string"}],"contracts":["DaoGovernor"],"why":"The vote token does not count time in seconds.","remedy":"Deploy the governor with a VoteToken, or another ERC-5805 token with the clock mode \"mode=timestamp\"."},
  "0xab5789f2": {"name":"DaoGovernorTooEarly","inputs":[{"name":"proposalId","type":"uint256"},{"name":"eta","type":"uint256"}],"contracts":["DaoGovernor"],"why":"The execution delay has not passed.","remedy":"Execute at or after `eta`."},
  "0x787ba2dd": {"name":"DaoGovernorTreasuryVotes","inputs":[{"name":"treasury","type":"address"}],"contracts":["DaoGovernor"],"why":"The treasury does not vote with tokens of its own.","remedy":"Vote from a member's wallet."},
  "0xf645eedf": {"name":"ECDSAInvalidSignature","inputs":[],"contracts":["CommunityToken","VoteToken"],"why":"The signature is not a valid one.","remedy":"Sign again, with the account that is to act, on this chain."},
  "0xfce698f7": {"name":"ECDSAInvalidSignatureLength","inputs":[{"name":"length","type":"uint256"}],"contracts":["CommunityToken","VoteToken"],"why":"The signature is not a valid one.","remedy":"Sign again, with the account that is to act, on this chain."},
  "0xd78bce0c": {"name":"ECDSAInvalidSignatureS","inputs":[{"name":"s","type":"bytes32"}],"contracts":["CommunityToken","VoteToken"],"why":"The signature is not a valid one.","remedy":"Sign again, with the account that is to act, on this chain."},
  "0x1cb15d26": {"name":"ERC20ExceededSafeSupply","inputs":[{"name":"increasedSupply","type":"uint256"},{"name":"cap","type":"uint256"}],"contracts":["VoteToken"],"why":"The supply would become larger than votes can be counted.","remedy":"Wrap less; a token with a supply of 2^208 or more cannot be used."},
  "0xfb8f41b2": {"name":"ERC20InsufficientAllowance","inputs":[{"name":"spender","type":"address"},{"name":"allowance","type":"uint256"},{"name":"needed","type":"uint256"}],"contracts":["CommunityToken","VoteToken"],"why":"The spender may take less of the owner's tokens than is needed.","remedy":"Approve the amount for the spender first; the SDK's ensureAllowance does."},
  "0xe450d38c": {"name":"ERC20InsufficientBalance","inputs":[{"name":"sender","type":"address"},{"name":"balance","type":"uint256"},{"name":"needed","type":"uint256"}],"contracts":["CommunityToken","VoteToken"],"why":"The account holds less of the token than is needed.","remedy":"Get more of the token, or use less. Amounts are in its smallest unit."},
  "0xe602df05": {"name":"ERC20InvalidApprover","inputs":[{"name":"approver","type":"address"}],"contracts":["CommunityToken","VoteToken"],"why":"Nobody can approve for this account.","remedy":"Call from a wallet or a contract."},
  "0xec442f05": {"name":"ERC20InvalidReceiver","inputs":[{"name":"receiver","type":"address"}],"contracts":["CommunityToken","VoteToken"],"why":"The token cannot be sent to this address.","remedy":"Name another recipient."},
  "0x96c6fd1e": {"name":"ERC20InvalidSender","inputs":[{"name":"sender","type":"address"}],"contracts":["CommunityToken","VoteToken"],"why":"The token cannot be sent from this address.","remedy":"Send from another account."},
  "0x94280d62": {"name":"ERC20InvalidSpender","inputs":[{"name":"spender","type":"address"}],"contracts":["CommunityToken","VoteToken"],"why":"This address cannot be given an allowance.","remedy":"Name another spender."},
  "0x438d6fe3": {"name":"ERC20InvalidUnderlying","inputs":[{"name":"token","type":"address"}],"contracts":["VoteToken"],"why":"A token cannot wrap itself.","remedy":"Deploy with the address of the community's own token."},
  "0x62791302": {"name":"ERC2612ExpiredSignature","inputs":[{"name":"deadline","type":"uint256"}],"contracts":["CommunityToken","VoteToken"],"why":"The permit's deadline has passed.","remedy":"Sign a new permit with a later deadline."},
  "0x4b800e46": {"name":"ERC2612InvalidSigner","inputs":[{"name":"signer","type":"address"},{"name":"owner","type":"address"}],"contracts":["CommunityToken","VoteToken"],"why":"The permit was signed by another account, for another chain or token, or was used already.","remedy":"Sign a new permit with the account that owns the tokens."},
  "0xecd3f81e": {"name":"ERC5805FutureLookup","inputs":[{"name":"timepoint","type":"uint256"},{"name":"clock","type":"uint48"}],"contracts":["VoteToken"],"why":"Votes can be looked up for the past alone.","remedy":"Ask for a timepoint before the chain's present time."},
  "0x6ff07140": {"name":"ERC6372InconsistentClock","inputs":[],"contracts":["DaoGovernor"],"why":"The contract met a state that its own rules exclude.","remedy":"Do not retry: report it, with the transaction."},
  "0xd6bda275": {"name":"FailedCall","inputs":[],"contracts":["DaoGovernor"],"why":"A call to another contract, or a payment to it, failed without saying why.","remedy":"Check that the recipient can take native currency, and the target's own rules."},
  "0x145f8c81": {"name":"FilesDigestZero","inputs":[],"contracts":["Files"],"why":"A digest is never zero.","remedy":"Pass the sha2-256 digest of the content's CID."},
  "0xc16bb6f4": {"name":"FilesExpiryPast","inputs":[{"name":"expiry","type":"uint48"},{"name":"now_","type":"uint256"}],"contracts":["Files"],"why":"The grant would have expired already.","remedy":"Choose a later expiry, or zero for none."},
  "0xc1dec0e6": {"name":"FilesFileExists","inputs":[{"name":"fileId","type":"bytes32"}],"contracts":["Files"],"why":"The owner already has a file with this salt.","remedy":"Choose another salt."},
  "0xeacc414f": {"name":"FilesFilePublic","inputs":[{"name":"fileId","type":"bytes32"}],"contracts":["Files"],"why":"The file is public: there is nothing to grant.","remedy":"Add an encrypted version first."},
  "0x8155e462": {"name":"FilesFileUnknown","inputs":[{"name":"fileId","type":"bytes32"}],"contracts":["Files"],"why":"There is no such file.","remedy":"Check the fileId, and that this is the chain and the contract that the file is registered with."},
  "0x825358cb": {"name":"FilesGasTooLow","inputs":[{"name":"left","type":"uint256"},{"name":"needed","type":"uint256"}],"contracts":["Files"],"why":"Too little gas is left to ask the file's policy, so that its answer could be a wrong no.","remedy":"Call with at least `needed` more gas than the call itself uses."},
  "0x2b6f067b": {"name":"FilesGrantEmpty","inputs":[{"name":"reader","type":"address"}],"contracts":["Files"],"why":"A grant's body is never zero.","remedy":"Seal the version's secret to the reader; to withdraw a grant, call `revoke`."},
  "0xb6754e7d": {"name":"FilesGrantUnknown","inputs":[{"name":"fileId","type":"bytes32"},{"name":"reader","type":"address"}],"contracts":["Files"],"why":"The reader has no grant for the current version.","remedy":"Nothing to revoke; check the reader's address."},
  "0x95d94cb2": {"name":"FilesNotGranter","inputs":[{"name":"fileId","type":"bytes32"},{"name":"caller","type":"address"}],"contracts":["Files"],"why":"Only the file's owner, or a granter that the owner named, may change grants.","remedy":"Call from the owner, or have the owner name the caller with `setGranter`."},
  "0x7b9c6098": {"name":"FilesNotOwner","inputs":[{"name":"fileId","type":"bytes32"},{"name":"caller","type":"address"},{"name":"owner","type":"address"}],"contracts":["Files"],"why":"Only the file's owner may do this.","remedy":"Call from `owner`."},
  "0x6dc3a807": {"name":"FilesOwnerZero","inputs":[],"contracts":["Files"],"why":"The new owner is the zero address.","remedy":"Name the new owner."},
  "0x96d41682": {"name":"FilesReaderZero","inputs":[],"contracts":["Files"],"why":"The reader is the zero address.","remedy":"Name a reader."},
  "0x27b84957": {"name":"FilesVersionKeyUsed","inputs":[{"name":"fileId","type":"bytes32"},{"name":"versionKey","type":"bytes32"}],"contracts":["Files"],"why":"A rotation must bring another version key than the current one.","remedy":"Make a new version key."},
  "0xbdfbb0ea": {"name":"FilesVersionKeyZero","inputs":[],"contracts":["Files"],"why":"An encrypted version needs a version key, which is never zero.","remedy":"Derive the version key as docs/architecture.md says; the SDK does."},
  "0xac5b8f59": {"name":"FilesVersionMismatch","inputs":[{"name":"fileId","type":"bytes32"},{"name":"expected","type":"uint32"},{"name":"current","type":"uint32"}],"contracts":["Files"],"why":"The file is at another version than the call expects: somebody changed it meanwhile.","remedy":"Read the file again and repeat the call for its current version."},
  "0x71c6af49": {"name":"GovernorAlreadyCastVote","inputs":[{"name":"voter","type":"address"}],"contracts":["DaoGovernor"],"why":"The member has voted on this proposal.","remedy":"Votes are final: there is nothing to do."},
  "0xf20e7d37": {"name":"GovernorAlreadyQueuedProposal","inputs":[{"name":"proposalId","type":"uint256"}],"contracts":["DaoGovernor"],"why":"The proposal is queued already.","remedy":"Wait for its time, then execute it."},
  "0xe90a651e": {"name":"GovernorDisabledDeposit","inputs":[],"contracts":["DaoGovernor"],"why":"The governor holds no assets; the treasury does.","remedy":"Send it to the treasury's address."},
  "0xc242ee16": {"name":"GovernorInsufficientProposerVotes","inputs":[{"name":"proposer","type":"address"},{"name":"votes","type":"uint256"},{"name":"threshold","type":"uint256"}],"contracts":["DaoGovernor"],"why":"The proposer has fewer votes than a proposal takes.","remedy":"Wrap more tokens, or have others delegate to the proposer, a block before proposing."},
  "0x447b05d0": {"name":"GovernorInvalidProposalLength","inputs":[{"name":"targets","type":"uint256"},{"name":"calldatas","type":"uint256"},{"name":"values","type":"uint256"}],"contracts":["DaoGovernor"],"why":"A proposal needs at least one action, each with a target, a value and calldata.","remedy":"Pass lists of the same length, not empty."},
  "0x94ab6c07": {"name":"GovernorInvalidSignature","inputs":[{"name":"voter","type":"address"}],"contracts":["DaoGovernor"],"why":"The ballot was not signed by this voter, for this proposal, choice, chain and contract, or was counted already.","remedy":"Have the voter sign the ballot again."},
  "0x867db771": {"name":"GovernorInvalidVoteParams","inputs":[],"contracts":["DaoGovernor"],"why":"This kind of vote takes no parameters.","remedy":"Vote without parameters."},
  "0x06b337c2": {"name":"GovernorInvalidVoteType","inputs":[],"contracts":["DaoGovernor"],"why":"There is no such choice.","remedy":"Vote 0 (against), 1 (for) or 2 (abstain)."},
  "0xf1cfbf05": {"name":"GovernorInvalidVotingPeriod","inputs":[{"name":"votingPeriod","type":"uint256"}],"contracts":["DaoGovernor"],"why":"A voting period cannot be zero.","remedy":"Choose a longer voting period."},
  "0x6ad06075": {"name":"GovernorNonexistentProposal","inputs":[{"name":"proposalId","type":"uint256"}],"contracts":["DaoGovernor"],"why":"There is no such proposal.","remedy":"Check the proposal's id, or its actions and description, the chain and the governor's address."},
  "0x47096e47": {"name":"GovernorOnlyExecutor","inputs":[{"name":"account","type":"address"}],"contracts":["DaoGovernor"],"why":"Only the governor itself may do this.","remedy":"Propose it, and have it voted on."},
  "0xab2d0311": {"name":"GovernorProposalQueueingFailed","inputs":[{"name":"proposalId","type":"uint256"}],"contracts":["DaoGovernor"],"why":"The proposal could not be queued.","remedy":"Check what its actions ask for."},
  "0xd838bcb7": {"name":"GovernorProposalQueueingNotRequired","inputs":[{"name":"proposalId","type":"uint256"}],"contracts":["DaoGovernor"],"why":"This governor has no queue.","remedy":"Execute the proposal when its time has come."},
  "0xd9b39557": {"name":"GovernorRestrictedProposer","inputs":[{"name":"proposer","type":"address"}],"contracts":["DaoGovernor"],"why":"The description names another proposer.","remedy":"Propose from the account that the description ends with."},
  "0x8fe5d8a9": {"name":"GovernorUnableToCancel","inputs":[{"name":"proposalId","type":"uint256"},{"name":"account","type":"address"}],"contracts":["DaoGovernor"],"why":"Only the proposer may cancel, and only before the vote begins.","remedy":"Vote against it."},
  "0x31b75e4d": {"name":"GovernorUnexpectedProposalState","inputs":[{"name":"proposalId","type":"uint256"},{"name":"current","type":"uint8"},{"name":"expectedStates","type":"bytes32"}],"contracts":["DaoGovernor"],"why":"The proposal is not in a state that allows this: not open yet, closed, executed, expired or cancelled.","remedy":"Read the proposal's state, and act when it is right."},
  "0x752d88c0": {"name":"InvalidAccountNonce","inputs":[{"name":"account","type":"address"},{"name":"currentNonce","type":"uint256"}],"contracts":["CommunityToken","DaoGovernor","VoteToken"],"why":"The signature carries another number than the account's next.","remedy":"Read the account's nonce again, and sign with it."},
  "0xb3512b0c": {"name":"InvalidShortString","inputs":[],"contracts":["CommunityToken","DaoGovernor","VoteToken"],"why":"A text that should be hexadecimal, or short, is not.","remedy":"Check the text that was passed."},
  "0xc1580774": {"name":"PaymentsGasTooLow","inputs":[{"name":"left","type":"uint256"},{"name":"needed","type":"uint256"}],"contracts":["Payments","Tips"],"why":"Too little gas is left to give the next recipient a fair chance.","remedy":"Send the transaction with a higher gas limit, at least `needed` - `left` more."},
  "0xe39e74d3": {"name":"PaymentsInexact","inputs":[{"name":"token","type":"address"},{"name":"received","type":"uint256"},{"name":"expected","type":"uint256"}],"contracts":["Payments","Tips"],"why":"The token delivered another amount than it was told to (a fee on transfer, perhaps).","remedy":"Use a token that delivers exactly; this one cannot be accounted for."},
  "0x6b44d340": {"name":"PaymentsNativeRefused","inputs":[{"name":"to","type":"address"},{"name":"amount","type":"uint256"}],"contracts":["Payments","Tips"],"why":"`to` did not accept `amount` wei.","remedy":"The recipient is a contract that refuses native currency; pay to another address."},
  "0x56f8c331": {"name":"PaymentsTokenInvalid","inputs":[{"name":"token","type":"address"}],"contracts":["Payments","Tips"],"why":"The address is not an ERC-20 token on this chain: it holds no code, or tells no balance.","remedy":"Check the token's address and the chain."},
  "0x3b415a0f": {"name":"PaymentsTokenRefused","inputs":[{"name":"token","type":"address"}],"contracts":["Payments","Tips"],"why":"The token refused the transfer, without a reason that can be shown.","remedy":"Check the balance, the allowance, and whether the token is paused or blocks one of the two parties."},
  "0xd8e95690": {"name":"PaymentsValueMismatch","inputs":[{"name":"sent","type":"uint256"},{"name":"expected","type":"uint256"}],"contracts":["Payments","Tips"],"why":"The transaction's value is not what is to be paid in native currency.","remedy":"Send exactly `expected` wei with the transaction."},
  "0x274c2080": {"name":"PersonasEncryptionKeyUnchanged","inputs":[{"name":"encryptionKey","type":"bytes32"}],"contracts":["Personas"],"why":"The new encryption key is the old one.","remedy":"Make a new identity, or call `setKeyRing` where only the key ring changes."},
  "0xedd56ebc": {"name":"PersonasEncryptionKeyZero","inputs":[],"contracts":["Personas"],"why":"An encryption key is never zero.","remedy":"Pass the X25519 public key of a new identity."},
  "0x66edd6bb": {"name":"PersonasKeyRingChanged","inputs":[{"name":"expected","type":"bytes32"},{"name":"current","type":"bytes32"}],"contracts":["Personas"],"why":"The key ring changed meanwhile, on another device perhaps; replacing it could lose an identity for good.","remedy":"Read the current key ring, merge, and try again."},
  "0xeb5e16fa": {"name":"PersonasRegistered","inputs":[{"name":"wallet","type":"address"}],"contracts":["Personas"],"why":"The wallet already has a persona.","remedy":"Call `rotate` to change its key, or `setKeyRing` to change its key ring."},
  "0x4ba502fd": {"name":"PersonasUnregistered","inputs":[{"name":"wallet","type":"address"}],"contracts":["Personas"],"why":"The wallet has no persona yet.","remedy":"Call `register` first."},
  "0x277e6ac5": {"name":"PieceCidCodecUnsupported","inputs":[{"name":"codec","type":"uint64"}],"contracts":["Files","PieceCid"],"why":"The piece CID's codec is not `raw` (0x55). Piece CIDs of version 1 (`baga…`) have 0xf101, and lack the size.","remedy":"Convert it to version 2 with the size of its data, as FRC-0069 says."},
  "0xd703c2af": {"name":"PieceCidDigestLength","inputs":[{"name":"declared","type":"uint64"},{"name":"actual","type":"uint256"}],"contracts":["Files","PieceCid"],"why":"The digest is not as long as it says, or as padding, height and root need.","remedy":"Pass the piece CID whole and alone."},
  "0xf709adae": {"name":"PieceCidHashUnsupported","inputs":[{"name":"hash","type":"uint64"}],"contracts":["Files","PieceCid"],"why":"The CID's hash function is not the piece multihash (0x1011).","remedy":"Pass the CID of the piece, not that of the content."},
  "0xbbf207db": {"name":"PieceCidHeightUnsupported","inputs":[{"name":"height","type":"uint8"}],"contracts":["Files","PieceCid"],"why":"A piece's tree is of height 2 to 58: 127 bytes at least, below 2^63 bytes at most.","remedy":"Make the piece CID with a Filecoin library."},
  "0x117ec03e": {"name":"PieceCidPaddingTooLarge","inputs":[{"name":"padding","type":"uint64"},{"name":"capacity","type":"uint64"}],"contracts":["Files","PieceCid"],"why":"With so much padding the data would fit into a smaller tree.","remedy":"Make the piece CID with a Filecoin library."},
  "0x0d569d56": {"name":"PieceCidRootInvalid","inputs":[{"name":"root","type":"bytes32"}],"contracts":["Files","PieceCid"],"why":"A root has 254 bits; here one of the two highest is set.","remedy":"Make the piece CID with a Filecoin library."},
  "0x3732dd79": {"name":"PieceCidVersionUnsupported","inputs":[{"name":"version","type":"uint64"}],"contracts":["Files","PieceCid"],"why":"The bytes are no CIDv1.","remedy":"Pass the bytes of a piece CID v2, not its text."},
  "0x3ee5aeb5": {"name":"ReentrancyGuardReentrantCall","inputs":[],"contracts":["Tips","Treasury","VoteToken"],"why":"A recipient or token called back into the contract while it was at work.","remedy":"Leave that recipient or token out: it tries what is not allowed."},
  "0x6dfcc650": {"name":"SafeCastOverflowedUintDowncast","inputs":[{"name":"bits","type":"uint8"},{"name":"value","type":"uint256"}],"contracts":["DaoGovernor","VoteToken"],"why":"A number does not fit into the space that the contract has for it.","remedy":"Use a smaller amount, or a time that is not in the far future."},
  "0x5274afe7": {"name":"SafeERC20FailedOperation","inputs":[{"name":"token","type":"address"}],"contracts":["VoteToken"],"why":"The token refused a transfer or an approval, and did not say why.","remedy":"Check balance and allowance, and whether the token has paused or blocked one of the accounts."},
  "0x305a27a9": {"name":"StringTooLong","inputs":[{"name":"str","type":"string"}],"contracts":["CommunityToken","DaoGovernor","VoteToken"],"why":"A text that should be hexadecimal, or short, is not.","remedy":"Check the text that was passed."},
  "0x166fc071": {"name":"TipsAmountZero","inputs":[{"name":"to","type":"address"}],"contracts":["Tips"],"why":"A tip needs an amount above zero.","remedy":"Send at least one wei, or one smallest unit of the token."},
  "0xef1c7c86": {"name":"TipsBatchEmpty","inputs":[],"contracts":["Tips"],"why":"A batch names no payment.","remedy":"Name at least one payment."},
  "0x7e164a99": {"name":"TipsRecipientInvalid","inputs":[{"name":"to","type":"address"}],"contracts":["Tips"],"why":"Nobody could ever use what is paid to `to`: it is the zero address, the token itself, or this contract.","remedy":"Check the recipient's address."},
  "0xc233db07": {"name":"TreasuryBalanceTooLow","inputs":[{"name":"index","type":"uint256"},{"name":"needed","type":"uint256"},{"name":"balance","type":"uint256"}],"contracts":["Treasury"],"why":"The treasury holds less native currency than the action sends.","remedy":"Wait until the treasury holds `needed` wei."},
  "0xd933ef28": {"name":"TreasuryCallFailed","inputs":[{"name":"index","type":"uint256"},{"name":"target","type":"address"},{"name":"reason","type":"bytes"}],"contracts":["Treasury"],"why":"An action failed, and with it all of the proposal. `reason` is what the target answered, cut to 1 KiB.","remedy":"See the reason; where the state of the target has changed, try again before the proposal expires."},
  "0x533f93d7": {"name":"TreasuryGovernorInvalid","inputs":[{"name":"governor","type":"address"}],"contracts":["Treasury"],"why":"The new governor is not a contract that says (ERC-165) that it is an OpenZeppelin-compatible governor.","remedy":"Deploy the new governor first and check its address."},
  "0xb434340d": {"name":"TreasuryLengthMismatch","inputs":[{"name":"targets","type":"uint256"},{"name":"values","type":"uint256"},{"name":"calldatas","type":"uint256"}],"contracts":["Treasury"],"why":"Targets, values and calldatas differ in number.","remedy":"Pass one of each per action."},
  "0xa0c4ce91": {"name":"TreasuryNotGovernor","inputs":[{"name":"caller","type":"address"},{"name":"governor","type":"address"}],"contracts":["Treasury"],"why":"Only the governor may make the treasury act.","remedy":"Propose the action to the governor and have it voted."},
  "0x7de3d205": {"name":"TreasuryNotSelf","inputs":[{"name":"caller","type":"address"}],"contracts":["Treasury"],"why":"Only the treasury itself may change its settings.","remedy":"Propose a call of this function, with the treasury as its target."},
  "0xfabf6ad6": {"name":"TreasuryTargetWithoutCode","inputs":[{"name":"index","type":"uint256"},{"name":"target","type":"address"}],"contracts":["Treasury"],"why":"The target holds no code but the action carries calldata, so it would do nothing and seem to succeed.","remedy":"Check the target's address and chain; to send native currency alone, leave the calldata empty."},
  "0x9b003eca": {"name":"VarintNotMinimal","inputs":[{"name":"offset","type":"uint256"}],"contracts":["Files","Varint"],"why":"A number is written with more bytes than it needs, so that the same CID would have two forms.","remedy":"Encode the CID with a multiformats library; do not pass it on as it came."},
  "0x95af8492": {"name":"VarintTooLong","inputs":[{"name":"offset","type":"uint256"}],"contracts":["Files","Varint"],"why":"A number is longer than nine bytes.","remedy":"Pass a CID in bytes; this is something else."},
  "0x35374a3c": {"name":"VarintTruncated","inputs":[{"name":"offset","type":"uint256"}],"contracts":["Files","Varint"],"why":"The bytes end in the middle of a number.","remedy":"Pass the whole CID, in bytes."},
  "0xa9d8af0f": {"name":"VoteTokenInexactDeposit","inputs":[{"name":"received","type":"uint256"},{"name":"expected","type":"uint256"}],"contracts":["VoteToken"],"why":"The underlying token delivered another amount than was deposited (a fee on transfer, perhaps).","remedy":"Only a token that delivers exactly can back votes."},
  "0x7ba35c57": {"name":"VoteTokenUnderlyingWithoutCode","inputs":[{"name":"underlying","type":"address"}],"contracts":["VoteToken"],"why":"There is no contract at the address of the token to wrap.","remedy":"Check the token's address and the chain."},
  "0x4683af0e": {"name":"VotesExpiredSignature","inputs":[{"name":"expiry","type":"uint256"}],"contracts":["VoteToken"],"why":"The signed delegation's expiry has passed.","remedy":"Sign a new one with a later expiry."},
};
