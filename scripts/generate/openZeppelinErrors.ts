// OpenZeppelin documents its errors for Solidity authors; this says the same to whoever meets one in a wallet.

interface Explanation {
  why: string;
  remedy: string;
}

const integer: Explanation = {
  why: "A number does not fit into the space that the contract has for it.",
  remedy: "Use a smaller amount, or a time that is not in the far future.",
};
const textual: Explanation = {
  why: "A text that should be hexadecimal, or short, is not.",
  remedy: "Check the text that was passed.",
};
const internal: Explanation = {
  why: "The contract met a state that its own rules exclude.",
  remedy: "Do not retry: report it, with the transaction.",
};
const signature: Explanation = {
  why: "The signature is not a valid one.",
  remedy: "Sign again, with the account that is to act, on this chain.",
};

export const openZeppelinErrors: Readonly<Record<string, Explanation>> = {
  AddressEmptyCode: { why: "The address holds no contract.", remedy: "Check the address, and the chain." },
  CheckpointUnorderedInsertion: internal,
  ECDSAInvalidSignature: signature,
  ECDSAInvalidSignatureLength: signature,
  ECDSAInvalidSignatureS: signature,
  EnumerableMapNonexistentKey: internal,
  ERC20ExceededSafeSupply: {
    why: "The supply would become larger than votes can be counted.",
    remedy: "Wrap less; a token with a supply of 2^208 or more cannot be used.",
  },
  ERC20InsufficientAllowance: {
    why: "The spender may take less of the owner's tokens than is needed.",
    remedy: "Approve the amount for the spender first; the SDK's ensureAllowance does.",
  },
  ERC20InsufficientBalance: {
    why: "The account holds less of the token than is needed.",
    remedy: "Get more of the token, or use less. Amounts are in its smallest unit.",
  },
  ERC20InvalidApprover: { why: "Nobody can approve for this account.", remedy: "Call from a wallet or a contract." },
  ERC20InvalidReceiver: { why: "The token cannot be sent to this address.", remedy: "Name another recipient." },
  ERC20InvalidSender: { why: "The token cannot be sent from this address.", remedy: "Send from another account." },
  ERC20InvalidSpender: { why: "This address cannot be given an allowance.", remedy: "Name another spender." },
  ERC20InvalidUnderlying: {
    why: "A token cannot wrap itself.",
    remedy: "Deploy with the address of the community's own token.",
  },
  ERC2612ExpiredSignature: {
    why: "The permit's deadline has passed.",
    remedy: "Sign a new permit with a later deadline.",
  },
  ERC2612InvalidSigner: {
    why: "The permit was signed by another account, for another chain or token, or was used already.",
    remedy: "Sign a new permit with the account that owns the tokens.",
  },
  ERC5805FutureLookup: {
    why: "Votes can be looked up for the past alone.",
    remedy: "Ask for a timepoint before the chain's present time.",
  },
  ERC6372InconsistentClock: internal,
  FailedCall: {
    why: "A call to another contract, or a payment to it, failed without saying why.",
    remedy: "Check that the recipient can take native currency, and the target's own rules.",
  },
  GovernorAlreadyCastVote: {
    why: "The member has voted on this proposal.",
    remedy: "Votes are final: there is nothing to do.",
  },
  GovernorAlreadyQueuedProposal: {
    why: "The proposal is queued already.",
    remedy: "Wait for its time, then execute it.",
  },
  GovernorDisabledDeposit: {
    why: "The governor holds no assets; the treasury does.",
    remedy: "Send it to the treasury's address.",
  },
  GovernorInsufficientProposerVotes: {
    why: "The proposer has fewer votes than a proposal takes.",
    remedy: "Wrap more tokens, or have others delegate to the proposer, a block before proposing.",
  },
  GovernorInvalidProposalLength: {
    why: "A proposal needs at least one action, each with a target, a value and calldata.",
    remedy: "Pass lists of the same length, not empty.",
  },
  GovernorInvalidQuorumFraction: {
    why: "The quorum would be more than all votes.",
    remedy: "Choose a numerator that is not above the denominator.",
  },
  GovernorInvalidSignature: {
    why: "The ballot was not signed by this voter, for this proposal, choice, chain and contract, or was counted already.",
    remedy: "Have the voter sign the ballot again.",
  },
  GovernorInvalidVoteParams: { why: "This kind of vote takes no parameters.", remedy: "Vote without parameters." },
  GovernorInvalidVoteType: {
    why: "There is no such choice.",
    remedy: "Vote 0 (against), 1 (for) or 2 (abstain).",
  },
  GovernorInvalidVotingPeriod: { why: "A voting period cannot be zero.", remedy: "Choose a longer voting period." },
  GovernorNonexistentProposal: {
    why: "There is no such proposal.",
    remedy: "Check the proposal's id, or its actions and description, the chain and the governor's address.",
  },
  GovernorOnlyExecutor: {
    why: "Only the governor itself may do this.",
    remedy: "Propose it, and have it voted on.",
  },
  GovernorPreventLateQuorumVoteExtensionTooLarge: {
    why: "The vote extension is larger than the contract allows.",
    remedy: "Choose a shorter extension.",
  },
  GovernorQueueNotImplemented: {
    why: "This governor has no queue.",
    remedy: "Execute the proposal when its time has come.",
  },
  GovernorProposalQueueingFailed: {
    why: "The proposal could not be queued.",
    remedy: "Check what its actions ask for.",
  },
  GovernorProposalQueueingNotRequired: {
    why: "This governor has no queue.",
    remedy: "Execute the proposal when its time has come.",
  },
  GovernorRestrictedProposer: {
    why: "The description names another proposer.",
    remedy: "Propose from the account that the description ends with.",
  },
  GovernorUnableToCancel: {
    why: "Only the proposer may cancel, and only before the vote begins.",
    remedy: "Vote against it.",
  },
  GovernorUnexpectedProposalState: {
    why: "The proposal is not in a state that allows this: not open yet, closed, executed, expired or cancelled.",
    remedy: "Read the proposal's state, and act when it is right.",
  },
  GovernorUnmetDelay: { why: "The proposal's time has not come.", remedy: "Execute it at `neededTimestamp` or later." },
  InsufficientBalance: {
    why: "The contract holds less native currency than the call would send.",
    remedy: "Fund the contract, or send less.",
  },
  InvalidAccountNonce: {
    why: "The signature carries another number than the account's next.",
    remedy: "Read the account's nonce again, and sign with it.",
  },
  InvalidShortString: textual,
  InvalidBufferSize: internal,
  OutOfRangeAccess: internal,
  OwnableInvalidOwner: { why: "This address cannot be an owner.", remedy: "Name another owner." },
  OwnableUnauthorizedAccount: { why: "Only the contract's owner may do this.", remedy: "Call from the owner." },
  ReentrancyGuardReentrantCall: {
    why: "A recipient or token called back into the contract while it was at work.",
    remedy: "Leave that recipient or token out: it tries what is not allowed.",
  },
  SafeCastOverflowedIntDowncast: integer,
  SafeCastOverflowedIntToUint: integer,
  SafeCastOverflowedUintDowncast: integer,
  SafeCastOverflowedUintToInt: integer,
  SafeERC20FailedDecreaseAllowance: {
    why: "The allowance is smaller than what should be taken off it.",
    remedy: "Set the allowance to what it should be.",
  },
  SafeERC20FailedOperation: {
    why: "The token refused a transfer or an approval, and did not say why.",
    remedy: "Check balance and allowance, and whether the token has paused or blocked one of the accounts.",
  },
  StringTooLong: textual,
  StringsInsufficientHexLength: textual,
  StringsInvalidAddressFormat: textual,
  StringsInvalidChar: textual,
  VotesExpiredSignature: {
    why: "The signed delegation's expiry has passed.",
    remedy: "Sign a new one with a later expiry.",
  },
};
