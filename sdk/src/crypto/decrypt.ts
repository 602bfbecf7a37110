import { payloadKey, unwrapFileKey } from "./age/fileKey.js";
import { splitStart } from "./age/start.js";
import type { Identity } from "./identity.js";
import { CHUNK_SIZE, chunksOf, SEALED_SIZE } from "./stream/chunks.js";
import { chunkCipher } from "./stream/cipher.js";
import { openChunk } from "./stream/openChunk.js";
import { type ByteSource, piecesOf } from "./stream/source.js";

/** Options of {@link decrypt}. */
export interface DecryptOptions {
  /** The identities to try, such as a version key's, or those of a key ring. */
  readonly identities: readonly Identity[];
  /** No piece is kept: its memory may be used again once the next one is asked for. */
  readonly reuse?: boolean | undefined;
}

/**
 * Decrypts an age v1 file as a stream. Bytes come out only after the chunk that they are in has been authenticated, and an
 * end of the stream without an error means that the content is whole. Until then what came out may be the beginning of a
 * file that was cut short.
 *
 * @param file - The encrypted file: bytes, an iterable of bytes, or a web stream. Memory stays flat.
 * @throws {@link CryptoError} `AGE_HEADER_MALFORMED`, `AGE_HEADER_TOO_LARGE`, `AGE_HEADER_FORGED`, `AGE_NO_MATCH`,
 * `AGE_PAYLOAD_CORRUPT`, `SOURCE_INVALID`, all while iterating.
 *
 * @example See {@link createEncryptor}.
 */
export async function* decrypt(
  file: ByteSource,
  { identities, reuse }: DecryptOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = piecesOf(file);
  try {
    const { header, nonce, rest } = await splitStart(pieces);
    const cipher = chunkCipher(payloadKey(unwrapFileKey(header, identities), nonce));
    const memory = reuse ? new Uint8Array(CHUNK_SIZE) : undefined;
    let index = 0;
    for await (const { bytes, final } of chunksOf(continued(rest, pieces), SEALED_SIZE)) {
      yield* openChunk(cipher, index, final, bytes, memory);
      index++;
    }
  } finally {
    await pieces.return();
  }
}

async function* continued(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
