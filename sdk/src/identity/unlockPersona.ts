import type { Account, Address, Hex } from "viem";
import { type BautaClient, withConfig } from "../core/client.js";
import { BautaError } from "../core/errors.js";
import { guard } from "../core/guard.js";
import type { Identity } from "../crypto/identity.js";
import { type KeyRing, unlockKeyRing } from "../crypto/keyRing.js";
import { unpackCid } from "../storage/cid.js";
import type { Store } from "../storage/store.js";
import { storeOf } from "../storage/storeOf.js";
import { verified } from "../storage/verify.js";
import { actingWallet } from "./actingWallet.js";
import type { PersonaOptions } from "./createPersona.js";
import { getPersona } from "./getPersona.js";
import { handOver } from "./keys.js";
import { noteOrigin, personaMissing } from "./ringOrigin.js";

export interface UnlockPersonaParameters extends PersonaOptions {
  /** Any one of the ring's unlockers. */
  readonly unlocker: Identity;
  /** Whose persona; the client's account where it is missing. */
  readonly account?: Account | Address;
}

/**
 * Brings a wallet's keys back, on whatever device: reads from Personas which key ring is the wallet's, fetches it from the
 * store, checks that it is that one, and unlocks it. Where `keys` is a holder (`createKeys()`), it has the ring from then on.
 *
 * @throws BautaError `PERSONA_MISSING`, `KEY_RING_ELSEWHERE`, `KEY_RING_STALE`, `STORE_MISSING`; CryptoError `AGE_NO_MATCH` where the
 * unlocker is none of the ring's; StorageError `BLOCK_NOT_FOUND`, `BLOCK_INVALID`
 *
 * @example See {@link createPersona}.
 */
export async function unlockPersona(client: BautaClient, given: UnlockPersonaParameters): Promise<KeyRing> {
  const parameters = withConfig(client, given);
  return guard({ client }, async () => {
    const { unlocker, signal } = parameters;
    const wallet = actingWallet(client, parameters);
    const persona = await getPersona(client, { ...parameters, wallet });
    if (!persona) throw personaMissing(wallet);
    if (!persona.keyRing) throw elsewhere(wallet);
    const ring = await fetchKeyRing(storeOf(parameters), persona.keyRing, unlocker, signal);
    if (ring.identities.every(({ publicKey }) => publicKey !== persona.encryptionKey)) throw stale(wallet);
    handOver(parameters.keys, ring);
    return noteOrigin(ring, persona.keyRing);
  });
}

async function fetchKeyRing(store: Store, digest: Hex, unlocker: Identity, signal?: AbortSignal): Promise<KeyRing> {
  const bytes = await verified(store).get(unpackCid({ codec: "raw", digest }), { signal });
  return unlockKeyRing(bytes, unlocker);
}

const elsewhere = (wallet: Address) =>
  new BautaError("KEY_RING_ELSEWHERE", `The persona of ${wallet} names no key ring: it is kept elsewhere.`, {
    remedy: "Unlock it from where it is kept, with `unlockKeyRing`.",
  });

const stale = (wallet: Address) =>
  new BautaError("KEY_RING_STALE", `The key ring of ${wallet} lacks the identity that Personas names.`, {
    remedy: "Somebody registered another key with this wallet: rotate the identity, and see who can use the wallet.",
  });
