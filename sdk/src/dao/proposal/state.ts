import {
  proposalDeadline,
  proposalEta,
  proposalSnapshot,
  state as stateFunction,
} from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";

/** The states of a proposal, in the governor's order. */
const states = ["pending", "active", "canceled", "defeated", "succeeded", "queued", "expired", "executed"] as const;

/**
 * Where a proposal stands. It is `pending` until its snapshot and `active` while it is voted. What passed is `queued`, without
 * any transaction, and can be executed from its eta until it is `expired`. (`succeeded` is a state of other governors.)
 */
export type ProposalState = (typeof states)[number];

export interface ProposalIdParameters {
  proposalId: bigint;
}

/**
 * Where a proposal stands.
 *
 * @throws ContractRevertError `GovernorNonexistentProposal`
 *
 * @example
 * ```ts
 * import { getProposalState } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * const error = await getProposalState(client, { proposalId: 1n }).catch((error: { code: string }) => error);
 * if (typeof error === "string" || error.code !== "GovernorNonexistentProposal") throw new Error("unexpected");
 * ```
 */
export const getProposalState = defineRead({
  contract: "daoGovernor",
  call: ({ proposalId }: ProposalIdParameters) => call(stateFunction, [proposalId]),
  result: (state) => states[state] as ProposalState,
});

/** The second at which votes are counted: who holds votes then can vote afterwards. */
export const getSnapshot = defineRead({
  contract: "daoGovernor",
  call: ({ proposalId }: ProposalIdParameters) => call(proposalSnapshot, [proposalId]),
});

/** The last second of the vote, in Unix time. */
export const getDeadline = defineRead({
  contract: "daoGovernor",
  call: ({ proposalId }: ProposalIdParameters) => call(proposalDeadline, [proposalId]),
});

/** From which second on a proposal that passed may be executed; 0 while it is voted, and where it failed. */
export const getEta = defineRead({
  contract: "daoGovernor",
  call: ({ proposalId }: ProposalIdParameters) => call(proposalEta, [proposalId]),
});
