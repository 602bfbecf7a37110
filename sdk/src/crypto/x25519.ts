import { pow } from "@noble/curves/abstract/modular.js";
import { montgomery } from "@noble/curves/abstract/montgomery.js";
import { bytesToHex, type Hex, hexToBytes, isHex } from "viem";
import { CryptoError } from "./errors.js";

const P = /* @__PURE__ */ BigInt("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed");

/**
 * X25519 (RFC 7748): the audited ladder of `@noble/curves`, with the parameters of the RFC. The package's ready-made
 * `x25519` carries the whole of Ed25519 along, which would be a third of what `@bauta/sdk/crypto` weighs.
 */
const x25519 = /* @__PURE__ */ (() =>
  montgomery({
    P,
    type: "x25519",
    adjustScalarBytes(scalar: Uint8Array) {
      scalar[0]! &= 248;
      scalar[31]! = (scalar[31]! & 127) | 64;
      return scalar;
    },
    powPminus2: (x) => pow(x, P - 2n, P),
  }))();

/** The public key of a 32-byte secret scalar. */
export const publicKeyOf = (scalar: Uint8Array): Uint8Array => x25519.scalarMultBase(scalar);

/** The X25519 shared secret; refuses the public keys with which every scalar gives zero. */
export function sharedSecretOf(scalar: Uint8Array, publicKey: Uint8Array): Uint8Array {
  try {
    return x25519.scalarMult(scalar, publicKey);
  } catch {
    throw new CryptoError("PUBLIC_KEY_LOW_ORDER", `The public key ${bytesToHex(publicKey)} has a low order.`, {
      remedy: "Nothing sealed to it would be secret: ask its owner to register another key.",
    });
  }
}

function isCanonical(publicKey: Uint8Array): boolean {
  let u = 0n;
  for (let i = 31; i >= 0; i--) u = (u << 8n) | BigInt(publicKey[i]!);
  return u < P;
}

/**
 * The 32 bytes of a public key that came from elsewhere. Keys in a second, non-canonical spelling are refused: what is
 * sealed to such a spelling is bound to it, so the owner of the key, who knows the usual one, could not open it.
 */
export function publicKeyBytes(publicKey: Hex): Uint8Array {
  const bytes = isHex(publicKey) && publicKey.length === 66 ? hexToBytes(publicKey) : undefined;
  if (!bytes || !isCanonical(bytes)) {
    throw new CryptoError("PUBLIC_KEY_MALFORMED", `${String(publicKey).slice(0, 80)} is no X25519 public key.`, {
      remedy: "Pass 32 bytes as 0x-prefixed hex, as `identity.publicKey` or Personas give it.",
    });
  }
  return bytes;
}

/** Throws where a public key has a low order. Multiplying by any clamped scalar shows it; the key itself will do. */
export function assertHighOrder(publicKey: Uint8Array): void {
  sharedSecretOf(publicKey, publicKey);
}
