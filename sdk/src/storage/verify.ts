import type { CID } from "multiformats/cid";
import { create } from "multiformats/hashes/digest";
import type { MultihashDigest } from "multiformats/hashes/interface";
import { sha256 } from "multiformats/hashes/sha2";
import { assertCid } from "./cid.js";
import { StorageError } from "./errors.js";
import { MAX_BLOCK_SIZE, type Store } from "./store.js";

// Below this, handing the work over takes longer than doing it.
const MIN_BESIDE = 64 * 1024;

/**
 * The sha2-256 of bytes. Large ones are hashed beside this thread, by WebCrypto, which takes a copy at once: the caller may
 * write to them again.
 */
export async function hash(bytes: Uint8Array): Promise<MultihashDigest<0x12>> {
  if (bytes.length < MIN_BESIDE) return sha256.digest(bytes);
  return create(sha256.code, new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource)));
}

/** Whether `bytes` are what `cid` names. */
export async function matches(cid: CID, bytes: Uint8Array): Promise<boolean> {
  const { digest } = await hash(bytes);
  const expected = cid.multihash.digest;
  for (let i = 0; i < 32; i++) if (digest[i] !== expected[i]) return false;
  return true;
}

/**
 * The one place where bytes from elsewhere become a block.
 *
 * @throws StorageError `BLOCK_TOO_LARGE` over 2 MiB, `BLOCK_INVALID` where the bytes are not what the CID names.
 */
export async function verifyBlock(cid: CID, bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length > MAX_BLOCK_SIZE)
    throw new StorageError(
      "BLOCK_TOO_LARGE",
      `Block ${cid} has ${bytes.length} bytes, at most ${MAX_BLOCK_SIZE} are taken.`,
    );
  if (!(await matches(cid, bytes)))
    throw new StorageError("BLOCK_INVALID", `The ${bytes.length} bytes received for block ${cid} are not that block.`, {
      remedy: "They were damaged or forged. Read from another store or gateway.",
    });
  return bytes;
}

const verifiedStores = new WeakSet<Store>();

/** Declares a store whose `get` has verified already, so that bytes are hashed once. */
export function markVerified<S extends Store>(store: S): S {
  verifiedStores.add(store);
  return store;
}

/**
 * The same store, but `get` refuses CIDs that are not canonical and bytes that are not what their CID names.
 *
 * @example
 * ```ts
 * import { memoryStore, parseCid, verified } from "@bauta/sdk/storage";
 * const liar = { ...memoryStore(), get: async () => new Uint8Array([1, 2, 3]) };
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const error = await verified(liar).get(cid).catch((e) => e);
 * if (error.code !== "BLOCK_INVALID") throw new Error("unexpected");
 * ```
 */
export function verified(store: Store): Store {
  if (verifiedStores.has(store)) return store;
  return markVerified({
    put: (car, options) => store.put(car, options),
    get: async (cid, options) => {
      assertCid(cid);
      options?.signal?.throwIfAborted();
      return verifyBlock(cid, await store.get(cid, options));
    },
    has: (cid, options) => store.has(cid, options),
    ...(store.status && { status: (cid) => store.status!(cid) }),
    ...(store.remove && { remove: (cid) => store.remove!(cid) }),
  });
}
