// What actions.ts loads when it is called first.

export { castBallots } from "./ballot/castBallots.js";
export { isBallotSigned } from "./ballot/isBallotSigned.js";
export { signBallot } from "./ballot/signBallot.js";
export { describeCall } from "./describe/describeCall.js";
export { cancelProposal } from "./proposal/cancelProposal.js";
export { executeProposal } from "./proposal/executeProposal.js";
export { findProposal } from "./proposal/findProposal.js";
export { getProposal } from "./proposal/getProposal.js";
export { listProposals } from "./proposal/listProposals.js";
export { proposeActions } from "./proposal/proposeActions.js";
export { watchProposals } from "./proposal/watchProposals.js";
export { getGuardian, getTerms } from "./settings/getTerms.js";
export { getVotingSettings } from "./settings/getVotingSettings.js";
export { setGuardian } from "./settings/setGuardian.js";
export { setTerms } from "./settings/setTerms.js";
export { setProposalThreshold, setVotingDelay, setVotingPeriod } from "./settings/setVoting.js";
export { getTreasury } from "./treasury/getTreasury.js";
export { setDaoUri } from "./treasury/setDaoUri.js";
export { setGovernor } from "./treasury/setGovernor.js";
export { depositVotesWithPermit } from "./votes/depositVotesWithPermit.js";
export { withdrawVotes } from "./votes/withdrawVotes.js";
