import { lazy, lazyWatcher } from "../core/lazy.js";
import { ensureAllowance } from "../core/token/approve.js";
import { castVote } from "./proposal/castVote.js";
import { hasVoted } from "./proposal/hasVoted.js";
import { getProposalState } from "./proposal/state.js";
import { delegateVotes } from "./votes/delegateVotes.js";
import { depositVotes } from "./votes/depositVotes.js";
import { getDelegate, getUnderlying, getVoteBalance, getVotes } from "./votes/getVotes.js";

/** One module, and so one chunk: bundlers would cut many into crumbs. */
const later = () => import("./later.js");

const faces = ["simulate", "prepare", "decode"] as const;

/** What `client.dao` offers. What most pages need at once is there at once; the rest loads when it is called first. */
export const daoActions = {
  deposit: depositVotes,
  depositWithPermit: lazy(async () => (await later()).depositVotesWithPermit, faces),
  withdraw: lazy(async () => (await later()).withdrawVotes, faces),
  delegate: delegateVotes,
  ensureAllowance,
  getVotes,
  getVoteBalance,
  getDelegate,
  getUnderlying,
  propose: lazy(async () => (await later()).proposeActions, faces),
  castVote,
  signBallot: lazy(async () => (await later()).signBallot),
  castBallots: lazy(async () => (await later()).castBallots, faces),
  isBallotSigned: lazy(async () => (await later()).isBallotSigned),
  execute: lazy(async () => (await later()).executeProposal, faces),
  cancel: lazy(async () => (await later()).cancelProposal, faces),
  getProposal: lazy(async () => (await later()).getProposal),
  getProposalState,
  findProposal: lazy(async () => (await later()).findProposal),
  listProposals: lazy(async () => (await later()).listProposals),
  watchProposals: lazyWatcher(async () => (await later()).watchProposals),
  hasVoted,
  describeCall: lazy(async () => (await later()).describeCall),
  getTreasury: lazy(async () => (await later()).getTreasury),
  getTerms: lazy(async () => (await later()).getTerms),
  getVotingSettings: lazy(async () => (await later()).getVotingSettings),
  getGuardian: lazy(async () => (await later()).getGuardian),
  setTerms: lazy(async () => (await later()).setTerms, faces),
  setVotingDelay: lazy(async () => (await later()).setVotingDelay, faces),
  setVotingPeriod: lazy(async () => (await later()).setVotingPeriod, faces),
  setProposalThreshold: lazy(async () => (await later()).setProposalThreshold, faces),
  setGuardian: lazy(async () => (await later()).setGuardian, faces),
  setGovernor: lazy(async () => (await later()).setGovernor, faces),
  setDaoUri: lazy(async () => (await later()).setDaoUri, faces),
};
