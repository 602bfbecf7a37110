import type { Address } from "viem";
import { governorSetEvent, setGovernor as setGovernorFunction } from "../../core/abis/treasury.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";

/**
 * Hands the treasury to another governor, for good. Only by vote: `.prepare` makes the action to propose.
 *
 * @throws ContractRevertError `TreasuryGovernorInvalid`, `TreasuryNotSelf`
 *
 * @example
 * ```ts
 * import { setGovernor } from "@bauta/sdk/dao";
 * import { client, contracts } from "bauta:example";
 *
 * const { to } = await setGovernor.prepare(client, { governor: contracts.daoGovernor });
 * if (to !== contracts.treasury) throw new Error("unexpected");
 * ```
 */
export const setGovernor = defineWrite({
  contract: "treasury",
  call: ({ governor }: { governor: Address }) => call(setGovernorFunction, [governor]),
  decode: (logs) => firstEvent(governorSetEvent, logs),
});
