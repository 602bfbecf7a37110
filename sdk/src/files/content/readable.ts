import type { CID } from "multiformats/cid";
import type { Identity } from "../../crypto/identity.js";
import { openSeekable } from "../../crypto/seek.js";
import { CHUNK_SIZE } from "../../crypto/stream/chunks.js";
import type { ReadOptions } from "../../storage/read/limits.js";
import { readFile } from "../../storage/read/readFile.js";
import { stat } from "../../storage/read/stat.js";
import { type ByteRange, type OpenOptions, resolveRange } from "../../storage/source.js";
import type { Store } from "../../storage/store.js";
import { FilesError } from "../errors.js";

/** Content to read, as often and from wherever wanted. Only bytes that were verified, and decrypted, come out. */
export interface Readable {
  /**
   * The content, or a range of it, as it arrives. An error can come after some of it: what came out before is genuine, and
   * the content is whole only where the stream ends without one.
   *
   * @param options.reuse - No piece is kept: its memory may be used again once the next one is asked for. Takes less memory.
   */
  stream(range?: ByteRange, options?: OpenOptions): AsyncGenerator<Uint8Array, void, undefined>;
  /**
   * All of the content.
   *
   * @throws FilesError `CONTENT_TOO_LARGE` where it has more than `maxBytes` (default 64 MiB), before they are read.
   */
  bytes(options?: { maxBytes?: number }): Promise<Uint8Array>;
  /** All of the content as text. What is no UTF-8 becomes U+FFFD. */
  text(options?: { maxBytes?: number }): Promise<string>;
}

/** A readable whose size in bytes is known. */
export interface SizedReadable extends Readable {
  readonly size: number;
}

const longRead = 8 * 1024 * 1024;

const defaultMaxBytes = 64 * 1024 * 1024;

/** Completes a stream of known size. */
function readable(
  size: number,
  stream: (start: number, end: number, options: OpenOptions) => AsyncGenerator<Uint8Array>,
): SizedReadable {
  const bytes: Readable["bytes"] = async ({ maxBytes = defaultMaxBytes } = {}) => {
    if (size > maxBytes) throw tooLarge(size, maxBytes);
    const all = new Uint8Array(size);
    let length = 0;
    for await (const piece of stream(0, size, { reuse: true })) {
      all.set(piece, length);
      length += piece.length;
    }
    return all;
  };
  return {
    size,
    async *stream(range, given = {}) {
      const { start, end } = resolveRange(range, size);
      yield* stream(start, end, given);
    },
    bytes,
    text: async (options) => new TextDecoder().decode(await bytes(options)),
  };
}

/** A public file of a DAG. */
export async function openPublic(store: Store, cid: CID, size: number, options: ReadOptions): Promise<SizedReadable> {
  return readable(size, (start, end, { reuse }) => readFile(store, cid, { ...options, range: { start, end }, reuse }));
}

/**
 * An age file of a DAG. Its header and its end are read and authenticated now, so its size is true, and whoever cannot
 * open it learns so before the first byte.
 */
export async function openEncrypted(
  store: Store,
  cid: CID,
  identities: readonly Identity[],
  options: ReadOptions,
): Promise<SizedReadable> {
  const found = await stat(store, cid, options);
  if (found.type === "folder") throw notAFile(cid);
  const read = (start: number, end: number) =>
    readFile(store, cid, {
      ...options,
      range: { start, end },
      // Decrypting keeps no block. A short read leaves its blocks to the cache, since the next may want more of them.
      reuse: end - start > longRead,
      // A look for the header's end stops where it is: the block behind it would be fetched for nothing.
      ...(end - start < CHUNK_SIZE && { ahead: 1 }),
    });
  const content = await openSeekable({ size: found.size, read, identities });
  return readable(content.size, (start, end, given) => content.read(start, end, given));
}

const tooLarge = (size: number, maxBytes: number) =>
  new FilesError("CONTENT_TOO_LARGE", `The content has ${size} bytes, ${maxBytes} are allowed.`, {
    remedy: "Read it with `stream()`, or allow more with `maxBytes`.",
  });

const notAFile = (cid: CID) =>
  new FilesError("CONTENT_INVALID", `${cid} is a folder where an encrypted file should be.`, {
    remedy: "Ask the file's owner to upload it again.",
  });
