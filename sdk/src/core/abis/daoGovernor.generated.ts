// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

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

/** Casts many signed ballots on one proposal in one transaction, which anybody may pay for. A ballot that cannot count is skipped and never stops the others. A contract's answer to ERC-1271 may take `signatureGas` gas. */
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

/** How much gas a contract may use to check one ballot of `castVotesBySig`, so that none can use up what the others need: 1,000,000, or 1,000,000,000 on Filecoin and its test networks, whose unit is smaller (`lib/GasUnits.sol`). */
export const signatureGas = {"inputs":[],"name":"signatureGas","outputs":[{"name":"","type":"uint64"}],"stateMutability":"view","type":"function"} as const;

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
