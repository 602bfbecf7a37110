import { bytesToHex, type Hex, hexToBytes, isHex } from "viem";
import { openBody, sealBody } from "./age/stanza.js";
import { CryptoError } from "./errors.js";
import type { Identity } from "./identity.js";
import { deriveVersionKey, type VersionContext, type VersionKey } from "./versionKey.js";
import { publicKeyBytes } from "./x25519.js";

/** Parameters of {@link sealGrant}. */
export interface SealGrantParameters {
  /** The key of the version to grant. */
  readonly versionKey: VersionKey;
  /** The reader's encryption key, 32 bytes, as Personas gives it. */
  readonly reader: Hex;
}

/** Parameters of {@link openGrant}. */
export interface OpenGrantParameters {
  /** The grant, 32 bytes, as Files gives it. */
  readonly grant: Hex;
  /** The version key on-chain, 32 bytes. */
  readonly publicKey: Hex;
  /** The version that the grant is for. */
  readonly context: VersionContext;
  /** The reader's identities, the current one first. */
  readonly identities: readonly Identity[];
}

/**
 * Seals the secret of a version to one reader: the body of an age X25519 stanza with the version key as its share,
 * `ChaCha20-Poly1305(HKDF-SHA256(X25519(sk, R), salt = pk ‖ R, info = "age-encryption.org/v1/X25519"), nonce 0, K)`.
 *
 * age draws a new share for each stanza, and so a new key. Here the share is the version's own key, which is safe all the
 * same: the key depends on `pk` and `R` alone, and `pk` fixes `K`, so under one (key, nonce) only one plaintext is ever
 * sealed. Granting twice gives the same 32 bytes. A grant does not say who made it: every reader of the version could make
 * one. That it comes from the owner is what the contract vouches for.
 *
 * @returns The grant, 32 bytes, for `Files.grant`.
 * @throws {@link CryptoError} `PUBLIC_KEY_MALFORMED`, `PUBLIC_KEY_LOW_ORDER`.
 *
 * @example
 * ```ts
 * import { createIdentity, createVersionKey, openGrant, sealGrant } from "@bauta/sdk/crypto";
 * const context = {
 *   chainId: 1,
 *   files: "0x00000000000000000000000000000000000000f1",
 *   fileId: `0x${"ab".repeat(32)}`,
 *   version: 1,
 * } as const;
 * const versionKey = createVersionKey(context);
 * const reader = createIdentity();
 * const grant = sealGrant({ versionKey, reader: reader.publicKey });
 * const { publicKey } = versionKey; // what is on-chain
 * const opened = openGrant({ grant, publicKey, context, identities: [reader] });
 * if (opened.identity.recipient !== versionKey.identity.recipient) throw new Error("unexpected");
 * ```
 */
export function sealGrant({ versionKey, reader }: SealGrantParameters): Hex {
  const recipient = publicKeyBytes(reader);
  const share = hexToBytes(versionKey.publicKey);
  const sharedSecret = versionKey.identity.sharedSecret(recipient);
  return bytesToHex(sealBody(versionKey.exportSecret(), sharedSecret, share, recipient));
}

/**
 * Opens a grant, and checks that what it gives is the key on-chain: an owner who hands a reader anything else is found
 * out here.
 *
 * @returns The version's key; its `identity` decrypts the content.
 * @throws {@link CryptoError} `GRANT_NOT_FOR_READER` where none of the identities opens it, `GRANT_KEY_MISMATCH` where the
 * secret in it does not belong to this version key and context, `GRANT_MALFORMED`, `PUBLIC_KEY_MALFORMED`,
 * `PUBLIC_KEY_LOW_ORDER`, `VERSION_CONTEXT_INVALID`, `ADDRESS_MALFORMED`.
 *
 * @example See {@link sealGrant}.
 */
export function openGrant({ grant, publicKey, context, identities }: OpenGrantParameters): VersionKey {
  if (!isHex(grant) || grant.length !== 66) {
    throw new CryptoError("GRANT_MALFORMED", `The grant ${String(grant).slice(0, 80)} is not 32 bytes.`, {
      remedy: "Pass the grant as Files gives it.",
    });
  }
  const body = hexToBytes(grant);
  const share = publicKeyBytes(publicKey);
  for (const identity of identities) {
    const secret = openBody(body, identity.sharedSecret(share), share, hexToBytes(identity.publicKey));
    if (!secret) continue;
    const key = deriveVersionKey(secret, context);
    if (key.publicKey === bytesToHex(share)) return key;
    const { chainId, fileId, version } = context;
    throw new CryptoError(
      "GRANT_KEY_MISMATCH",
      `The grant gives the key ${key.publicKey}, but version ${version} of file ${fileId} on chain ${chainId} has ${publicKey}.`,
      {
        remedy: "Whoever granted it handed out a wrong key, or it is for another file or version: ask for a new grant.",
      },
    );
  }
  throw new CryptoError("GRANT_NOT_FOR_READER", `None of the ${identities.length} identities opens the grant.`, {
    remedy: "Unlock the key ring that held the encryption key at the time of the grant, or ask to be granted again.",
  });
}
