import { type Hex, zeroHash } from "viem";
import { encryptionKeySetEvent, keyRingSetEvent, register } from "../core/abis/personas.generated.js";
import { call } from "../core/call.js";
import { firstEvent } from "../core/events.js";
import { defineWrite } from "../core/write.js";
import { type KeyRingReference, keyRingDigest } from "./keyRing.js";

export interface RegisterPersonaParameters {
  /** The X25519 public key that others are to encrypt to. */
  encryptionKey: Hex;
  /** The key ring that holds the matching identity; missing where it is kept elsewhere. */
  keyRing?: KeyRingReference;
}

/**
 * Creates the account's persona.
 *
 * @throws ContractRevertError `PersonasRegistered`, `PersonasEncryptionKeyZero`
 *
 * @example
 * ```ts
 * import { getPersona, registerPersona } from "@bauta/sdk/identity";
 * import { alice, client } from "bauta:example";
 *
 * const encryptionKey = `0x${"0b".repeat(32)}` as const;
 * await (await registerPersona(client, { encryptionKey })).wait();
 * const persona = await getPersona(client, { wallet: alice.address });
 * if (persona?.encryptionKey !== encryptionKey) throw new Error("unexpected");
 * ```
 */
export const registerPersona = /* @__PURE__ */ defineWrite({
  contract: "personas",
  call: ({ encryptionKey, keyRing = zeroHash }: RegisterPersonaParameters) =>
    call(register, [encryptionKey, keyRingDigest(keyRing)]),
  decode: (logs) => ({ ...firstEvent(encryptionKeySetEvent, logs), ...firstEvent(keyRingSetEvent, logs) }),
});
