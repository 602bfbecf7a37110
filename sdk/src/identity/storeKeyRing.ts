import type { CID } from "multiformats/cid";
import type { Hex } from "viem";
import { BautaError } from "../core/errors.js";
import { type KeyRing, lockKeyRing } from "../crypto/keyRing.js";
import { packCid } from "../storage/cid.js";
import { buildDag } from "../storage/dag/buildDag.js";
import { sourceOf } from "../storage/source.js";
import type { Store } from "../storage/store.js";
import { storeDag } from "../storage/storeDag.js";
import { noteOrigin } from "./ringOrigin.js";

/** A key ring is one raw block, of which the chain keeps the digest: as much as a leaf of a file can hold. */
const maxSize = 1024 * 1024;

/** A ring that is locked and stored. */
export interface StoredRing {
  cid: CID;
  /** The same ring, knowing its unlockers and where it is. */
  ring: KeyRing;
}

/** Locks a ring, and stores it as one raw block, before anything about it goes on-chain. */
export async function storeKeyRing(
  store: Store,
  given: KeyRing,
  unlockers: readonly Hex[],
  signal?: AbortSignal,
): Promise<StoredRing> {
  const bytes = await lockKeyRing(given, unlockers);
  if (bytes.length > maxSize) {
    throw new BautaError("KEY_RING_TOO_LARGE", `The locked key ring has ${bytes.length} bytes, ${maxSize} fit.`, {
      remedy: "Leave unlockers out.",
    });
  }
  const dag = await buildDag(sourceOf(bytes), { signal });
  const { uploaded } = await storeDag(store, dag, { signal });
  signal?.throwIfAborted();
  if (uploaded > 0 && !(await store.has(dag.root, { signal }))) throw notStored(dag.root);
  const ring = noteOrigin({ ...given, unlockers }, packCid(dag.root).digest);
  return { cid: dag.root, ring };
}

const notStored = (cid: CID) =>
  new BautaError("KEY_RING_NOT_STORED", `The store took the key ring ${cid}, but does not say that it keeps it.`, {
    remedy: "Nothing was registered. Try again, or use another store.",
    retryable: true,
  });
