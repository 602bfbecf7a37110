import { type Hex, toHex } from "viem";
import { parameterError } from "../../core/parameterError.js";
import type { PackedCid } from "../../storage/cid.js";
import { codecs } from "./file.js";

/** A CID, as `multiformats` makes it. */
export interface CidLike {
  readonly version: number;
  readonly code: number;
  readonly multihash: { readonly code: number; readonly digest: Uint8Array };
}

const codes: readonly number[] = [0x55, 0x70];
const sha256 = 0x12;

/**
 * The codec and the digest that the contract takes.
 *
 * @throws BautaError `PARAMETER_INVALID` where the CID is not canonical.
 */
export function cidArguments(cid: CidLike | PackedCid): [codec: number, digest: Hex] {
  if (!("multihash" in cid)) return [codecs.indexOf(cid.codec), cid.digest];
  const { version, code, multihash } = cid;
  if (version === 1 && codes.includes(code) && multihash.code === sha256 && multihash.digest.length === 32) {
    return [codes.indexOf(code), toHex(multihash.digest)];
  }
  throw parameterError("cid", "a CIDv1, raw or dag-pb, with a sha2-256 digest", String(cid));
}
