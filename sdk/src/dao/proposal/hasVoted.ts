import type { Address } from "viem";
import { hasVoted as hasVotedFunction } from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";

/**
 * Whether a member has voted on a proposal.
 *
 * @example
 * ```ts
 * import { hasVoted } from "@bauta/sdk/dao";
 * import { bob, client, proposalId } from "bauta:example";
 *
 * if (await hasVoted(client, { proposalId, voter: bob.address })) throw new Error("unexpected");
 * ```
 */
export const hasVoted = defineRead({
  contract: "daoGovernor",
  call: ({ proposalId, voter }: { proposalId: bigint; voter: Address }) => call(hasVotedFunction, [proposalId, voter]),
});
