// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

export const checkpointUnorderedInsertionError = {"inputs":[],"name":"CheckpointUnorderedInsertion","type":"error"} as const;

/** Too little gas is left to ask a contract for its voter's signature with the gas that it is entitled to, so that its ballot might seem invalid and be skipped without being so. */
export const daoGovernorBallotGasError = {"inputs":[{"name":"gasLeft","type":"uint256"},{"name":"needed","type":"uint256"}],"name":"DaoGovernorBallotGas","type":"error"} as const;

/** The guardian may not veto the vote about the guardian. */
export const daoGovernorGuardianVoteError = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"DaoGovernorGuardianVote","type":"error"} as const;

/** None of the ballots counted. */
export const daoGovernorNoBallotCountedError = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"DaoGovernorNoBallotCounted","type":"error"} as const;

/** A setting lies outside of what keeps the DAO able to act and to defend itself. */
export const daoGovernorSettingOutOfRangeError = {"inputs":[{"name":"setting","type":"string"},{"name":"value","type":"uint256"},{"name":"min","type":"uint256"},{"name":"max","type":"uint256"}],"name":"DaoGovernorSettingOutOfRange","type":"error"} as const;

/** The vote token does not count time in seconds. */
export const daoGovernorTokenClockError = {"inputs":[{"name":"clockMode","type":"string"}],"name":"DaoGovernorTokenClock","type":"error"} as const;

/** The execution delay has not passed. */
export const daoGovernorTooEarlyError = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"eta","type":"uint256"}],"name":"DaoGovernorTooEarly","type":"error"} as const;

/** The treasury does not vote with tokens of its own. */
export const daoGovernorTreasuryVotesError = {"inputs":[{"name":"treasury","type":"address"}],"name":"DaoGovernorTreasuryVotes","type":"error"} as const;

export const eRC6372InconsistentClockError = {"inputs":[],"name":"ERC6372InconsistentClock","type":"error"} as const;

export const failedCallError = {"inputs":[],"name":"FailedCall","type":"error"} as const;

export const governorAlreadyCastVoteError = {"inputs":[{"name":"voter","type":"address"}],"name":"GovernorAlreadyCastVote","type":"error"} as const;

export const governorAlreadyQueuedProposalError = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"GovernorAlreadyQueuedProposal","type":"error"} as const;

export const governorDisabledDepositError = {"inputs":[],"name":"GovernorDisabledDeposit","type":"error"} as const;

export const governorInsufficientProposerVotesError = {"inputs":[{"name":"proposer","type":"address"},{"name":"votes","type":"uint256"},{"name":"threshold","type":"uint256"}],"name":"GovernorInsufficientProposerVotes","type":"error"} as const;

export const governorInvalidProposalLengthError = {"inputs":[{"name":"targets","type":"uint256"},{"name":"calldatas","type":"uint256"},{"name":"values","type":"uint256"}],"name":"GovernorInvalidProposalLength","type":"error"} as const;

export const governorInvalidSignatureError = {"inputs":[{"name":"voter","type":"address"}],"name":"GovernorInvalidSignature","type":"error"} as const;

export const governorInvalidVoteParamsError = {"inputs":[],"name":"GovernorInvalidVoteParams","type":"error"} as const;

export const governorInvalidVoteTypeError = {"inputs":[],"name":"GovernorInvalidVoteType","type":"error"} as const;

export const governorInvalidVotingPeriodError = {"inputs":[{"name":"votingPeriod","type":"uint256"}],"name":"GovernorInvalidVotingPeriod","type":"error"} as const;

export const governorNonexistentProposalError = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"GovernorNonexistentProposal","type":"error"} as const;

export const governorOnlyExecutorError = {"inputs":[{"name":"account","type":"address"}],"name":"GovernorOnlyExecutor","type":"error"} as const;

export const governorProposalQueueingFailedError = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"GovernorProposalQueueingFailed","type":"error"} as const;

export const governorProposalQueueingNotRequiredError = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"GovernorProposalQueueingNotRequired","type":"error"} as const;

export const governorRestrictedProposerError = {"inputs":[{"name":"proposer","type":"address"}],"name":"GovernorRestrictedProposer","type":"error"} as const;

