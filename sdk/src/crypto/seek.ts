import { payloadKey, unwrapFileKey } from "./age/fileKey.js";
import { splitStart } from "./age/start.js";
import { CryptoError } from "./errors.js";
import type { Identity } from "./identity.js";
import { CHUNK_SIZE, chunksOf, openedSize, SEALED_SIZE } from "./stream/chunks.js";
import { chunkCipher } from "./stream/cipher.js";
import { openChunk } from "./stream/openChunk.js";
import { type ByteSource, piecesOf } from "./stream/source.js";

/** Parameters of {@link openSeekable}. */
export interface OpenSeekableParameters {
  /** The size of the encrypted file, in bytes. */
  readonly size: number;
  /** Fetches the bytes of the encrypted file from `start` up to, but not including, `end`. */
  readonly read: (start: number, end: number) => ByteSource | Promise<ByteSource>;
  /** The identities to try. */
  readonly identities: readonly Identity[];
}

/** An encrypted file that can be read from any place. */
export interface SeekableContent {
  /** The size of the content, in bytes. It has been authenticated. */
  readonly size: number;
  /**
   * Decrypts the content from `start` (default 0) up to, but not including, `end` (default: its size, which
   * it also means where it is beyond). Fetches the 64 KiB chunks that cover the range, and no others.
   *
   * @param options.reuse - Whether a piece's memory may be used again once the next one is asked for.
   * @throws {@link CryptoError} `RANGE_INVALID`, `AGE_PAYLOAD_CORRUPT`, `SOURCE_INVALID`.
   */
  read(
    start?: number,
    end?: number,
    options?: { reuse?: boolean | undefined },
  ): AsyncGenerator<Uint8Array, void, undefined>;
}

/**
 * Opens an age v1 file for reading from any place, such as for a video player. It fetches the header and the last chunk,
 * whose tag tells that nothing is missing at the end; every further chunk is authenticated before bytes come out.
 *
 * @throws {@link CryptoError} `SIZE_INVALID` where no age file has this size, `AGE_HEADER_MALFORMED`, `AGE_HEADER_TOO_LARGE`,
 * `AGE_HEADER_FORGED`, `AGE_NO_MATCH`, `AGE_PAYLOAD_CORRUPT`, `SOURCE_INVALID`.
 *
 * @example
 * ```ts
 * import { createEncryptor, createIdentity, openSeekable } from "@bauta/sdk/crypto";
 * const owner = createIdentity();
 * const pieces: Uint8Array[] = [];
 * const encryptor = createEncryptor({ recipients: [owner.publicKey] });
 * for await (const piece of encryptor.encrypt(new TextEncoder().encode("Hello, world"))) pieces.push(piece);
 * const file = new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
 *
 * const content = await openSeekable({
 *   size: file.length,
 *   read: (start, end) => file.subarray(start, end), // or a fetch with a Range header
 *   identities: [owner],
 * });
 * let text = "";
 * for await (const bytes of content.read(7, content.size)) text += new TextDecoder().decode(bytes);
 * if (text !== "world") throw new Error("unexpected");
 * ```
 */
export async function openSeekable({ size, read, identities }: OpenSeekableParameters): Promise<SeekableContent> {
  if (!Number.isSafeInteger(size) || size < 0) throw sizeInvalid(size);
  const beginning = fromStart(size, read);
  const { header, nonce } = await splitStart(beginning).finally(() => beginning.return());
  const cipher = chunkCipher(payloadKey(unwrapFileKey(header, identities), nonce));
  const payload = header.length + nonce.length;
  const contentSize = openedSize(size - payload);
  if (contentSize === undefined) throw sizeInvalid(size);
  const last = Math.max(0, Math.ceil(contentSize / CHUNK_SIZE) - 1);

  /** Opens the chunks from the first one up to, but not including, the second. */
  async function* open(from: number, to: number, reuse = false): AsyncGenerator<Uint8Array, void, undefined> {
    const sealed = fetchRange(read, payload + from * SEALED_SIZE, Math.min(size, payload + to * SEALED_SIZE));
    const memory = reuse ? new Uint8Array(CHUNK_SIZE) : undefined;
    let index = from;
    for await (const { bytes } of chunksOf(sealed, SEALED_SIZE)) {
      yield* openChunk(cipher, index, index === last, bytes, memory);
      index++;
    }
  }

  let tail = new Uint8Array();
  for await (const chunk of open(last, last + 1)) tail = new Uint8Array(chunk);

  return {
    size: contentSize,
    async *read(start = 0, to = contentSize, { reuse } = {}) {
      if (!isRange(start, to) || start > contentSize) throw rangeInvalid(start, to, contentSize);
      const end = Math.min(to, contentSize);
      if (start === end) return;
      let position = Math.floor(start / CHUNK_SIZE) * CHUNK_SIZE;
      const first = position / CHUNK_SIZE;
      const beyond = Math.min(last, Math.ceil(end / CHUNK_SIZE));
      if (first < beyond) {
        for await (const chunk of open(first, beyond, reuse)) {
          yield chunk.subarray(Math.max(0, start - position), end - position);
          position += chunk.length;
        }
      }
      if (position < end) yield tail.slice(Math.max(0, start - position), end - position);
    },
  };
}

/** The file from its beginning, fetched in pieces that grow: most headers are within the first one. */
async function* fromStart(
  size: number,
  read: OpenSeekableParameters["read"],
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let start = 0, step = 2048; start < size; start += step, step *= 2) {
    yield* fetchRange(read, start, Math.min(size, start + step));
  }
}

/** Fetches a range; a server that ignores it, or cuts it short, is found out. */
async function* fetchRange(
  read: OpenSeekableParameters["read"],
  start: number,
  end: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let position = start;
  for await (const piece of piecesOf(await read(start, end))) {
    position += piece.length;
    if (position > end) break;
    yield piece;
  }
  if (position === end) return;
  const found = position > end ? "more" : `only ${position - start}`;
  throw new CryptoError("SOURCE_INVALID", `Bytes ${start} to ${end} were asked for, and the source gave ${found}.`, {
    remedy: "Read from a gateway that answers range requests exactly.",
  });
}

const isRange = (start: number, end: number): boolean =>
  Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end;

function rangeInvalid(start: number, end: number, size: number): CryptoError {
  return new CryptoError("RANGE_INVALID", `There are no bytes ${start} to ${end} in a content of ${size} bytes.`, {
    remedy: "Pass start <= end, and a start within the content.",
  });
}

function sizeInvalid(size: number): CryptoError {
  return new CryptoError("SIZE_INVALID", `No age file with this header has ${String(size)} bytes.`, {
    remedy: "The file is cut short, or its size was told wrongly: fetch it again, from another gateway.",
  });
}
