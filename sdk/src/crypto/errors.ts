import { BautaError, type BautaErrorOptions } from "../core/errors.js";

/**
 * What can go wrong in `@bauta/sdk/crypto`.
 *
 * | code | what happened |
 * |---|---|
 * | `IDENTITY_MALFORMED` | A text is no `AGE-SECRET-KEY-1…` identity. |
 * | `PUBLIC_KEY_MALFORMED` | A value is no X25519 public key in canonical form. |
 * | `PUBLIC_KEY_LOW_ORDER` | A public key would give everyone the same secret. |
 * | `ADDRESS_MALFORMED` | A value is no address. |
 * | `VERSION_CONTEXT_INVALID` | Chain id, file id or version is out of range. |
 * | `VERSION_SECRET_MALFORMED` | The secret of a version has not exactly 16 bytes. |
 * | `GRANT_MALFORMED` | A grant has not exactly 32 bytes. |
 * | `GRANT_NOT_FOR_READER` | None of the reader's identities opens the grant. |
 * | `GRANT_KEY_MISMATCH` | The grant opens, but to another key than the one on-chain. |
 * | `NONCE_MALFORMED` | A payload nonce has not exactly 16 bytes. |
 * | `RECIPIENTS_INVALID` | There are no recipients, or too many. |
 * | `SOURCE_INVALID` | The source of bytes yields something else than bytes. |
 * | `SOURCE_CHANGED` | The content is not what it was in an earlier pass. |
 * | `SIZE_INVALID` | A size is no whole number of bytes, or no age file can have it. |
 * | `RANGE_INVALID` | The range asked for is not within the content. |
 * | `AGE_HEADER_MALFORMED` | The bytes are no age v1 file, or the header was changed. |
 * | `AGE_HEADER_TOO_LARGE` | The header is longer than anything that is read. |
 * | `AGE_HEADER_FORGED` | The header's authentication code is wrong. |
 * | `AGE_NO_MATCH` | The file is encrypted to somebody else. |
 * | `AGE_PAYLOAD_CORRUPT` | A chunk of the content was damaged, moved, or cut short. |
 * | `KEY_RING_MALFORMED` | What was unlocked is no key ring. |
 * | `UNLOCKERS_MISSING` | A key ring would have no unlockers. |
 * | `WALLET_SIGNATURE_FAILED` | The wallet did not sign. |
 * | `WALLET_SIGNATURE_UNUSABLE` | The wallet's signature is not the account's own ECDSA signature. |
 * | `WALLET_NOT_DETERMINISTIC` | The wallet signs the same message differently each time. |
 * | `PASSPHRASE_TOO_SHORT` | The passphrase could be guessed. |
 */
export type CryptoErrorCode =
  | "IDENTITY_MALFORMED"
  | "PUBLIC_KEY_MALFORMED"
  | "PUBLIC_KEY_LOW_ORDER"
  | "ADDRESS_MALFORMED"
  | "VERSION_CONTEXT_INVALID"
  | "VERSION_SECRET_MALFORMED"
  | "GRANT_MALFORMED"
  | "GRANT_NOT_FOR_READER"
  | "GRANT_KEY_MISMATCH"
  | "NONCE_MALFORMED"
  | "RECIPIENTS_INVALID"
  | "SOURCE_INVALID"
  | "SOURCE_CHANGED"
  | "SIZE_INVALID"
  | "RANGE_INVALID"
  | "AGE_HEADER_MALFORMED"
  | "AGE_HEADER_TOO_LARGE"
  | "AGE_HEADER_FORGED"
  | "AGE_NO_MATCH"
  | "AGE_PAYLOAD_CORRUPT"
  | "KEY_RING_MALFORMED"
  | "UNLOCKERS_MISSING"
  | "WALLET_SIGNATURE_FAILED"
  | "WALLET_SIGNATURE_UNUSABLE"
  | "WALLET_NOT_DETERMINISTIC"
  | "PASSPHRASE_TOO_SHORT";

/**
 * Every error of `@bauta/sdk/crypto`. Test its `code`; the message is for people. No message ever carries a secret.
 *
 * @example
 * ```ts
 * import { CryptoError, parseIdentity } from "@bauta/sdk/crypto";
 * try {
 *   parseIdentity("not an identity");
 *   throw new Error("unexpected");
 * } catch (error) {
 *   if (!(error instanceof CryptoError) || error.code !== "IDENTITY_MALFORMED") throw error;
 * }
 * ```
 */
export class CryptoError extends BautaError {
  override readonly name = "CryptoError";
  declare readonly code: CryptoErrorCode;

  constructor(code: CryptoErrorCode, message: string, options?: BautaErrorOptions) {
    super(code, message, options);
  }
}
