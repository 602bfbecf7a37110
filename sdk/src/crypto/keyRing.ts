import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Hex } from "viem";
import { decrypt } from "./decrypt.js";
import { createEncryptor } from "./encrypt.js";
import { CryptoError } from "./errors.js";
import { createIdentity, fromRecipient, type Identity, parseIdentity, toRecipient } from "./identity.js";

const title = "# bauta key ring v1";
const unlockerPrefix = "# unlocker: ";

/** The identities of one person, or of one group. Printing or serialising it shows no secret. */
export interface KeyRing {
  /** The identity whose public key is registered in Personas, and to which others grant. */
  readonly current: Identity;
  /** All identities, the current one first, then the earlier ones, newest first. Earlier ones still open earlier grants. */
  readonly identities: readonly Identity[];
  /** The public keys of the unlockers that the ring was locked with; none where it was never locked. */
  readonly unlockers: readonly Hex[];
}

/**
 * Makes a key ring with one new identity.
 *
 * @returns The ring, which exists in memory only until {@link lockKeyRing} has made bytes of it.
 *
 * @example
 * ```ts
 * import { createIdentity, createKeyRing, lockKeyRing, rotateKeyRing, unlockKeyRing } from "@bauta/sdk/crypto";
 * const unlocker = createIdentity(); // usually from walletUnlocker or passphraseUnlocker
 * const bytes = await lockKeyRing(createKeyRing(), [unlocker.publicKey]);
 * const ring = await unlockKeyRing(bytes, unlocker);
 * const rotated = rotateKeyRing(ring);
 * const again = await unlockKeyRing(await lockKeyRing(rotated, ring.unlockers), unlocker);
 * if (again.current.publicKey !== rotated.current.publicKey) throw new Error("unexpected");
 * if (again.identities[1]?.publicKey !== ring.current.publicKey) throw new Error("unexpected");
 * ```
 */
export function createKeyRing(): KeyRing {
  return ringOf([createIdentity()], []);
}

/**
 * Puts a new current identity before those that a ring has. The earlier ones stay, so that earlier grants still open.
 *
 * @param ring - The ring, which is not changed.
 * @param identity - The new current identity; a fresh one where none is given. One that the ring has moves to the front.
 * @returns A new ring. Lock and store it before its public key is registered.
 *
 * @example See {@link createKeyRing}.
 */
export function rotateKeyRing(ring: KeyRing, identity: Identity = createIdentity()): KeyRing {
  const earlier = ring.identities.filter(({ publicKey }) => publicKey !== identity.publicKey);
  return ringOf([identity, ...earlier], ring.unlockers);
}

/**
 * Locks a key ring: an age file to all unlockers, holding an age identity file, so `age -d -i unlocker.txt ring.age` gives
 * what `age -i` takes. It notes the unlockers' public keys, so that it can be locked to all of them again.
 *
 * An age file does not say who wrote it. Take a ring only from where its owner put it: the CID in Personas.
 *
 * @param ring - The ring.
 * @param unlockers - The public keys of all unlockers, such as `ring.unlockers` with another one added or left out. Each of
 * them alone opens the ring.
 * @returns The locked ring, a few hundred bytes, fit for one raw block. It may be public.
 * @throws {@link CryptoError} `UNLOCKERS_MISSING`, `PUBLIC_KEY_MALFORMED`, `PUBLIC_KEY_LOW_ORDER`.
 *
 * @example See {@link createKeyRing}.
 */
export async function lockKeyRing(ring: KeyRing, unlockers: readonly Hex[]): Promise<Uint8Array> {
  if (unlockers.length === 0) {
    throw new CryptoError("UNLOCKERS_MISSING", "A key ring without unlockers could never be opened again.", {
      remedy: "Pass the public key of at least one unlocker.",
    });
  }
  const lines = [
    title,
    ...unlockers.map((unlocker) => unlockerPrefix + toRecipient(unlocker)),
    ...ring.identities.map((identity) => identity.exportSecretKey()),
  ];
  return concat(createEncryptor({ recipients: unlockers }).encrypt(utf8ToBytes(`${lines.join("\n")}\n`)));
}

/**
 * Opens a locked key ring.
 *
 * @param bytes - What {@link lockKeyRing} gave.
 * @param unlocker - Any one of its unlockers.
 * @throws {@link CryptoError} `AGE_NO_MATCH` where the ring has other unlockers, `KEY_RING_MALFORMED` where what is inside is
 * no key ring of this version, `AGE_HEADER_MALFORMED`, `AGE_HEADER_FORGED`, `AGE_PAYLOAD_CORRUPT`.
 *
 * @example See {@link createKeyRing}.
 */
export async function unlockKeyRing(bytes: Uint8Array, unlocker: Identity): Promise<KeyRing> {
  const text = await concat(decrypt(bytes, { identities: [unlocker] }));
  const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(text).split("\n");
  if (lines.shift() !== title) throw malformed("its first line is not that of a key ring, version 1");
  if (lines.pop() !== "") throw malformed("its last line is not complete");
  const noted = lines.filter((line) => line.startsWith(unlockerPrefix));
  const unlockers = read(noted, (line) => fromRecipient(line.slice(unlockerPrefix.length)));
  const identities = read(lines.slice(noted.length), parseIdentity);
  if (identities.length === 0) throw malformed("it has no identities");
  if (new Set(identities.map(({ publicKey }) => publicKey)).size < identities.length) {
    throw malformed("it has an identity twice");
  }
  return ringOf(identities, unlockers);
}

function ringOf(identities: readonly Identity[], unlockers: readonly Hex[]): KeyRing {
  return { current: identities[0]!, identities, unlockers };
}

function read<T>(lines: readonly string[], parse: (line: string) => T): T[] {
  return lines.map((line, index) => {
    try {
      return parse(line);
    } catch {
      throw malformed(`key ${index + 1} cannot be read`);
    }
  });
}

function malformed(why: string): CryptoError {
  return new CryptoError("KEY_RING_MALFORMED", `What was unlocked is no key ring: ${why}.`, {
    remedy: "Check the CID of the key ring in Personas; a newer version of this software may have written it.",
  });
}

async function concat(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return concatBytes(...all);
}
