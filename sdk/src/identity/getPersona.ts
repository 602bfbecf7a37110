import { type Address, type Hex, hexToBigInt } from "viem";
import { encryptionKeys, persona } from "../core/abis/personas.generated.js";
import { call } from "../core/call.js";
import { defineRead } from "../core/read.js";

/** A wallet's public record. */
export interface Persona {
  /** The X25519 public key to encrypt to. */
  encryptionKey: Hex;
  /** The sha2-256 digest of the key ring's block; undefined where it is kept elsewhere. */
  keyRing: Hex | undefined;
}

const unlessZero = (word: Hex) => (hexToBigInt(word) === 0n ? undefined : word);

/**
 * Reads a wallet's persona; undefined where it has none.
 *
 * @example
 * ```ts
 * import { getPersona } from "@bauta/sdk/identity";
 * import { carol, client } from "bauta:example";
 *
 * const persona = await getPersona(client, { wallet: carol.address });
 * if (persona) throw new Error("unexpected");
 * ```
 */
export const getPersona = /* @__PURE__ */ defineRead({
  contract: "personas",
  call: ({ wallet }: { wallet: Address }) => call(persona, [wallet]),
  result: ({ encryptionKey, keyRing }): Persona | undefined =>
    unlessZero(encryptionKey) && { encryptionKey, keyRing: unlessZero(keyRing) },
});

/**
 * Reads the encryption keys of many wallets in one call, in their order; undefined where one has none.
 *
 * @example
 * ```ts
 * import { getEncryptionKeys } from "@bauta/sdk/identity";
 * import { bob, carol, client } from "bauta:example";
 *
 * const keys = await getEncryptionKeys(client, { wallets: [bob.address, carol.address] });
 * if (keys.length !== 2) throw new Error("unexpected");
 * ```
 */
export const getEncryptionKeys = /* @__PURE__ */ defineRead({
  contract: "personas",
  call: ({ wallets }: { wallets: readonly Address[] }) => call(encryptionKeys, [wallets]),
  result: (keys) => keys.map(unlessZero),
});
