import type { Store } from "../../storage/store.js";
import { markVerified, verified } from "../../storage/verify.js";

/** What is kept of the blocks that an open file has read: its tree, its beginning and its end. */
const maxBytes = 8 * 1024 * 1024;

/**
 * The store, with the verified blocks read last kept in memory: an age file is opened by its beginning and its end, which
 * would otherwise be fetched again with the content. For readers that do not write to what they get.
 */
export function withBlockCache(store: Store): Store {
  const source = verified(store);
  const blocks = new Map<string, Uint8Array>();
  let size = 0;
  return markVerified({
    ...source,
    async get(cid, options) {
      const key = cid.toString();
      const known = blocks.get(key);
      if (known) {
        // To the end of the queue: what is used again stays.
        blocks.delete(key);
        blocks.set(key, known);
        return known;
      }
      const bytes = await source.get(cid, options);
      // What somebody lends memory for, to read much of the file, they overwrite.
      if (options?.into) return bytes;
      if (!blocks.has(key)) size += bytes.length;
      blocks.set(key, bytes);
      for (const [oldest, { length }] of blocks) {
        if (size <= maxBytes) break;
        blocks.delete(oldest);
        size -= length;
      }
      return bytes;
    },
  });
}
