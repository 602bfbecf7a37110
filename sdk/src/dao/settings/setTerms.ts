import { setTerms as setTermsFunction, termsSetEvent } from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";

/** What a vote must meet, and when its outcome may be carried out. */
export interface Terms {
  /** Seconds from the end of the vote to the first possible execution; up to 30 days. */
  executionDelay: number;
  /** Seconds from then on in which it may be executed; 1 to 365 days. */
  gracePeriod: number;
  /** The quorum in percent of the wrapped supply; 1 to 50. */
  quorumPercent: number;
  /** The least number of votes that a quorum can be. */
  quorumFloor: bigint;
}

/**
 * Sets the terms of proposals to come. Only by vote: `.prepare` makes the action to propose.
 *
 * @throws ContractRevertError `DaoGovernorSettingOutOfRange`, `GovernorOnlyExecutor`
 *
 * @example
 * ```ts
 * import { describeCall, setTerms } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * const terms = { executionDelay: 86_400, gracePeriod: 604_800, quorumPercent: 5, quorumFloor: 10n ** 22n };
 * const { text } = await describeCall(client, { call: await setTerms.prepare(client, terms) });
 * if (!text.startsWith("daoGovernor.setTerms(")) throw new Error(text);
 * ```
 */
export const setTerms = defineWrite({
  contract: "daoGovernor",
  call: ({ executionDelay, gracePeriod, quorumPercent, quorumFloor }: Terms) =>
    call(setTermsFunction, [{ executionDelay, gracePeriod, quorumPercent, quorumFloor }]),
  decode: (logs) => firstEvent(termsSetEvent, logs),
});
