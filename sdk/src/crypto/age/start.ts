import { CryptoError } from "../errors.js";
import { headerEnd, MAX_HEADER_SIZE, malformed } from "./header.js";

/** What stands before the chunks. */
export interface FileStart {
  readonly header: Uint8Array;
  readonly nonce: Uint8Array;
  /** What was read beyond. */
  readonly rest: Uint8Array;
}

/** Reads header and nonce from the beginning of a file, and no more than it must. */
export async function splitStart(pieces: AsyncIterator<Uint8Array>): Promise<FileStart> {
  const limit = MAX_HEADER_SIZE + 16;
  let held = new Uint8Array(1024);
  let length = 0;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    const piece = next.value;
    while (held.length < length + piece.length) {
      const larger = new Uint8Array(2 * Math.max(held.length, piece.length));
      larger.set(held);
      held = larger;
    }
    held.set(piece, length);
    length += piece.length;
    const read = held.subarray(0, length);
    const end = headerEnd(read.subarray(0, limit)) ?? 0;
    if (end > MAX_HEADER_SIZE || (end === 0 && length >= limit)) throw tooLarge();
    if (end > 0 && length >= end + 16) {
      return { header: read.slice(0, end), nonce: read.slice(end, end + 16), rest: read.subarray(end + 16) };
    }
  }
  throw malformed("it ends before its content begins");
}

function tooLarge(): CryptoError {
  return new CryptoError("AGE_HEADER_TOO_LARGE", `The file's header is longer than ${MAX_HEADER_SIZE} bytes.`, {
    remedy: "It is no age file, or has more recipients than are read here: open it with the age command.",
  });
}
