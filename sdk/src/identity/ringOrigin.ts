import { type Address, type Hex, zeroHash } from "viem";
import type { BautaClient, BautaConfig } from "../core/client.js";
import { BautaError } from "../core/errors.js";
import type { KeyRing } from "../crypto/keyRing.js";
import { getPersona } from "./getPersona.js";
import { type KeysLike, ringOf } from "./keys.js";

/** Which block a ring in memory was read from, or stored as. */
const origins = /* @__PURE__ */ new WeakMap<KeyRing, Hex>();

/** Notes the digest of a ring's block. */
export function noteOrigin(ring: KeyRing, digest: Hex): KeyRing {
  origins.set(ring, digest);
  return ring;
}

/** What a change of a key ring starts from. */
export interface CurrentRing {
  ring: KeyRing;
  /** The digest that the chain must still have when the change arrives. */
  previousKeyRing: Hex;
}

/**
 * The ring in memory, once it is known to be the one that Personas names. A change that started from any other could lose
 * an identity that another device has added.
 *
 * @throws BautaError `KEY_RING_CHANGED`, `PERSONA_MISSING`, `KEYS_MISSING`, `KEYS_LOCKED`
 */
export async function currentRing(
  client: BautaClient,
  wallet: Address,
  options: BautaConfig & { readonly keys?: KeysLike },
): Promise<CurrentRing> {
  const ring = ringOf(options.keys);
  const persona = await getPersona(client, { ...options, wallet });
  if (!persona) throw personaMissing(wallet);
  const previousKeyRing = persona.keyRing ?? zeroHash;
  // A ring that is kept elsewhere has no origin: then the wallet's key in it tells that it is not another wallet's.
  const isIts = persona.keyRing
    ? origins.get(ring) === persona.keyRing
    : ring.identities.some(({ publicKey }) => publicKey === persona.encryptionKey);
  if (!isIts) {
    throw new BautaError("KEY_RING_CHANGED", `The key ring in memory is not the one that ${wallet} has in Personas.`, {
      remedy:
        "Another device changed it, or it was unlocked elsewhere: call `unlockPersona`, and repeat with that ring.",
    });
  }
  return { ring, previousKeyRing };
}

export const personaMissing = (wallet: Address) =>
  new BautaError("PERSONA_MISSING", `${wallet} has no persona.`, { remedy: "Create one with `createPersona`." });
