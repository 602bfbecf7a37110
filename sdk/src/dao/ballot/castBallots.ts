import { ballotSkippedEvent, castVotesBySig } from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { chainIdOf } from "../../core/client.js";
import { eventsIn } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";
import { votesIn } from "../proposal/castVote.js";
import { stateObstacle } from "../proposal/findObstacle.js";
import { type Ballot, checkBallot, packBallot } from "./ballot.js";

export interface CastBallotsParameters {
  proposalId: bigint;
  /** Signed ballots, all for this proposal. */
  ballots: readonly Ballot[];
}

/**
 * Casts many signed ballots in one transaction, which the account pays for. A ballot that cannot count (its voter has voted, or
 * did not sign it) is skipped, and stops none of the others.
 *
 * @throws BautaError `BALLOT_INVALID`, `BALLOT_MISMATCH`: a ballot for another proposal, governor or chain.
 * @throws ProposalError `GovernorUnexpectedProposalState`
 * @throws ContractRevertError `DaoGovernorNoBallotCounted`, `DaoGovernorBallotGas`
 *
 * @example
 * ```ts
 * import { castBallots, signBallot } from "@bauta/sdk/dao";
 * import { client, openVote, proposalId, sponsor } from "bauta:example";
 *
 * await openVote();
 * const ballot = await signBallot(client, { proposalId, support: "for" });
 * const { counted, skipped } = await (await castBallots(sponsor, { proposalId, ballots: [ballot] })).wait();
 * if (counted.length !== 1 || skipped.length !== 0) throw new Error("unexpected");
 * ```
 */
export const castBallots = defineWrite({
  contract: "daoGovernor",
  call: async ({ proposalId, ballots }: CastBallotsParameters, { client, address }) => {
    const chainId = await chainIdOf(client);
    for (const ballot of ballots) checkBallot(ballot, { chainId, governor: address, proposalId });
    return call(castVotesBySig, [proposalId, ballots.map(packBallot)]);
  },
  diagnose: (client, parameters) => stateObstacle(client, parameters, ["active"]),
  decode: (logs) => ({
    /** The votes that counted. */
    counted: votesIn(logs),
    /** Whose ballots did not. */
    skipped: eventsIn(ballotSkippedEvent, logs).map(({ voter }) => voter),
  }),
});
