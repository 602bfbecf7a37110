import type { BautaClient, BautaConfig } from "../core/client.js";
import { withConfig } from "../core/client.js";
import { guard } from "../core/guard.js";
import type { WriteOptions } from "../core/write.js";
import type { Identity } from "../crypto/identity.js";
import { createKeyRing } from "../crypto/keyRing.js";
import type { Store } from "../storage/store.js";
import { storeOf } from "../storage/storeOf.js";
import type { KeysLike } from "./keys.js";
import { registerPersona } from "./registerPersona.js";
import { type SentPersona, withRing } from "./sentPersona.js";
import { storeKeyRing } from "./storeKeyRing.js";

/** What the verbs that move key rings take; `bautaActions` and `bautaConfig` bring defaults. */
export interface PersonaOptions extends BautaConfig {
  /** Where the locked key ring is kept. It may be public. */
  readonly store?: Store;
  /** The unlocked ring; or a holder (`createKeys()`), to which a new ring goes once it is the registered one. */
  readonly keys?: KeysLike;
  readonly signal?: AbortSignal;
}

export interface CreatePersonaParameters extends PersonaOptions {
  /** Each of them alone opens the ring: from `walletUnlocker` or `passphraseUnlocker`. More than one, so that none is the last. */
  readonly unlockers: readonly Pick<Identity, "publicKey">[];
}

/**
 * Creates the account's persona: a new random identity in a key ring, locked to the unlockers, stored, and registered in one
 * transaction. The ring is stored first, so that an interruption registers nothing that cannot be opened again.
 *
 * @throws BautaError `STORE_MISSING`, `KEY_RING_NOT_STORED`; CryptoError `UNLOCKERS_MISSING`; ContractRevertError `PersonasRegistered`
 *
 * @example
 * ```ts
 * import { createIdentity } from "@bauta/sdk/crypto";
 * import { createPersona, unlockPersona } from "@bauta/sdk/identity";
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { client } from "bauta:example";
 *
 * const store = memoryStore();
 * const unlocker = createIdentity(); // usually: await walletUnlocker({ address, signTypedData })
 * const { ring, wait } = await createPersona(client, { store, unlockers: [unlocker] });
 * await wait();
 * const again = await unlockPersona(client, { store, unlocker }); // on another device
 * if (again.current.publicKey !== ring.current.publicKey) throw new Error("unexpected");
 * ```
 */
export async function createPersona(
  client: BautaClient,
  given: CreatePersonaParameters & WriteOptions,
): Promise<SentPersona<Awaited<ReturnType<typeof registerPersona.decode>>>> {
  const parameters = withConfig(client, given);
  return guard({ client }, async () => {
    const { unlockers, signal } = parameters;
    const ring = createKeyRing();
    const encryptionKey = ring.current.publicKey;
    // A wallet that has a persona is told so before anything is stored.
    await registerPersona.simulate(client, { ...parameters, encryptionKey });
    const keys = unlockers.map(({ publicKey }) => publicKey);
    const stored = await storeKeyRing(storeOf(parameters), ring, keys, signal);
    const sent = await registerPersona(client, { ...parameters, encryptionKey, keyRing: stored.cid });
    return withRing(sent, stored, parameters.keys);
  });
}
