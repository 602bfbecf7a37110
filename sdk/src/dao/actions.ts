import { ensureAllowance } from "../core/token/approve.js";
import { castBallots } from "./ballot/castBallots.js";
import { isBallotSigned } from "./ballot/isBallotSigned.js";
import { signBallot } from "./ballot/signBallot.js";
import { describeCall } from "./describe/describeCall.js";
import { cancelProposal } from "./proposal/cancelProposal.js";
import { castVote, hasVoted } from "./proposal/castVote.js";
import { executeProposal } from "./proposal/executeProposal.js";
import { findProposal } from "./proposal/findProposal.js";
import { getProposal } from "./proposal/getProposal.js";
import { listProposals } from "./proposal/listProposals.js";
import { proposeActions } from "./proposal/proposeActions.js";
import { getProposalState } from "./proposal/state.js";
import { watchProposals } from "./proposal/watchProposals.js";
import { getGuardian, getTerms } from "./settings/getTerms.js";
import { getVotingSettings } from "./settings/getVotingSettings.js";
import { setGuardian } from "./settings/setGuardian.js";
import { setTerms } from "./settings/setTerms.js";
import { setProposalThreshold, setVotingDelay, setVotingPeriod } from "./settings/setVoting.js";
import { getTreasury } from "./treasury/getTreasury.js";
import { setDaoUri } from "./treasury/setDaoUri.js";
import { setGovernor } from "./treasury/setGovernor.js";
import { delegateVotes } from "./votes/delegateVotes.js";
import { depositVotes } from "./votes/depositVotes.js";
import { depositVotesWithPermit } from "./votes/depositVotesWithPermit.js";
import { getDelegate, getUnderlying, getVoteBalance, getVotes } from "./votes/getVotes.js";
import { withdrawVotes } from "./votes/withdrawVotes.js";

/** What `client.dao` offers. */
export const daoActions = {
  deposit: depositVotes,
  depositWithPermit: depositVotesWithPermit,
  withdraw: withdrawVotes,
  delegate: delegateVotes,
  ensureAllowance,
  getVotes,
  getVoteBalance,
  getDelegate,
  getUnderlying,
  propose: proposeActions,
  castVote,
  signBallot,
  castBallots,
  isBallotSigned,
  execute: executeProposal,
  cancel: cancelProposal,
  getProposal,
  getProposalState,
  findProposal,
  listProposals,
  watchProposals,
  hasVoted,
  describeCall,
  getTreasury,
  getTerms,
  getVotingSettings,
  getGuardian,
  setTerms,
  setVotingDelay,
  setVotingPeriod,
  setProposalThreshold,
  setGuardian,
  setGovernor,
  setDaoUri,
};
