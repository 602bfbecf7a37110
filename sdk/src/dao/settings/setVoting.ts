import {
  proposalThresholdSetEvent,
  setProposalThreshold as setProposalThresholdFunction,
  setVotingDelay as setVotingDelayFunction,
  setVotingPeriod as setVotingPeriodFunction,
  votingDelaySetEvent,
  votingPeriodSetEvent,
} from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";

/**
 * Sets how many seconds pass from a proposal to its snapshot; up to 30 days. Only by vote: `.prepare` makes the action to
 * propose.
 *
 * @example
 * ```ts
 * import { setVotingDelay } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * const { data } = await setVotingDelay.prepare(client, { seconds: 86_400 });
 * if (data.length !== 74) throw new Error("unexpected");
 * ```
 */
export const setVotingDelay = defineWrite({
  contract: "daoGovernor",
  call: ({ seconds }: { seconds: number }) => call(setVotingDelayFunction, [seconds]),
  decode: (logs) => firstEvent(votingDelaySetEvent, logs),
});

/**
 * Sets how many seconds a vote lasts; 1 minute to 90 days. Only by vote: `.prepare` makes the action to propose.
 *
 * @example
 * ```ts
 * import { setVotingPeriod } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * const { data } = await setVotingPeriod.prepare(client, { seconds: 604_800 });
 * if (data.length !== 74) throw new Error("unexpected");
 * ```
 */
export const setVotingPeriod = defineWrite({
  contract: "daoGovernor",
  call: ({ seconds }: { seconds: number }) => call(setVotingPeriodFunction, [seconds]),
  decode: (logs) => firstEvent(votingPeriodSetEvent, logs),
});

/**
 * Sets how many votes a proposer needs, in the smallest unit. Only by vote: `.prepare` makes the action to propose.
 *
 * @example
 * ```ts
 * import { setProposalThreshold } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * const { data } = await setProposalThreshold.prepare(client, { votes: 10n ** 21n });
 * if (data.length !== 74) throw new Error("unexpected");
 * ```
 */
export const setProposalThreshold = defineWrite({
  contract: "daoGovernor",
  call: ({ votes }: { votes: bigint }) => call(setProposalThresholdFunction, [votes]),
  decode: (logs) => firstEvent(proposalThresholdSetEvent, logs),
});
