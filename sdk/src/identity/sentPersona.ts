import type { CID } from "multiformats/cid";
import type { Sent } from "../core/write.js";
import type { KeyRing } from "../crypto/keyRing.js";
import { handOver, type KeysLike } from "./keys.js";
import type { StoredRing } from "./storeKeyRing.js";

/** A change of a persona that is on its way. */
export interface SentPersona<E> extends Sent<E> {
  /**
   * The unlocked ring. Use it once `wait()` has returned, and not before: should the transaction fail, the chain would not
   * lead back to it. `wait()` hands it to a holder by itself.
   */
  readonly ring: KeyRing;
  /** The locked ring's block. */
  readonly cid: CID;
}

/** Adds the ring to what was sent, and hands it to the holder when the transaction is in a block. */
export function withRing<E>(sent: Sent<E>, { cid, ring }: StoredRing, keys: KeysLike | undefined): SentPersona<E> {
  return {
    hash: sent.hash,
    async wait(options) {
      const done = await sent.wait(options);
      handOver(keys, ring);
      return done;
    },
    ring,
    cid,
  };
}
