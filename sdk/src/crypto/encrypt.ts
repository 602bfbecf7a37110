import { concatBytes, randomBytes } from "@noble/hashes/utils.js";
import type { Hex } from "viem";
import { payloadKey, wrapFileKey } from "./age/fileKey.js";
import { MAX_RECIPIENTS, writeHeader } from "./age/header.js";
import { CryptoError } from "./errors.js";
import { nonceBytes } from "./ownerKey.js";
import { CHUNK_SIZE, chunksOf, nonceOf, SEALED_SIZE, sealedSize, TAG_SIZE } from "./stream/chunks.js";
import { chunkCipher } from "./stream/cipher.js";
import { type ByteSource, piecesOf } from "./stream/source.js";
import { TagLedger } from "./stream/tagLedger.js";

/** Parameters of {@link createEncryptor}. */
export interface CreateEncryptorParameters {
  /** The X25519 public keys of all who may decrypt, 32 bytes each: the version key, and the owner's. At most 650. */
  readonly recipients: readonly Hex[];
  /**
   * The payload nonce, 16 random bytes; drawn where it is missing. Whoever passes one has a use for it beside
   * (`deriveOwnerVersionKey`), and draws a new one for each content.
   */
  readonly nonce?: Uint8Array;
}

/** Encrypts one content, as often as needed, always to the same bytes. */
export interface Encryptor {
  /**
   * Encrypts the content as a stream: the age header first, then chunk by chunk.
   *
   * A second call with the same content gives the same bytes, so that a CID can be computed in one pass and the bytes be
   * sent in another. Every chunk is compared with that of earlier passes before it is released, since two contents
   * encrypted under one key and nonce would give each other away.
   *
   * @param content - Bytes, an iterable of bytes, or a web stream. Memory stays flat, but for 16 bytes for each 64 KiB.
   * @param options.reuse - Whether a chunk's memory may be reused once the next one is asked for: faster, for readers that
   * keep none, such as `buildDag`.
   * @throws {@link CryptoError} `SOURCE_CHANGED` where the content is another than in an earlier pass, `SOURCE_INVALID`.
   */
  encrypt(content: ByteSource, options?: { reuse?: boolean | undefined }): AsyncGenerator<Uint8Array, void, undefined>;
  /**
   * The size of the encrypted file, in bytes, for a content of so many bytes.
   *
   * @throws {@link CryptoError} `SIZE_INVALID`.
   */
  ciphertextSize(contentSize: number): number;
}

/**
 * Makes an encryptor for one content: an ordinary age v1 file (https://age-encryption.org/v1) with a fresh file key, wrapped
 * for each recipient. In Node it runs at the speed of OpenSSL, elsewhere in plain JavaScript.
 *
 * @throws {@link CryptoError} `RECIPIENTS_INVALID`, `PUBLIC_KEY_MALFORMED`, `PUBLIC_KEY_LOW_ORDER`, `NONCE_MALFORMED`.
 *
 * @example
 * ```ts
 * import { createEncryptor, createIdentity, decrypt } from "@bauta/sdk/crypto";
 * const owner = createIdentity();
 * const encryptor = createEncryptor({ recipients: [owner.publicKey] });
 * const content = new TextEncoder().encode("Hello");
 *
 * let size = 0; // a first pass, for instance to compute a CID
 * for await (const bytes of encryptor.encrypt(content)) size += bytes.length;
 * if (size !== encryptor.ciphertextSize(content.length)) throw new Error("unexpected");
 *
 * let text = ""; // a second pass gives the same bytes again
 * for await (const bytes of decrypt(encryptor.encrypt(content), { identities: [owner] })) {
 *   text += new TextDecoder().decode(bytes);
 * }
 * if (text !== "Hello") throw new Error("unexpected");
 * ```
 */
export function createEncryptor({ recipients, ...given }: CreateEncryptorParameters): Encryptor {
  if (recipients.length === 0 || recipients.length > MAX_RECIPIENTS) {
    throw new CryptoError("RECIPIENTS_INVALID", `A file cannot be encrypted to ${recipients.length} recipients.`, {
      remedy: `Pass the version key and the owner's key, ${MAX_RECIPIENTS} at most, and give readers grants.`,
    });
  }
  const fileKey = randomBytes(16);
  const nonce = given.nonce ? nonceBytes(given.nonce) : randomBytes(16);
  const header = writeHeader(
    recipients.map((recipient) => wrapFileKey(fileKey, recipient)),
    fileKey,
  );
  const start = concatBytes(header, nonce);
  const cipher = chunkCipher(payloadKey(fileKey, nonce));
  const ledger = new TagLedger();
  return {
    ciphertextSize: (contentSize) => start.length + sealedSize(contentSize),
    async *encrypt(content, { reuse = false } = {}) {
      yield start.slice();
      const memory = reuse ? new Uint8Array(SEALED_SIZE) : undefined;
      let index = 0;
      for await (const { bytes, final } of chunksOf(piecesOf(content), CHUNK_SIZE)) {
        const length = bytes.length + TAG_SIZE;
        const sealed = memory?.subarray(0, length) ?? new Uint8Array(length);
        cipher.seal(nonceOf(index, final), bytes, sealed);
        if (!ledger.admits(index, sealed.subarray(-TAG_SIZE))) throw changed(index);
        yield sealed;
        index++;
      }
    },
  };
}

function changed(index: number): CryptoError {
  return new CryptoError(
    "SOURCE_CHANGED",
    `The content changed after byte ${index * CHUNK_SIZE}, while it was encrypted.`,
    {
      remedy: "Nothing of the change was released. Start again once nobody writes to the file.",
    },
  );
}
