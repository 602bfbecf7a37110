import { takingTurns } from "../../core/turn.js";
import { CryptoError } from "../errors.js";

/** The content of an age chunk: https://github.com/C2SP/C2SP/blob/main/age.md#payload */
export const CHUNK_SIZE = 65_536;
/** What Poly1305 adds to each chunk. */
export const TAG_SIZE = 16;
/** A chunk as it stands in the file. */
export const SEALED_SIZE = CHUNK_SIZE + TAG_SIZE;

/** A stretch of bytes, and whether it is the last. */
export interface Chunk {
  /** Valid until the next chunk is asked for. */
  readonly bytes: Uint8Array;
  readonly final: boolean;
}

/**
 * Cuts pieces of any size into chunks of one size; the last one is shorter, or full, or, where there is nothing at all,
 * empty. What is held back is copied, since a source may reuse its memory once it is asked for more.
 */
export async function* chunksOf(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Chunk> {
  const held = new Uint8Array(size);
  const turn = takingTurns();
  let length = 0;
  for await (const piece of pieces) {
    let rest = piece;
    while (length + rest.length > size) {
      const missing = size - length;
      if (length > 0) held.set(rest.subarray(0, missing), length);
      yield { bytes: length > 0 ? held : rest.subarray(0, size), final: false };
      await turn();
      rest = rest.subarray(missing);
      length = 0;
    }
    held.set(rest, length);
    length += rest.length;
  }
  yield { bytes: held.subarray(0, length), final: true };
}

/** The nonce of a chunk: its number as 11 bytes, big-endian, and whether it is the last. */
export function nonceOf(index: number, final: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  const view = new DataView(nonce.buffer);
  view.setUint32(3, Math.floor(index / 2 ** 32));
  view.setUint32(7, index % 2 ** 32);
  nonce[11] = final ? 1 : 0;
  return nonce;
}

/** How many bytes the chunks of a content take up. */
export function sealedSize(size: number): number {
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new CryptoError("SIZE_INVALID", `${String(size)} is no number of bytes.`, {
      remedy: "Pass the size of the content as a whole number of bytes.",
    });
  }
  return size + TAG_SIZE * Math.max(1, Math.ceil(size / CHUNK_SIZE));
}

/** How many bytes of content are in chunks that take up so many bytes; nothing where no content makes so many. */
export function openedSize(size: number): number | undefined {
  const opened = size - TAG_SIZE * Math.ceil(size / SEALED_SIZE);
  return size >= TAG_SIZE && opened >= 0 && sealedSize(opened) === size ? opened : undefined;
}
