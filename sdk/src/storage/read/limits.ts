import type { CID } from "multiformats/cid";
import { StorageError } from "../errors.js";
import type { Store } from "../store.js";
import { verified } from "../verify.js";

/** What a reader is willing to spend on a DAG that somebody else made. */
export interface ReadLimits {
  /** Bytes of content that are handed out at most. Defaults to 1 TiB. */
  maxBytes?: number | undefined;
  /** Blocks that are fetched at most. Defaults to 2 million. */
  maxBlocks?: number | undefined;
  /** Levels of links that are followed at most. Defaults to 32. */
  maxDepth?: number | undefined;
}

/** Options of every reading function. */
export interface ReadOptions {
  signal?: AbortSignal | undefined;
  limits?: ReadLimits | undefined;
}

/** Fetches verified blocks, and counts. */
export interface BlockReader {
  read(cid: CID, depth: number, into?: Uint8Array): Promise<Uint8Array>;
  maxBytes: number;
}

export function blockReader(store: Store, { signal, limits = {} }: ReadOptions): BlockReader {
  const { maxBytes = 2 ** 40, maxBlocks = 2_000_000, maxDepth = 32 } = limits;
  const { get } = verified(store);
  let blocks = 0;
  return {
    maxBytes,
    async read(cid, depth, into) {
      signal?.throwIfAborted();
      if (depth > maxDepth) throw overLimit(`is more than ${maxDepth} levels deep`);
      if (++blocks > maxBlocks) throw overLimit(`takes more than ${maxBlocks} blocks`);
      return get(cid, { signal, into });
    },
  };
}

export const overLimit = (what: string) =>
  new StorageError("DAG_LIMIT", `The content ${what}.`, {
    remedy: "Raise the limit if you trust where it comes from.",
  });
