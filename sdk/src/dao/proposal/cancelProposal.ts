import { cancel, proposalCanceledEvent, vetoedEvent } from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { eventsIn, firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";
import type { ProposalRecord } from "./createdEvent.js";
import { callArguments } from "./governorArguments.js";
import { knownRecord } from "./knownRecord.js";

export interface CancelProposalParameters {
  proposalId: bigint;
  /** What is already known of it, from {@link listProposals}: spares the search in the chain's logs. Checked against the id. */
  record?: ProposalRecord;
}

/**
 * Cancels a proposal for good: its proposer until the vote opens, the guardian until it is executed.
 *
 * @throws ContractRevertError `GovernorUnableToCancel`, `DaoGovernorGuardianVote`
 *
 * @example
 * ```ts
 * import { cancelProposal, getProposalState } from "@bauta/sdk/dao";
 * import { client, proposalId } from "bauta:example";
 *
 * await (await cancelProposal(client, { proposalId })).wait();
 * if ((await getProposalState(client, { proposalId })) !== "canceled") throw new Error("unexpected");
 * ```
 */
export const cancelProposal = defineWrite({
  contract: "daoGovernor",
  call: async ({ proposalId, record }: CancelProposalParameters, { client, address }) => {
    const contracts = { daoGovernor: address };
    const { calls, descriptionHash } = await knownRecord(client, { proposalId, contracts, ...(record && { record }) });
    return call(cancel, callArguments(calls, descriptionHash));
  },
  decode: (logs) => ({
    ...firstEvent(proposalCanceledEvent, logs),
    /** Whether the guardian did it. */
    isVeto: eventsIn(vetoedEvent, logs).length > 0,
  }),
});