export const governorUnableToCancelError = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"account","type":"address"}],"name":"GovernorUnableToCancel","type":"error"} as const;

export const governorUnexpectedProposalStateError = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"current","type":"uint8"},{"name":"expectedStates","type":"bytes32"}],"name":"GovernorUnexpectedProposalState","type":"error"} as const;

export const invalidAccountNonceError = {"inputs":[{"name":"account","type":"address"},{"name":"currentNonce","type":"uint256"}],"name":"InvalidAccountNonce","type":"error"} as const;

export const invalidShortStringError = {"inputs":[],"name":"InvalidShortString","type":"error"} as const;

export const safeCastOverflowedUintDowncastError = {"inputs":[{"name":"bits","type":"uint8"},{"name":"value","type":"uint256"}],"name":"SafeCastOverflowedUintDowncast","type":"error"} as const;

export const stringTooLongError = {"inputs":[{"name":"str","type":"string"}],"name":"StringTooLong","type":"error"} as const;

/** A ballot of the batch did not count: the voter had voted before, had no valid signature, or chose no valid option. The others counted. */
export const ballotSkippedEvent = {"inputs":[{"indexed":true,"name":"proposalId","type":"uint256"},{"indexed":true,"name":"voter","type":"address"}],"name":"BallotSkipped","type":"event"} as const;

export const eIP712DomainChangedEvent = {"inputs":[],"name":"EIP712DomainChanged","type":"event"} as const;

/** `guardian` may veto until `until`, exclusively. */
export const guardianSetEvent = {"inputs":[{"indexed":true,"name":"guardian","type":"address"},{"name":"until","type":"uint48"}],"name":"GuardianSet","type":"event"} as const;

export const proposalCanceledEvent = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"ProposalCanceled","type":"event"} as const;

export const proposalCreatedEvent = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"proposer","type":"address"},{"name":"targets","type":"address[]"},{"name":"values","type":"uint256[]"},{"name":"signatures","type":"string[]"},{"name":"calldatas","type":"bytes[]"},{"name":"voteStart","type":"uint256"},{"name":"voteEnd","type":"uint256"},{"name":"description","type":"string"}],"name":"ProposalCreated","type":"event"} as const;

export const proposalExecutedEvent = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"ProposalExecuted","type":"event"} as const;

/** A decisive vote came late: the vote now lasts until `extendedDeadline`, inclusively. */
export const proposalExtendedEvent = {"inputs":[{"indexed":true,"name":"proposalId","type":"uint256"},{"name":"extendedDeadline","type":"uint64"}],"name":"ProposalExtended","type":"event"} as const;

export const proposalQueuedEvent = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"etaSeconds","type":"uint256"}],"name":"ProposalQueued","type":"event"} as const;

/** Proposers to come need `newProposalThreshold` votes. */
export const proposalThresholdSetEvent = {"inputs":[{"name":"oldProposalThreshold","type":"uint256"},{"name":"newProposalThreshold","type":"uint256"}],"name":"ProposalThresholdSet","type":"event"} as const;

/** New terms are in force for proposals whose snapshot does not lie behind. */
export const termsSetEvent = {"inputs":[{"name":"executionDelay","type":"uint32"},{"name":"gracePeriod","type":"uint32"},{"name":"quorumPercent","type":"uint16"},{"name":"quorumFloor","type":"uint128"}],"name":"TermsSet","type":"event"} as const;

/** The guardian cancelled the proposal. */
export const vetoedEvent = {"inputs":[{"indexed":true,"name":"proposalId","type":"uint256"},{"indexed":true,"name":"guardian","type":"address"}],"name":"Vetoed","type":"event"} as const;

export const voteCastEvent = {"inputs":[{"indexed":true,"name":"voter","type":"address"},{"name":"proposalId","type":"uint256"},{"name":"support","type":"uint8"},{"name":"weight","type":"uint256"},{"name":"reason","type":"string"}],"name":"VoteCast","type":"event"} as const;

