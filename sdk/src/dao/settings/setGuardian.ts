import { type Address, zeroAddress } from "viem";
import { guardianSetEvent, setGuardian as setGuardianFunction } from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";

export interface SetGuardianParameters {
  /** Who may veto; nobody where it is missing. */
  guardian?: Address;
  /** The first second, in Unix time, at which they no longer may; up to 730 days ahead. Zero where it is missing. */
  until?: number;
}

/**
 * Names who may veto, and until when. Only by vote: `.prepare` makes the action to propose. The guardian cannot veto a
 * proposal that does nothing but this.
 *
 * @example
 * ```ts
 * import { setGuardian } from "@bauta/sdk/dao";
 * import { bob, client } from "bauta:example";
 *
 * const { data } = await setGuardian.prepare(client, { guardian: bob.address, until: 1_800_000_000 });
 * if (data.length !== 138) throw new Error("unexpected");
 * ```
 */
export const setGuardian = defineWrite({
  contract: "daoGovernor",
  call: ({ guardian = zeroAddress, until = 0 }: SetGuardianParameters) => call(setGuardianFunction, [guardian, until]),
  decode: (logs) => firstEvent(guardianSetEvent, logs),
});
