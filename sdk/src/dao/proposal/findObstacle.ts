import type { Account, Address } from "viem";
import { parseAccount } from "viem/accounts";
import { getBlock } from "viem/actions";
import type { BautaClient, BautaConfig } from "../../core/client.js";
import { ProposalError } from "../errors.js";
import { hasVoted } from "./hasVoted.js";
import { getDeadline, getEta, getProposalState, getSnapshot, type ProposalState } from "./state.js";

type Question = { proposalId: bigint } & BautaConfig;

const dateOf = (seconds: bigint) => new Date(Number(seconds) * 1000);

/** What to say of a proposal in each state, to somebody who wanted it in another one, and what to do. */
const words: Record<ProposalState, (date: string) => [told: string, remedy: string]> = {
  pending: (date) => [`is pending: its vote opens after ${date}`, "Wait until then."],
  active: (date) => [`is being voted until ${date}`, "Wait for the outcome."],
  canceled: () => ["was cancelled", "Propose it again, in other words, if it is still wanted."],
  defeated: (date) => [`was defeated on ${date}`, "Propose it again, in other words, if it is still wanted."],
  succeeded: () => ["has passed", "Execute it."],
  queued: (date) => [`has passed: its vote closed on ${date}`, "Execute it once its eta has come."],
  expired: () => ["has expired: nobody executed it in time", "Propose it again, in other words."],
  executed: () => ["was executed", "Nothing is left to do."],
};

/**
 * What a proposal's state has against an action: a `GovernorUnexpectedProposalState`, which says since when, or until when, it
 * is so. Undefined where it is in one of the wanted states.
 */
export async function stateObstacle(
  client: BautaClient,
  question: Question,
  wanted: readonly ProposalState[],
): Promise<ProposalError | undefined> {
  const state = await getProposalState(client, question);
  if (wanted.includes(state)) return undefined;
  const { proposalId } = question;
  const [snapshot, deadline] = await Promise.all([getSnapshot(client, question), getDeadline(client, question)]);
  const seconds = { pending: snapshot, active: deadline, defeated: deadline, queued: deadline }[state as string];
  const at = seconds === undefined ? undefined : dateOf(seconds);
  const [told, remedy] = words[state](at?.toISOString() ?? "");
  const message = `The proposal ${proposalId} ${told}.`;
  return new ProposalError("GovernorUnexpectedProposalState", message, { proposalId, state, at, remedy });
}

/** Why a member may not vote on a proposal; undefined where they may. */
export async function voteObstacle(
  client: BautaClient,
  question: Question & { voter?: Address; account?: Account | Address },
): Promise<ProposalError | undefined> {
  const { proposalId, account = client.account } = question;
  const closed = await stateObstacle(client, question, ["active"]);
  const voter = question.voter ?? (account && parseAccount(account).address);
  if (closed || !voter || !(await hasVoted(client, { ...question, voter }))) return closed;
  const message = `${voter} has voted on the proposal ${proposalId}.`;
  const remedy = "Votes are final: there is nothing to do.";
  return new ProposalError("GovernorAlreadyCastVote", message, { proposalId, state: "active", remedy });
}

/** Why a proposal cannot be executed now; undefined where it can. */
export async function executionObstacle(client: BautaClient, question: Question): Promise<ProposalError | undefined> {
  const early = await stateObstacle(client, question, ["queued", "succeeded"]);
  if (early) return early;
  const [eta, { timestamp }] = await Promise.all([getEta(client, question), getBlock(client)]);
  if (timestamp >= eta) return undefined;
  const { proposalId } = question;
  const at = dateOf(eta);
  const message = `The proposal ${proposalId} has passed, and can be executed from ${at.toISOString()} on.`;
  const remedy = "Wait until then.";
  return new ProposalError("DaoGovernorTooEarly", message, { proposalId, state: "queued", at, remedy });
}
