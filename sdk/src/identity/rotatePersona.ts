import { type Hex, zeroHash } from "viem";
import { encryptionKeySetEvent, keyRingSetEvent, rotate } from "../core/abis/personas.generated.js";
import { call } from "../core/call.js";
import { firstEvent } from "../core/events.js";
import { defineWrite } from "../core/write.js";
import { type KeyRingReference, keyRingDigest } from "./keyRing.js";

export interface RotatePersonaParameters {
  /** The X25519 public key of a new identity. */
  encryptionKey: Hex;
  /** The new key ring, which should hold the old identities too; missing where it is kept elsewhere. */
  keyRing?: KeyRingReference;
  /** The key ring that the new one was made from: must be the current one. Missing where there was none. */
  previousKeyRing?: KeyRingReference;
}

/**
 * Replaces the account's encryption key. What was encrypted to the old one stays readable with the old identity.
 *
 * @throws ContractRevertError `PersonasKeyRingChanged` where another device was faster, `PersonasUnregistered`, …
 *
 * @example
 * ```ts
 * import { registerPersona, rotatePersona } from "@bauta/sdk/identity";
 * import { client } from "bauta:example";
 *
 * const keys = ["0b", "0c"].map((byte) => `0x${byte.repeat(32)}` as const);
 * await (await registerPersona(client, { encryptionKey: keys[0]! })).wait();
 * const { encryptionKey } = await (await rotatePersona(client, { encryptionKey: keys[1]! })).wait();
 * if (encryptionKey !== keys[1]) throw new Error("unexpected");
 * ```
 */
export const rotatePersona = /* @__PURE__ */ defineWrite({
  contract: "personas",
  call: ({ encryptionKey, keyRing = zeroHash, previousKeyRing = zeroHash }: RotatePersonaParameters) =>
    call(rotate, [encryptionKey, keyRingDigest(keyRing), keyRingDigest(previousKeyRing)]),
  decode: (logs) => ({ ...firstEvent(encryptionKeySetEvent, logs), ...firstEvent(keyRingSetEvent, logs) }),
});
