import type { Hex } from "viem";
import { type BautaClient, withConfig } from "../core/client.js";
import { guard } from "../core/guard.js";
import type { WriteOptions } from "../core/write.js";
import type { Identity } from "../crypto/identity.js";
import { storeOf } from "../storage/storeOf.js";
import { actingWallet } from "./actingWallet.js";
import type { PersonaOptions } from "./createPersona.js";
import { currentRing } from "./ringOrigin.js";
import { type SentPersona, withRing } from "./sentPersona.js";
import { setKeyRing } from "./setKeyRing.js";
import { storeKeyRing } from "./storeKeyRing.js";

export interface SetUnlockersParameters extends PersonaOptions {
  /** All that shall open the ring from now on, or what makes them of the present ones: `(now) => [...now, added]`. */
  readonly unlockers:
    | readonly Pick<Identity, "publicKey">[]
    | ((now: readonly { readonly publicKey: Hex }[]) => readonly Pick<Identity, "publicKey">[]);
}

/**
 * Locks the account's key ring to other unlockers: adds one, or replaces some or all. The identities stay.
 *
 * An unlocker that is left out does not open the new ring; it still opens the earlier one, wherever a copy of it is kept. Where
 * one has fallen into other hands, `rotateIdentity` as well, and rotate the files.
 *
 * @throws BautaError `KEYS_MISSING`, `KEYS_LOCKED`, `KEY_RING_CHANGED` where another device was faster: unlock the ring anew, and
 * repeat; CryptoError `UNLOCKERS_MISSING`; ContractRevertError `PersonasKeyRingChanged`, for the same reason.
 *
 * @example
 * ```ts
 * import { createIdentity } from "@bauta/sdk/crypto";
 * import { createPersona, setUnlockers, unlockPersona } from "@bauta/sdk/identity";
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { client } from "bauta:example";
 *
 * const store = memoryStore();
 * const [wallet, passphrase] = [createIdentity(), createIdentity()];
 * const { ring, wait } = await createPersona(client, { store, unlockers: [wallet] });
 * await wait();
 * const added = await setUnlockers(client, { store, keys: ring, unlockers: (now) => [...now, passphrase] });
 * await added.wait();
 * await unlockPersona(client, { store, unlocker: passphrase });
 * ```
 */
export async function setUnlockers(
  client: BautaClient,
  given: SetUnlockersParameters & WriteOptions,
): Promise<SentPersona<Awaited<ReturnType<typeof setKeyRing.decode>>>> {
  const parameters = withConfig(client, given);
  return guard({ client }, async () => {
    const { ring, previousKeyRing } = await currentRing(client, actingWallet(client, parameters), parameters);
    const now = ring.unlockers.map((publicKey) => ({ publicKey }));
    const { unlockers } = parameters;
    const wanted = typeof unlockers === "function" ? unlockers(now) : unlockers;
    const keys = [...new Set(wanted.map(({ publicKey }) => publicKey))];
    const stored = await storeKeyRing(storeOf(parameters), ring, keys, parameters.signal);
    const sent = await setKeyRing(client, { ...parameters, keyRing: stored.cid, previousKeyRing });
    return withRing(sent, stored, parameters.keys);
  });
}
