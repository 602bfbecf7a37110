import { StorageError } from "../errors.js";
import { LEAF_SIZE, type LeafMemory } from "./leafMemory.js";

/**
 * Cuts content into leaves of the DAG; both passes over a file cut with this. What is gathered is copied, so a source may
 * reuse its memory. Content without a byte is cut into one empty leaf.
 *
 * @param wholeChunks - As in `Source`.
 */
export const cut = (content: AsyncIterable<Uint8Array>, memory: LeafMemory, wholeChunks = false) =>
  wholeChunks ? cutBetweenChunks(content, memory) : cutEvenly(content, memory);

/** Leaves of 1 MiB, the last one shorter. */
async function* cutEvenly(content: AsyncIterable<Uint8Array>, memory: LeafMemory): AsyncGenerator<Uint8Array> {
  let leaf: Uint8Array | undefined;
  let length = 0;
  let isEmpty = true;
  for await (const piece of content) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + LEAF_SIZE - length);
      leaf ??= memory.take();
      leaf.set(part, length);
      at += part.length;
      length += part.length;
      if (length < LEAF_SIZE) continue;
      yield leaf;
      leaf = undefined;
      length = 0;
      isEmpty = false;
    }
  }
  if (isEmpty || length > 0) yield leaf?.slice(0, length) ?? new Uint8Array();
  if (leaf) memory.give(leaf);
}

/** One leaf where all chunks fit into it; else as many in each as fit, but the first and the last for themselves. */
async function* cutBetweenChunks(chunks: AsyncIterable<Uint8Array>, memory: LeafMemory): AsyncGenerator<Uint8Array> {
  let leaf = memory.take();
  let length = 0;
  let isFirstLeaf = true;
  let firstEnd = 0;
  let lastStart = 0;
  for await (const chunk of chunks) {
    if (chunk.length > LEAF_SIZE)
      throw new StorageError("BLOCK_TOO_LARGE", `A chunk of ${chunk.length} bytes does not fit into a leaf of 1 MiB.`, {
        remedy: "Give smaller chunks, or leave out wholeChunks.",
      });
    if (length + chunk.length > LEAF_SIZE) {
      if (firstEnd > 0) yield leaf.slice(0, firstEnd);
      if (firstEnd < length) yield leaf.subarray(firstEnd, length);
      leaf = memory.take();
      length = 0;
      isFirstLeaf = false;
      firstEnd = 0;
    }
    leaf.set(chunk, length);
    lastStart = length;
    length += chunk.length;
    if (isFirstLeaf && lastStart === 0) firstEnd = length;
  }
  if (!isFirstLeaf && lastStart > 0) yield leaf.slice(0, lastStart);
  yield leaf.slice(isFirstLeaf ? 0 : lastStart, length);
  memory.give(leaf);
}