export const voteCastWithParamsEvent = {"inputs":[{"indexed":true,"name":"voter","type":"address"},{"name":"proposalId","type":"uint256"},{"name":"support","type":"uint8"},{"name":"weight","type":"uint256"},{"name":"reason","type":"string"},{"name":"params","type":"bytes"}],"name":"VoteCastWithParams","type":"event"} as const;

/** Proposals to come wait `newVotingDelay` seconds for their snapshot. */
export const votingDelaySetEvent = {"inputs":[{"name":"oldVotingDelay","type":"uint256"},{"name":"newVotingDelay","type":"uint256"}],"name":"VotingDelaySet","type":"event"} as const;

/** Proposals to come are voted for `newVotingPeriod` seconds. */
export const votingPeriodSetEvent = {"inputs":[{"name":"oldVotingPeriod","type":"uint256"},{"name":"newVotingPeriod","type":"uint256"}],"name":"VotingPeriodSet","type":"event"} as const;

export const BALLOT_TYPEHASH = {"inputs":[],"name":"BALLOT_TYPEHASH","outputs":[{"name":"","type":"bytes32"}],"stateMutability":"view","type":"function"} as const;

export const CLOCK_MODE = {"inputs":[],"name":"CLOCK_MODE","outputs":[{"name":"","type":"string"}],"stateMutability":"view","type":"function"} as const;

/** module:voting */
export const COUNTING_MODE = {"inputs":[],"name":"COUNTING_MODE","outputs":[{"name":"","type":"string"}],"stateMutability":"pure","type":"function"} as const;

export const EXTENDED_BALLOT_TYPEHASH = {"inputs":[],"name":"EXTENDED_BALLOT_TYPEHASH","outputs":[{"name":"","type":"bytes32"}],"stateMutability":"view","type":"function"} as const;

export const cancel = {"inputs":[{"name":"targets","type":"address[]"},{"name":"values","type":"uint256[]"},{"name":"calldatas","type":"bytes[]"},{"name":"descriptionHash","type":"bytes32"}],"name":"cancel","outputs":[{"name":"","type":"uint256"}],"stateMutability":"nonpayable","type":"function"} as const;

export const castVote = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"support","type":"uint8"}],"name":"castVote","outputs":[{"name":"","type":"uint256"}],"stateMutability":"nonpayable","type":"function"} as const;

export const castVoteBySig = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"support","type":"uint8"},{"name":"voter","type":"address"},{"name":"signature","type":"bytes"}],"name":"castVoteBySig","outputs":[{"name":"","type":"uint256"}],"stateMutability":"nonpayable","type":"function"} as const;

export const castVoteWithReason = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"support","type":"uint8"},{"name":"reason","type":"string"}],"name":"castVoteWithReason","outputs":[{"name":"","type":"uint256"}],"stateMutability":"nonpayable","type":"function"} as const;

export const castVoteWithReasonAndParams = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"support","type":"uint8"},{"name":"reason","type":"string"},{"name":"params","type":"bytes"}],"name":"castVoteWithReasonAndParams","outputs":[{"name":"","type":"uint256"}],"stateMutability":"nonpayable","type":"function"} as const;

export const castVoteWithReasonAndParamsBySig = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"support","type":"uint8"},{"name":"voter","type":"address"},{"name":"reason","type":"string"},{"name":"params","type":"bytes"},{"name":"signature","type":"bytes"}],"name":"castVoteWithReasonAndParamsBySig","outputs":[{"name":"","type":"uint256"}],"stateMutability":"nonpayable","type":"function"} as const;

/** Casts many signed ballots on one proposal in one transaction, which anybody may pay for. A ballot that cannot count is skipped and never stops the others. A contract's answer to ERC-1271 may take 1/64 of the block's gas. */
export const castVotesBySig = {"inputs":[{"name":"proposalId","type":"uint256"},{"components":[{"name":"voter","type":"address"},{"name":"support","type":"uint8"},{"name":"signature","type":"bytes"}],"name":"ballots","type":"tuple[]"}],"name":"castVotesBySig","outputs":[{"name":"counted","type":"uint256"}],"stateMutability":"nonpayable","type":"function"} as const;

