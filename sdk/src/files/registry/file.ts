import { type Address, type Hex, hexToBigInt, zeroAddress } from "viem";
import type { Codec, PackedCid } from "../../storage/cid.js";

/** A file as the chain has it. */
export interface RegisteredFile {
  fileId: Hex;
  /** Who decides about it. */
  owner: Address;
  /** Counts from 1. */
  version: number;
  /** The current version's CID, in the chain's form: `unpackCid` of `@bauta/sdk/storage` makes a CID of it. */
  content: PackedCid;
  /** The current version's X25519 public key; undefined where the file is public. */
  versionKey: Hex | undefined;
  /** Whom else to admit: the address of an access policy, where there is one. */
  policy: Address | undefined;
}

/** As the contract numbers them. */
export const codecs: readonly Codec[] = ["raw", "dag-pb"];

interface FileStruct {
  owner: Address;
  version: number;
  codec: number;
  digest: Hex;
  versionKey: Hex;
  policy: Address;
}

/** The word, or undefined where it is zero. */
export const unlessZero = <H extends Hex>(word: H): H | undefined => (hexToBigInt(word) === 0n ? undefined : word);

/** Undefined where there is no such file. */
export function toFile(fileId: Hex, struct: FileStruct): RegisteredFile | undefined {
  const { owner, version, codec, digest, versionKey, policy } = struct;
  if (owner === zeroAddress) return undefined;
  const content = toPackedCid(codec, digest);
  return { fileId, owner, version, content, versionKey: unlessZero(versionKey), policy: unlessZero(policy) };
}

export const toPackedCid = (codec: number, digest: Hex): PackedCid => ({ codec: codecs[codec]!, digest });
