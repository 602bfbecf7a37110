import { type Hex, toHex } from "viem";
import { parameterError } from "../core/parameterError.js";

/** A CID, as `multiformats` makes it. */
export interface CidLike {
  readonly code: number;
  readonly multihash: { readonly code: number; readonly digest: Uint8Array };
}

/** A key ring's block: its CID (CIDv1, raw, sha2-256), or the digest in it. */
export type KeyRingReference = Hex | CidLike;

const raw = 0x55;
const sha256 = 0x12;

/**
 * The digest that stands on the chain.
 *
 * @throws BautaError `PARAMETER_INVALID`
 */
export function keyRingDigest(keyRing: KeyRingReference): Hex {
  if (typeof keyRing === "string") return keyRing;
  if (keyRing.code === raw && keyRing.multihash.code === sha256) return toHex(keyRing.multihash.digest);
  throw parameterError("keyRing", "the CID of one raw block (codec raw, sha2-256)", String(keyRing));
}