/** Unix seconds (ERC-6372). */
export const clock = {"inputs":[],"name":"clock","outputs":[{"name":"","type":"uint48"}],"stateMutability":"view","type":"function"} as const;

export const eip712Domain = {"inputs":[],"name":"eip712Domain","outputs":[{"name":"fields","type":"bytes1"},{"name":"name","type":"string"},{"name":"version","type":"string"},{"name":"chainId","type":"uint256"},{"name":"verifyingContract","type":"address"},{"name":"salt","type":"bytes32"},{"name":"extensions","type":"uint256[]"}],"stateMutability":"view","type":"function"} as const;

export const execute = {"inputs":[{"name":"targets","type":"address[]"},{"name":"values","type":"uint256[]"},{"name":"calldatas","type":"bytes[]"},{"name":"descriptionHash","type":"bytes32"}],"name":"execute","outputs":[{"name":"","type":"uint256"}],"stateMutability":"payable","type":"function"} as const;

/** module:core */
export const getProposalId = {"inputs":[{"name":"targets","type":"address[]"},{"name":"values","type":"uint256[]"},{"name":"calldatas","type":"bytes[]"},{"name":"descriptionHash","type":"bytes32"}],"name":"getProposalId","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** module:reputation */
export const getVotes = {"inputs":[{"name":"account","type":"address"},{"name":"timepoint","type":"uint256"}],"name":"getVotes","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** module:reputation */
export const getVotesWithParams = {"inputs":[{"name":"account","type":"address"},{"name":"timepoint","type":"uint256"},{"name":"params","type":"bytes"}],"name":"getVotesWithParams","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** Who may veto, and the first second at which they no longer may. */
export const guardian = {"inputs":[],"name":"guardian","outputs":[{"name":"account","type":"address"},{"name":"until","type":"uint48"}],"stateMutability":"view","type":"function"} as const;

/** module:voting */
export const hasVoted = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"account","type":"address"}],"name":"hasVoted","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"} as const;

export const hashProposal = {"inputs":[{"name":"targets","type":"address[]"},{"name":"values","type":"uint256[]"},{"name":"calldatas","type":"bytes[]"},{"name":"descriptionHash","type":"bytes32"}],"name":"hashProposal","outputs":[{"name":"","type":"uint256"}],"stateMutability":"pure","type":"function"} as const;

/** Whether `ballot` bears its voter's valid signature for this proposal. */
export const isBallotSigned = {"inputs":[{"name":"proposalId","type":"uint256"},{"components":[{"name":"voter","type":"address"},{"name":"support","type":"uint8"},{"name":"signature","type":"bytes"}],"name":"ballot","type":"tuple"}],"name":"isBallotSigned","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"} as const;

/** How many seconds a late decisive vote leaves to answer it. Fixed, so that it never changes under a vote. */
export const lateQuorumVoteExtension = {"inputs":[],"name":"lateQuorumVoteExtension","outputs":[{"name":"","type":"uint48"}],"stateMutability":"view","type":"function"} as const;

/** module:core */
export const name = {"inputs":[],"name":"name","outputs":[{"name":"","type":"string"}],"stateMutability":"view","type":"function"} as const;

export const nonces = {"inputs":[{"name":"owner","type":"address"}],"name":"nonces","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const onERC1155BatchReceived = {"inputs":[{"name":"","type":"address"},{"name":"","type":"address"},{"name":"","type":"uint256[]"},{"name":"","type":"uint256[]"},{"name":"","type":"bytes"}],"name":"onERC1155BatchReceived","outputs":[{"name":"","type":"bytes4"}],"stateMutability":"nonpayable","type":"function"} as const;

export const onERC1155Received = {"inputs":[{"name":"","type":"address"},{"name":"","type":"address"},{"name":"","type":"uint256"},{"name":"","type":"uint256"},{"name":"","type":"bytes"}],"name":"onERC1155Received","outputs":[{"name":"","type":"bytes4"}],"stateMutability":"nonpayable","type":"function"} as const;

export const onERC721Received = {"inputs":[{"name":"","type":"address"},{"name":"","type":"address"},{"name":"","type":"uint256"},{"name":"","type":"bytes"}],"name":"onERC721Received","outputs":[{"name":"","type":"bytes4"}],"stateMutability":"nonpayable","type":"function"} as const;

/** module:core */
export const proposalDeadline = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"proposalDeadline","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** When a proposal that passed becomes executable. Zero while it is voted, and where the vote failed. */
export const proposalEta = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"proposalEta","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** False: nobody has to queue a proposal. */
export const proposalNeedsQueuing = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"proposalNeedsQueuing","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"} as const;

