import { LEAF_SIZE, type LeafMemory } from "./leafMemory.js";

/**
 * Cuts content into leaves of 1 MiB, the last one shorter; content without a byte into an empty one. Both passes over a
 * file cut with this. What is gathered is copied, so a source may reuse its memory.
 */
export async function* cut(content: AsyncIterable<Uint8Array>, memory: LeafMemory): AsyncGenerator<Uint8Array> {
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
