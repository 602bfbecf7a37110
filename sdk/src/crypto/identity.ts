import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { randomBytes } from "@noble/hashes/utils.js";
import { bech32 } from "@scure/base";
import { bytesToHex, type Hex, hexToBytes } from "viem";
import { CryptoError } from "./errors.js";
import { assertHighOrder, publicKeyBytes, publicKeyOf, sharedSecretOf } from "./x25519.js";

/**
 * An X25519 identity of age: whoever holds it reads what is encrypted or granted to its `publicKey`. Printing,
 * inspecting or serialising it shows the public key alone; the secret comes out through {@link Identity.exportSecretKey} only.
 */
export class Identity {
  /** The public key, 32 bytes, as Personas and Files keep it. */
  readonly publicKey: Hex;
  readonly #scalar: Uint8Array;

  /** @internal */
  constructor(scalar: Uint8Array) {
    this.#scalar = Uint8Array.from(scalar);
    this.publicKey = bytesToHex(publicKeyOf(scalar));
  }

  /** The public key as `age -r` takes it: `age1…`. */
  get recipient(): string {
    return bech32.encodeFromBytes("age", hexToBytes(this.publicKey));
  }

  /** The secret as `age -i` takes it: `AGE-SECRET-KEY-1…`. Whoever sees it can read everything this identity can. */
  exportSecretKey(): string {
    return bech32.encodeFromBytes("AGE-SECRET-KEY-", this.#scalar).toUpperCase();
  }

  /** @internal The X25519 shared secret with a public key. */
  sharedSecret(publicKey: Uint8Array): Uint8Array {
    return sharedSecretOf(this.#scalar, publicKey);
  }

  /** @internal A further secret that only this identity can derive (HKDF-SHA256, RFC 5869). */
  deriveSecret(salt: Uint8Array, info: Uint8Array, length: number): Uint8Array {
    return hkdf(sha256, this.#scalar, salt, info, length);
  }
}

/**
 * Makes a new random identity.
 *
 * @returns The identity; put it into a key ring, or export it, before it is needed again.
 *
 * @example
 * ```ts
 * import { createIdentity, parseIdentity } from "@bauta/sdk/crypto";
 * const identity = createIdentity();
 * if (!identity.recipient.startsWith("age1")) throw new Error("unexpected");
 * if (parseIdentity(identity.exportSecretKey()).publicKey !== identity.publicKey) throw new Error("unexpected");
 * ```
 */
export function createIdentity(): Identity {
  return new Identity(randomBytes(32));
}

/**
 * Reads an identity in the form that `age-keygen` writes.
 *
 * @param secretKey - `AGE-SECRET-KEY-1…`, in upper case.
 * @throws {@link CryptoError} `IDENTITY_MALFORMED`. The message does not repeat the text, since it may be a secret.
 *
 * @example
 * ```ts
 * import { parseIdentity } from "@bauta/sdk/crypto";
 * const identity = parseIdentity("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX");
 * if (identity.recipient !== "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj") throw new Error("unexpected");
 * ```
 */
export function parseIdentity(secretKey: string): Identity {
  const bytes = secretKey === secretKey.toUpperCase() ? decodeBech32("age-secret-key-", secretKey) : undefined;
  if (!bytes) {
    throw new CryptoError("IDENTITY_MALFORMED", `The text of ${secretKey.length} characters is no X25519 identity.`, {
      remedy: "Pass the whole line that starts with AGE-SECRET-KEY-1, in upper case.",
    });
  }
  return new Identity(bytes);
}

/**
 * Writes a public key as an age recipient.
 *
 * @param publicKey - The X25519 public key, 32 bytes.
 * @returns `age1…`, as `age -r` takes it.
 * @throws {@link CryptoError} `PUBLIC_KEY_MALFORMED`, `PUBLIC_KEY_LOW_ORDER`.
 *
 * @example
 * ```ts
 * import { createIdentity, toRecipient } from "@bauta/sdk/crypto";
 * const { publicKey, recipient } = createIdentity();
 * if (toRecipient(publicKey) !== recipient) throw new Error("unexpected");
 * ```
 */
export function toRecipient(publicKey: Hex): string {
  const bytes = publicKeyBytes(publicKey);
  assertHighOrder(bytes);
  return bech32.encodeFromBytes("age", bytes);
}

/**
 * Reads an age recipient as a public key.
 *
 * @param recipient - `age1…`, an X25519 recipient.
 * @returns The public key, 32 bytes, as Personas and Files keep it.
 * @throws {@link CryptoError} `PUBLIC_KEY_MALFORMED`, `PUBLIC_KEY_LOW_ORDER`.
 *
 * @example
 * ```ts
 * import { createIdentity, fromRecipient } from "@bauta/sdk/crypto";
 * const { publicKey, recipient } = createIdentity();
 * if (fromRecipient(recipient) !== publicKey) throw new Error("unexpected");
 * ```
 */
export function fromRecipient(recipient: string): Hex {
  const bytes = recipient === recipient.toLowerCase() ? decodeBech32("age", recipient) : undefined;
  if (!bytes) {
    throw new CryptoError("PUBLIC_KEY_MALFORMED", `${recipient.slice(0, 80)} is no X25519 recipient.`, {
      remedy: "Pass the whole text that starts with age1, in lower case.",
    });
  }
  const publicKey = bytesToHex(bytes);
  assertHighOrder(publicKeyBytes(publicKey));
  return publicKey;
}

/** The 32 bytes in a bech32 text with that prefix; nothing where it is another text. Its own errors quote the secret. */
function decodeBech32(prefix: string, text: string): Uint8Array | undefined {
  try {
    const decoded = bech32.decodeToBytes(text);
    return decoded.prefix === prefix && decoded.bytes.length === 32 ? decoded.bytes : undefined;
  } catch {
    return undefined;
  }
}
