import { TAG_SIZE } from "./chunks.js";

/**
 * The tags of the chunks that were sealed so far. Under one key and nonce, another content has another tag (Poly1305: equal
 * with a chance below 2^-90), so 16 bytes tell whether a chunk is the one that was sealed before.
 */
export class TagLedger {
  #tags = new Uint8Array(64 * TAG_SIZE);
  #count = 0;

  /** Notes the tag of a chunk, or compares it with the one noted; passes may overlap, each goes through all chunks in order. */
  admits(index: number, tag: Uint8Array): boolean {
    const start = index * TAG_SIZE;
    if (index < this.#count) return tag.every((byte, i) => byte === this.#tags[start + i]);
    if (start === this.#tags.length) {
      const tags = new Uint8Array(2 * start);
      tags.set(this.#tags);
      this.#tags = tags;
    }
    this.#tags.set(tag, start);
    this.#count = index + 1;
    return true;
  }
}
