import { isBallotSigned as isBallotSignedFunction } from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";
import { type Ballot, packBallot } from "./ballot.js";

/**
 * Whether the governor would accept a ballot's signature.
 *
 * @example
 * ```ts
 * import { isBallotSigned, signBallot } from "@bauta/sdk/dao";
 * import { client, openVote, proposalId } from "bauta:example";
 *
 * await openVote();
 * const ballot = await signBallot(client, { proposalId, support: "for" });
 * if (await isBallotSigned(client, { ballot: { ...ballot, support: "against" } })) throw new Error("unexpected");
 * ```
 */
export const isBallotSigned = defineRead({
  contract: "daoGovernor",
  call: ({ ballot }: { ballot: Ballot }) =>
    call(isBallotSignedFunction, [BigInt(ballot.proposalId), packBallot(ballot)]),
});
