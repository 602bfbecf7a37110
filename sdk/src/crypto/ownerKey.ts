import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { splitStart } from "./age/start.js";
import { CryptoError } from "./errors.js";
import type { Identity } from "./identity.js";
import { type ByteSource, piecesOf } from "./stream/source.js";
import { contextBytes, deriveVersionKey, type VersionContext, type VersionKey } from "./versionKey.js";

/** Parameters of {@link deriveOwnerVersionKey}. */
export interface DeriveOwnerVersionKeyParameters {
  /** An identity of the owner's: the current one for a new version, else each of the ring's until one fits. */
  readonly identity: Identity;
  /** 16 random bytes: the payload nonce of the version's (first) age file, where {@link readPayloadNonce} finds it again. */
  readonly nonce: Uint8Array;
  /** The version that the key is for. */
  readonly context: VersionContext;
}

/**
 * Derives the key of a version from its owner's identity, so that the owner needs to keep nothing to grant the version from
 * another device: the key ring and the content suffice.
 *
 * `K = HKDF-SHA256(ikm = identity's secret, 32 bytes, salt = nonce, info, 16 bytes)`, where `info` is
 * `"bauta/v1/owner-version-secret"` in ASCII followed by the same context bytes as in {@link deriveVersionKey}. The nonce makes each
 * attempt's key another: a transaction that was seen and then cancelled grants nothing of what takes its number later.
 *
 * Whether a key found again is the right one, its `publicKey` tells: it is the version key on-chain.
 *
 * @throws {@link CryptoError} `NONCE_MALFORMED`, `VERSION_CONTEXT_INVALID`, `ADDRESS_MALFORMED`.
 *
 * @example
 * ```ts
 * import { createEncryptor, createIdentity, deriveOwnerVersionKey, readPayloadNonce } from "@bauta/sdk/crypto";
 * const identity = createIdentity();
 * const nonce = crypto.getRandomValues(new Uint8Array(16));
 * const context = {
 *   chainId: 1,
 *   files: "0x00000000000000000000000000000000000000f1",
 *   fileId: `0x${"ab".repeat(32)}`,
 *   version: 1,
 * } as const;
 * const { publicKey } = deriveOwnerVersionKey({ identity, nonce, context });
 * const { encrypt } = createEncryptor({ recipients: [publicKey, identity.publicKey], nonce });
 *
 * const found = await readPayloadNonce(encrypt(new Uint8Array(9))); // on another device
 * const again = deriveOwnerVersionKey({ identity, nonce: found, context });
 * if (again.publicKey !== publicKey) throw new Error("unexpected");
 * ```
 */
export function deriveOwnerVersionKey(parameters: DeriveOwnerVersionKeyParameters): VersionKey {
  const { identity, context } = parameters;
  const nonce = nonceBytes(parameters.nonce);
  const info = concatBytes(utf8ToBytes("bauta/v1/owner-version-secret"), contextBytes(context));
  return deriveVersionKey(identity.deriveSecret(nonce, info, 16), context);
}

/**
 * Reads the payload nonce of an age file: the 16 bytes behind its header, which are random and public.
 *
 * @param file - The encrypted file; its beginning is enough, and no more is read than that.
 * @throws {@link CryptoError} `AGE_HEADER_MALFORMED`, `AGE_HEADER_TOO_LARGE`, `SOURCE_INVALID`.
 *
 * @example See {@link deriveOwnerVersionKey}.
 */
export async function readPayloadNonce(file: ByteSource): Promise<Uint8Array> {
  const pieces = piecesOf(file);
  const { nonce } = await splitStart(pieces).finally(() => pieces.return());
  return nonce;
}

/** Throws where it is no payload nonce. */
export function nonceBytes(nonce: Uint8Array): Uint8Array {
  if (nonce instanceof Uint8Array && nonce.length === 16) return nonce;
  throw new CryptoError("NONCE_MALFORMED", "The payload nonce is not 16 bytes.", {
    remedy: "Pass 16 random bytes, or what `readPayloadNonce` gave.",
  });
}
