import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, randomBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Address, type Hex, hexToBytes, isHex, numberToBytes } from "viem";
import { addressBytes } from "./address.js";
import { CryptoError } from "./errors.js";
import { Identity } from "./identity.js";

/** Which version of which file a key belongs to. A key derived for one context fits no other. */
export interface VersionContext {
  /** The id of the chain that the contract is on. */
  readonly chainId: number | bigint;
  /** The address of the Files contract. */
  readonly files: Address;
  /** The file's id, 32 bytes. */
  readonly fileId: Hex;
  /** The number of the version, below 2^64. */
  readonly version: number | bigint;
}

/**
 * The key of one version of one file. Its public half is the *version key* on-chain; its secret `K`, 16 bytes, is what a
 * grant hands to a reader. Printing, inspecting or serialising it shows neither the secret nor the identity's.
 */
export class VersionKey {
  /** What the key belongs to. */
  readonly context: VersionContext;
  /** The version key as Files keeps it: an X25519 public key, 32 bytes. */
  readonly publicKey: Hex;
  /** The version's own age identity: it opens the content, also with the `age` command. */
  readonly identity: Identity;
  readonly #secret: Uint8Array;

  /** @internal */
  constructor(secret: Uint8Array, context: VersionContext) {
    this.#secret = Uint8Array.from(secret);
    this.context = { ...context };
    const info = concatBytes(utf8ToBytes("bauta/v1/file-version"), contextBytes(context));
    this.identity = new Identity(hkdf(sha256, secret, undefined, info, 32));
    this.publicKey = this.identity.publicKey;
  }

  /** `K`, 16 bytes, from which {@link deriveVersionKey} makes this key again. Whoever sees it can read the version. */
  exportSecret(): Uint8Array {
    return Uint8Array.from(this.#secret);
  }
}

/**
 * Makes the key of a new version from a new random secret.
 *
 * @param context - The version that the key is for.
 * @throws {@link CryptoError} `VERSION_CONTEXT_INVALID`, `ADDRESS_MALFORMED`.
 *
 * @example
 * ```ts
 * import { createVersionKey, deriveVersionKey } from "@bauta/sdk/crypto";
 * const context = {
 *   chainId: 1,
 *   files: "0x00000000000000000000000000000000000000f1",
 *   fileId: `0x${"ab".repeat(32)}`,
 *   version: 1,
 * } as const;
 * const key = createVersionKey(context);
 * if (deriveVersionKey(key.exportSecret(), context).publicKey !== key.publicKey) throw new Error("unexpected");
 * ```
 */
export function createVersionKey(context: VersionContext): VersionKey {
  return new VersionKey(randomBytes(16), context);
}

/**
 * Derives the key of a version from its secret `K`.
 *
 * `sk = HKDF-SHA256(ikm = K, salt = none, info, 32 bytes)` (RFC 5869) is the X25519 secret scalar, where `info` is the 113
 * bytes `"bauta/v1/file-version"` in ASCII ‖ chain id as uint256 ‖ address of Files, 20 bytes ‖ file id, 32 bytes ‖
 * version as uint64, numbers big-endian.
 *
 * @param secret - `K`, 16 bytes.
 * @param context - The version that the key is for.
 * @throws {@link CryptoError} `VERSION_SECRET_MALFORMED`, `VERSION_CONTEXT_INVALID`, `ADDRESS_MALFORMED`.
 *
 * @example
 * ```ts
 * import { deriveVersionKey } from "@bauta/sdk/crypto";
 * const { publicKey } = deriveVersionKey(new Uint8Array(16), {
 *   chainId: 1,
 *   files: "0x00000000000000000000000000000000000000f1",
 *   fileId: `0x${"ab".repeat(32)}`,
 *   version: 1,
 * });
 * if (publicKey !== "0x155de27dd5aa05701741709554ea5aa12d3f8b428ab27f52b327af0bb24d4772") throw new Error("unexpected");
 * ```
 */
export function deriveVersionKey(secret: Uint8Array, context: VersionContext): VersionKey {
  if (!(secret instanceof Uint8Array) || secret.length !== 16) {
    throw new CryptoError("VERSION_SECRET_MALFORMED", "The secret of a version is not 16 bytes.", {
      remedy: "Pass what `versionKey.exportSecret()` gave.",
    });
  }
  return new VersionKey(secret, context);
}

/** What a key is bound to: chain id as uint256 ‖ address of Files ‖ file id ‖ version as uint64, numbers big-endian. */
export function contextBytes({ chainId, files, fileId, version }: VersionContext): Uint8Array {
  if (!isHex(fileId) || fileId.length !== 66) throw invalid("fileId", fileId, "32 bytes as 0x-prefixed hex");
  return concatBytes(
    unsigned("chainId", chainId, 32),
    addressBytes(files),
    hexToBytes(fileId),
    unsigned("version", version, 8),
  );
}

function unsigned(name: string, value: number | bigint, size: number): Uint8Array {
  const whole = typeof value === "bigint" || Number.isSafeInteger(value);
  if (!whole || value < 0 || BigInt(value) >> BigInt(8 * size)) {
    throw invalid(name, value, `a whole number of at most ${8 * size} bits`);
  }
  return numberToBytes(value, { size });
}

function invalid(name: string, value: unknown, expected: string): CryptoError {
  return new CryptoError("VERSION_CONTEXT_INVALID", `${name} is ${String(value).slice(0, 80)}, not ${expected}.`, {
    remedy: "Pass the chain id, the file's id and its version as the chain gives them.",
  });
}
