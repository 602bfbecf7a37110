import { type BautaClient, withConfig } from "../core/client.js";
import { guard } from "../core/guard.js";
import type { WriteOptions } from "../core/write.js";
import { rotateKeyRing } from "../crypto/keyRing.js";
import { storeOf } from "../storage/storeOf.js";
import { actingWallet } from "./actingWallet.js";
import type { PersonaOptions } from "./createPersona.js";
import { currentRing } from "./ringOrigin.js";
import { rotatePersona } from "./rotatePersona.js";
import { type SentPersona, withRing } from "./sentPersona.js";
import { storeKeyRing } from "./storeKeyRing.js";

/**
 * Gives the account a new identity. Earlier ones stay in the ring, so that what was granted to them still opens; grants
 * from now on are sealed to the new one. The new ring is stored before the transaction, which checks that it was made from
 * the ring that is current.
 *
 * Whoever has stolen an earlier identity can still read what was encrypted to it: rotate those files too.
 *
 * @throws BautaError `KEYS_MISSING`, `KEYS_LOCKED`, `KEY_RING_CHANGED` where another device was faster: unlock the ring anew, and
 * repeat; CryptoError `UNLOCKERS_MISSING`; ContractRevertError `PersonasKeyRingChanged`, for the same reason.
 *
 * @example
 * ```ts
 * import { createIdentity } from "@bauta/sdk/crypto";
 * import { createPersona, rotateIdentity } from "@bauta/sdk/identity";
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { client } from "bauta:example";
 *
 * const store = memoryStore();
 * const { ring, wait } = await createPersona(client, { store, unlockers: [createIdentity()] });
 * await wait();
 * const rotated = await rotateIdentity(client, { store, keys: ring });
 * await rotated.wait();
 * if (rotated.ring.identities[1]?.publicKey !== ring.current.publicKey) throw new Error("unexpected");
 * ```
 */
export async function rotateIdentity(
  client: BautaClient,
  given: PersonaOptions & WriteOptions,
): Promise<SentPersona<Awaited<ReturnType<typeof rotatePersona.decode>>>> {
  const parameters = withConfig(client, given);
  return guard({ client }, async () => {
    const { ring, previousKeyRing } = await currentRing(client, actingWallet(client, parameters), parameters);
    const rotated = rotateKeyRing(ring);
    const stored = await storeKeyRing(storeOf(parameters), rotated, ring.unlockers, parameters.signal);
    const encryptionKey = rotated.current.publicKey;
    const sent = await rotatePersona(client, { ...parameters, encryptionKey, keyRing: stored.cid, previousKeyRing });
    return withRing(sent, stored, parameters.keys);
  });
}
