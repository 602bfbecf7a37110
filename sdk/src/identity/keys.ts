import { BautaError } from "../core/errors.js";
import type { KeyRing } from "../crypto/keyRing.js";

/**
 * Holds a key ring that is unlocked later than the client is made: after a login, for instance. Give it to
 * `bautaActions({ keys })` when the page loads, and the ring to it when its owner has unlocked it.
 */
export interface Keys {
  /** The unlocked ring; undefined until then, and after `lock()`. */
  readonly ring: KeyRing | undefined;
  /** Uses this ring from now on; what `createPersona`, `unlockPersona` and `rotateIdentity` return. */
  unlock(ring: KeyRing): void;
  /** Forgets the ring. */
  lock(): void;
}

/** What takes keys takes a ring that is unlocked, or a holder that gets one later. */
export type KeysLike = KeyRing | Keys;

/**
 * Makes a holder for a key ring.
 *
 * @example
 * ```ts
 * import { createKeyRing } from "@bauta/sdk/crypto";
 * import { createKeys } from "@bauta/sdk/identity";
 *
 * const keys = createKeys();
 * if (keys.ring) throw new Error("unexpected");
 * keys.unlock(createKeyRing());
 * if (!keys.ring) throw new Error("unexpected");
 * ```
 */
export function createKeys(ring?: KeyRing): Keys {
  let held = ring;
  return {
    get ring() {
      return held;
    },
    unlock(ring) {
      held = ring;
    },
    lock() {
      held = undefined;
    },
  };
}

/**
 * The ring that was given, or that the holder has by now.
 *
 * @throws BautaError `KEYS_MISSING`, `KEYS_LOCKED`
 */
export function ringOf(keys: KeysLike | undefined): KeyRing {
  if (!keys) {
    throw new BautaError("KEYS_MISSING", "Private files need keys, and none were given.", {
      remedy:
        "Pass `keys`, here or to `bautaActions`: what `createPersona` or `unlockPersona` gave, or `createKeys()`.",
    });
  }
  const ring = "identities" in keys ? keys : keys.ring;
  if (ring) return ring;
  throw new BautaError("KEYS_LOCKED", "The key ring is still locked.", {
    remedy: "Unlock it first: `keys.unlock(await unlockPersona(client, { unlocker }))`.",
  });
}

/** Gives the ring to the holder, where there is one. */
export function handOver(keys: KeysLike | undefined, ring: KeyRing): void {
  if (keys && "unlock" in keys) keys.unlock(ring);
}
