import { zeroHash } from "viem";
import { keyRingSetEvent, setKeyRing as setKeyRingFunction } from "../core/abis/personas.generated.js";
import { call } from "../core/call.js";
import { firstEvent } from "../core/events.js";
import { defineWrite } from "../core/write.js";
import { type KeyRingReference, keyRingDigest } from "./keyRing.js";

export interface SetKeyRingParameters {
  /** The new key ring: other unlockers, the same identities. */
  keyRing: KeyRingReference;
  /** The key ring that the new one was made from: must be the current one. Missing where there was none. */
  previousKeyRing?: KeyRingReference;
}

/**
 * Replaces the account's key ring, and leaves its encryption key.
 *
 * @throws ContractRevertError `PersonasKeyRingChanged` where another device was faster, `PersonasUnregistered`
 *
 * @example
 * ```ts
 * import { registerPersona, setKeyRing } from "@bauta/sdk/identity";
 * import { client } from "bauta:example";
 *
 * await (await registerPersona(client, { encryptionKey: `0x${"0b".repeat(32)}` })).wait();
 * await (await setKeyRing(client, { keyRing: `0x${"0d".repeat(32)}` })).wait();
 * ```
 */
export const setKeyRing = /* @__PURE__ */ defineWrite({
  contract: "personas",
  call: ({ keyRing, previousKeyRing = zeroHash }: SetKeyRingParameters) =>
    call(setKeyRingFunction, [keyRingDigest(keyRing), keyRingDigest(previousKeyRing)]),
  decode: (logs) => firstEvent(keyRingSetEvent, logs),
});