/** module:core */
export const proposalProposer = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"proposalProposer","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"} as const;

/** module:core */
export const proposalSnapshot = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"proposalSnapshot","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** module:core */
export const proposalThreshold = {"inputs":[],"name":"proposalThreshold","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const proposalVotes = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"proposalVotes","outputs":[{"name":"againstVotes","type":"uint256"},{"name":"forVotes","type":"uint256"},{"name":"abstainVotes","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const propose = {"inputs":[{"name":"targets","type":"address[]"},{"name":"values","type":"uint256[]"},{"name":"calldatas","type":"bytes[]"},{"name":"description","type":"string"}],"name":"propose","outputs":[{"name":"","type":"uint256"}],"stateMutability":"nonpayable","type":"function"} as const;

/** Always reverts: a passed proposal is queued by time alone. */
export const queue = {"inputs":[{"name":"targets","type":"address[]"},{"name":"values","type":"uint256[]"},{"name":"calldatas","type":"bytes[]"},{"name":"descriptionHash","type":"bytes32"}],"name":"queue","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** The votes (for and abstain) that a proposal with its snapshot at `timepoint` needs: a fraction of the wrapped supply, and never less than the floor. */
export const quorum = {"inputs":[{"name":"timepoint","type":"uint256"}],"name":"quorum","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** What the quorum's numerator is a fraction of: 100. */
export const quorumDenominator = {"inputs":[],"name":"quorumDenominator","outputs":[{"name":"","type":"uint256"}],"stateMutability":"pure","type":"function"} as const;

/** The quorum that was in force at `timepoint`, in percent of the wrapped supply. */
export const quorumNumerator_uint256 = {"inputs":[{"name":"timepoint","type":"uint256"}],"name":"quorumNumerator","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** The quorum that is in force now, in percent of the wrapped supply (as in OpenZeppelin's governors). */
export const quorumNumerator_ = {"inputs":[],"name":"quorumNumerator","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const relay = {"inputs":[{"name":"target","type":"address"},{"name":"value","type":"uint256"},{"name":"data","type":"bytes"}],"name":"relay","outputs":[],"stateMutability":"payable","type":"function"} as const;

/** Names who may veto, and until when (zero address and zero: nobody). By vote. A guardian cannot veto a proposal that does nothing but call this. */
export const setGuardian = {"inputs":[{"name":"newGuardian","type":"address"},{"name":"until","type":"uint48"}],"name":"setGuardian","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Sets how many votes a proposer needs; up to half of the underlying token's supply. By vote. */
export const setProposalThreshold = {"inputs":[{"name":"newProposalThreshold","type":"uint256"}],"name":"setProposalThreshold","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Sets the terms of proposals to come. By vote. */
export const setTerms = {"inputs":[{"components":[{"name":"executionDelay","type":"uint32"},{"name":"gracePeriod","type":"uint32"},{"name":"quorumPercent","type":"uint16"},{"name":"quorumFloor","type":"uint128"}],"name":"newTerms","type":"tuple"}],"name":"setTerms","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Sets how many seconds pass from a proposal to its snapshot; up to 30 days. By vote. */
export const setVotingDelay = {"inputs":[{"name":"newVotingDelay","type":"uint48"}],"name":"setVotingDelay","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Sets how many seconds a vote lasts; 1 minute to 90 days. By vote. */
export const setVotingPeriod = {"inputs":[{"name":"newVotingPeriod","type":"uint32"}],"name":"setVotingPeriod","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** module:core */
export const state = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"state","outputs":[{"name":"","type":"uint8"}],"stateMutability":"view","type":"function"} as const;

export const supportsInterface = {"inputs":[{"name":"interfaceId","type":"bytes4"}],"name":"supportsInterface","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"} as const;

/** The terms in force at `timepoint`. */
export const termsAt = {"inputs":[{"name":"timepoint","type":"uint48"}],"name":"termsAt","outputs":[{"components":[{"name":"executionDelay","type":"uint32"},{"name":"gracePeriod","type":"uint32"},{"name":"quorumPercent","type":"uint16"},{"name":"quorumFloor","type":"uint128"}],"name":"","type":"tuple"}],"stateMutability":"view","type":"function"} as const;

export const token = {"inputs":[],"name":"token","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"} as const;

/** The treasury that carries out what is voted. */
export const treasury = {"inputs":[],"name":"treasury","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"} as const;

/** module:core */
export const version = {"inputs":[],"name":"version","outputs":[{"name":"","type":"string"}],"stateMutability":"view","type":"function"} as const;

/** module:user-config */
export const votingDelay = {"inputs":[],"name":"votingDelay","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** module:user-config */
export const votingPeriod = {"inputs":[],"name":"votingPeriod","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** The ABI of DaoGovernor, with its errors. */
export const daoGovernorAbi = [
  checkpointUnorderedInsertionError,
  daoGovernorBallotGasError,
  daoGovernorGuardianVoteError,
  daoGovernorNoBallotCountedError,
  daoGovernorSettingOutOfRangeError,
  daoGovernorTokenClockError,
  daoGovernorTooEarlyError,
  daoGovernorTreasuryVotesError,
  eRC6372InconsistentClockError,
  failedCallError,
  governorAlreadyCastVoteError,
  governorAlreadyQueuedProposalError,
  governorDisabledDepositError,
  governorInsufficientProposerVotesError,
  governorInvalidProposalLengthError,
  governorInvalidSignatureError,
  governorInvalidVoteParamsError,
  governorInvalidVoteTypeError,
  governorInvalidVotingPeriodError,
  governorNonexistentProposalError,
  governorOnlyExecutorError,
  governorProposalQueueingFailedError,
  governorProposalQueueingNotRequiredError,
  governorRestrictedProposerError,
  governorUnableToCancelError,
  governorUnexpectedProposalStateError,
  invalidAccountNonceError,
  invalidShortStringError,
  safeCastOverflowedUintDowncastError,
  stringTooLongError,
  ballotSkippedEvent,
  eIP712DomainChangedEvent,
  guardianSetEvent,
  proposalCanceledEvent,
  proposalCreatedEvent,
  proposalExecutedEvent,
  proposalExtendedEvent,
  proposalQueuedEvent,
  proposalThresholdSetEvent,
  termsSetEvent,
  vetoedEvent,
  voteCastEvent,
  voteCastWithParamsEvent,
  votingDelaySetEvent,
  votingPeriodSetEvent,
  BALLOT_TYPEHASH,
  CLOCK_MODE,
  COUNTING_MODE,
  EXTENDED_BALLOT_TYPEHASH,
  cancel,
  castVote,
  castVoteBySig,
  castVoteWithReason,
  castVoteWithReasonAndParams,
  castVoteWithReasonAndParamsBySig,
  castVotesBySig,
  clock,
  eip712Domain,
  execute,
  getProposalId,
  getVotes,
  getVotesWithParams,
  guardian,
  hasVoted,
  hashProposal,
  isBallotSigned,
  lateQuorumVoteExtension,
  name,
  nonces,
  onERC1155BatchReceived,
  onERC1155Received,
  onERC721Received,
  proposalDeadline,
  proposalEta,
  proposalNeedsQueuing,
  proposalProposer,
  proposalSnapshot,
  proposalThreshold,
  proposalVotes,
  propose,
  queue,
  quorum,
  quorumDenominator,
  quorumNumerator_uint256,
  quorumNumerator_,
  relay,
  setGuardian,
  setProposalThreshold,
  setTerms,
  setVotingDelay,
  setVotingPeriod,
  state,
  supportsInterface,
  termsAt,
  token,
  treasury,
  version,
  votingDelay,
  votingPeriod,
] as const;
