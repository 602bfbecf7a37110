// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** None of the ballots counted. */
export const daoGovernorNoBallotCountedError = {"inputs":[{"name":"proposalId","type":"uint256"}],"name":"DaoGovernorNoBallotCounted","type":"error"} as const;

/** A setting lies outside of what keeps the DAO able to act and to defend itself. */
export const daoGovernorSettingOutOfRangeError = {"inputs":[{"name":"setting","type":"string"},{"name":"value","type":"uint256"},{"name":"min","type":"uint256"},{"name":"max","type":"uint256"}],"name":"DaoGovernorSettingOutOfRange","type":"error"} as const;

/** The execution delay has not passed. */
export const daoGovernorTooEarlyError = {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"eta","type":"uint256"}],"name":"DaoGovernorTooEarly","type":"error"} as const;

/** The treasury does not vote with tokens of its own. */
export const daoGovernorTreasuryVotesError = {"inputs":[{"name":"treasury","type":"address"}],"name":"DaoGovernorTreasuryVotes","type":"error"} as const;

/** A ballot of the batch did not count: the voter had voted before, had no valid signature, or chose no valid option. The others counted. */
export const ballotSkippedEvent = {"inputs":[{"indexed":true,"name":"proposalId","type":"uint256"},{"indexed":true,"name":"voter","type":"address"}],"name":"BallotSkipped","type":"event"} as const;

/** `guardian` may veto until `until`, exclusively. */
export const guardianSetEvent = {"inputs":[{"indexed":true,"name":"guardian","type":"address"},{"name":"until","type":"uint48"}],"name":"GuardianSet","type":"event"} as const;

/** New terms are in force for proposals whose snapshot lies ahead. */
export const termsSetEvent = {"inputs":[{"name":"executionDelay","type":"uint32"},{"name":"gracePeriod","type":"uint32"},{"name":"quorumFloor","type":"uint128"}],"name":"TermsSet","type":"event"} as const;

/** The guardian cancelled the proposal. */
export const vetoedEvent = {"inputs":[{"indexed":true,"name":"proposalId","type":"uint256"},{"indexed":true,"name":"guardian","type":"address"}],"name":"Vetoed","type":"event"} as const;

/** Casts many signed ballots on one proposal in one transaction, which anybody may pay for. A ballot that cannot count is skipped and never stops the others. */
export const castVotesBySig = {"inputs":[{"name":"proposalId","type":"uint256"},{"components":[{"name":"voter","type":"address"},{"name":"support","type":"uint8"},{"name":"signature","type":"bytes"}],"name":"ballots","type":"tuple[]"}],"name":"castVotesBySig","outputs":[{"name":"counted","type":"uint256"}],"stateMutability":"nonpayable","type":"function"} as const;

/** Who may veto, and the first second at which they no longer may. */
export const guardian = {"inputs":[],"name":"guardian","outputs":[{"name":"account","type":"address"},{"name":"until","type":"uint48"}],"stateMutability":"view","type":"function"} as const;

/** Names who may veto, and until when (zero address and zero: nobody). By vote. A guardian cannot veto a proposal that does nothing but call this. */
export const setGuardian = {"inputs":[{"name":"guardian","type":"address"},{"name":"until","type":"uint48"}],"name":"setGuardian","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Sets the terms of proposals to come. By vote. */
export const setTerms = {"inputs":[{"components":[{"name":"executionDelay","type":"uint32"},{"name":"gracePeriod","type":"uint32"},{"name":"quorumFloor","type":"uint128"}],"name":"terms","type":"tuple"}],"name":"setTerms","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** The terms in force at `timepoint`. */
export const termsAt = {"inputs":[{"name":"timepoint","type":"uint48"}],"name":"termsAt","outputs":[{"components":[{"name":"executionDelay","type":"uint32"},{"name":"gracePeriod","type":"uint32"},{"name":"quorumFloor","type":"uint128"}],"name":"","type":"tuple"}],"stateMutability":"view","type":"function"} as const;

/** The treasury that carries out what is voted. */
export const treasury = {"inputs":[],"name":"treasury","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"} as const;

/** The ABI of DaoGovernor, with its errors. */
export const daoGovernorAbi = [
  daoGovernorNoBallotCountedError,
  daoGovernorSettingOutOfRangeError,
  daoGovernorTooEarlyError,
  daoGovernorTreasuryVotesError,
  ballotSkippedEvent,
  guardianSetEvent,
  termsSetEvent,
  vetoedEvent,
  castVotesBySig,
  guardian,
  setGuardian,
  setTerms,
  termsAt,
  treasury,
] as const;
