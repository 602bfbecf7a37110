import { execute, proposalExecutedEvent } from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";
import type { ProposalRecord } from "./createdEvent.js";
import { executionObstacle } from "./findObstacle.js";
import { callArguments } from "./governorArguments.js";
import { knownRecord } from "./knownRecord.js";

export interface ExecuteProposalParameters {
  proposalId: bigint;
  /** What is already known of it, from {@link listProposals}: spares the search in the chain's logs. Checked against the id. */
  record?: ProposalRecord;
}

/**
 * Has the treasury carry out a proposal that passed: anybody may, from its eta on, until it expires. All of its actions
 * happen, or none.
 *
 * @throws ProposalError `DaoGovernorTooEarly` (`at` is the first possible moment), `GovernorUnexpectedProposalState`
 * @throws ContractRevertError `TreasuryCallFailed`, …: its `cause` is what the called contract said.
 *
 * @example
 * ```ts
 * import { castVote, executeProposal } from "@bauta/sdk/dao";
 * import { closeVote, client, openVote, proposalId } from "bauta:example";
 *
 * await openVote();
 * await (await castVote(client, { proposalId, support: "for" })).wait();
 * await closeVote();
 * await (await executeProposal(client, { proposalId })).wait();
 * ```
 */
export const executeProposal = defineWrite({
  contract: "daoGovernor",
  call: async ({ proposalId, record }: ExecuteProposalParameters, { client, address }) => {
    const contracts = { daoGovernor: address };
    const { calls, descriptionHash } = await knownRecord(client, { proposalId, contracts, ...(record && { record }) });
    return call(execute, callArguments(calls, descriptionHash));
  },
  diagnose: executionObstacle,
  decode: (logs) => firstEvent(proposalExecutedEvent, logs),
});
