import type { Log } from "viem";
import {
  castVote as castVoteFunction,
  castVoteWithReason,
  voteCastEvent,
} from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { eventsIn, firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";
import type { Support } from "../ballot/support.js";
import { supportIn, supportNumber } from "../ballot/support.js";
import { voteObstacle } from "./findObstacle.js";

export interface CastVoteParameters {
  proposalId: bigint;
  support: Support;
  /** Why, for everybody to read. */
  reason?: string;
}

/**
 * Votes on a proposal, with the votes that the account had at its snapshot. Votes are final.
 *
 * @throws ProposalError `GovernorUnexpectedProposalState` (which says when voting opens, or closed), `GovernorAlreadyCastVote`
 *
 * @example
 * ```ts
 * import { castVote } from "@bauta/sdk/dao";
 * import { client, openVote, proposalId } from "bauta:example";
 *
 * await openVote();
 * const { weight } = await (await castVote(client, { proposalId, support: "for", reason: "He earned it." })).wait();
 * if (weight === 0n) throw new Error("unexpected");
 * ```
 */
export const castVote = defineWrite({
  contract: "daoGovernor",
  call: ({ proposalId, support, reason }: CastVoteParameters) =>
    reason
      ? call(castVoteWithReason, [proposalId, supportNumber(support), reason])
      : call(castVoteFunction, [proposalId, supportNumber(support)]),
  diagnose: voteObstacle,
  decode: (logs) => voteOf(firstEvent(voteCastEvent, logs)),
});

/** The votes that these logs tell of. */
export const votesIn = (logs: readonly Log[]) => eventsIn(voteCastEvent, logs).map(voteOf);

function voteOf({ voter, proposalId, support, weight, reason }: ReturnType<typeof firstEvent<typeof voteCastEvent>>) {
  return { voter, proposalId, support: supportIn(support), weight, reason };
}
