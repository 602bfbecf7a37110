import { CryptoError } from "../errors.js";
import { MAX_HEADER_SIZE, malformed } from "./header.js";

const NONCE_SIZE = 16;
const LINE_FEED = 10;
const HYPHEN = 45;

/** What stands before the chunks. */
export interface FileStart {
  readonly header: Uint8Array;
  readonly nonce: Uint8Array;
  /** What the last piece held beyond. */
  readonly rest: Uint8Array;
}

/** Reads header and nonce from the beginning of a file, and no more pieces than it must. */
export async function splitStart(pieces: AsyncIterator<Uint8Array>): Promise<FileStart> {
  const held = new Uint8Array(MAX_HEADER_SIZE + NONCE_SIZE);
  let length = 0;
  let line = 0; // where the line begins that is not yet complete
  let end = 0; // where the header ends, once that is known
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    const before = length;
    const part = next.value.subarray(0, held.length - length);
    held.set(part, length);
    length += part.length;
    for (let feed = held.indexOf(LINE_FEED, line); feed >= 0 && end === 0; feed = held.indexOf(LINE_FEED, line)) {
      if (held.subarray(line, line + 3).every((byte) => byte === HYPHEN)) end = feed + 1;
      line = feed + 1;
    }
    if (end > MAX_HEADER_SIZE || (end === 0 && length === held.length)) throw tooLarge();
    const payload = end + NONCE_SIZE;
    if (end === 0 || length < payload) continue;
    return { header: held.slice(0, end), nonce: held.slice(end, payload), rest: next.value.subarray(payload - before) };
  }
  throw malformed("it ends before its content begins");
}

function tooLarge(): CryptoError {
  return new CryptoError("AGE_HEADER_TOO_LARGE", `The file's header is longer than ${MAX_HEADER_SIZE} bytes.`, {
    remedy: "It is no age file, or has more recipients than are read here: open it with the age command.",
  });
}
