import { CID } from "multiformats/cid";
import { create } from "multiformats/hashes/digest";
import type { Hex } from "viem";
import { StorageError } from "./errors.js";

/** Codes of the multicodec table for the two kinds of block that a canonical CID may name. */
export const codecCodes = { raw: 0x55, "dag-pb": 0x70 } as const;

/** What the bytes of a block are: file content (`raw`) or a UnixFS node (`dag-pb`). */
export type Codec = keyof typeof codecCodes;

/** A CID as the contracts keep it: everything else about a canonical CID is fixed. */
export interface PackedCid {
  /** The sha2-256 digest of the block, 32 bytes. */
  digest: Hex;
  codec: Codec;
}

const SHA2_256 = 0x12;
const bad = (what: string, cause?: unknown) =>
  new StorageError("CID_INVALID", `${what}.`, {
    remedy: "A CIDv1 in base32 is needed, raw or dag-pb, with a sha2-256 digest of 32 bytes.",
    cause,
  });

/**
 * Checks that a CID is in the one form that Bauta knows: CIDv1, `raw` or `dag-pb`, sha2-256 of 32 bytes.
 *
 * @throws StorageError `CID_INVALID`, which names what is wrong with it.
 */
export function assertCid(cid: CID): CID {
  if (cid.version !== 1) throw bad(`${cid} is a CIDv${cid.version}`);
  if (cid.multihash.code === 0) throw bad("The CID is an identity CID, which holds its content instead of naming it");
  if (cid.multihash.code !== SHA2_256) throw bad(`${cid} uses hash function 0x${cid.multihash.code.toString(16)}`);
  if (cid.multihash.digest.length !== 32) throw bad(`${cid} has a digest of ${cid.multihash.digest.length} bytes`);
  if (cid.code !== codecCodes.raw && cid.code !== codecCodes["dag-pb"])
    throw bad(`${cid} uses codec 0x${cid.code.toString(16)}`);
  return cid;
}

/**
 * Reads a CID in its canonical text form, `b` and lower-case base32 without padding.
 *
 * @param text - For example `bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku`.
 * @throws StorageError `CID_INVALID` for everything else, by name: CIDv0, other bases, codecs, hash functions and
 * digest lengths, identity CIDs, trailing bytes, varints that are longer than needed.
 *
 * @example
 * ```ts
 * import { parseCid } from "@bauta/sdk/storage";
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * if (cid.code !== 0x55) throw new Error("unexpected");
 * ```
 */
export function parseCid(text: string): CID {
  if (text.length > 128) throw bad(`The CID has ${text.length} characters`);
  if (/^Qm[1-9A-HJ-NP-Za-km-z]{44}$/.test(text)) throw bad(`${text} is a CIDv0`);
  if (text.startsWith("B")) throw bad(`${text} is in upper case`);
  if (!text.startsWith("b")) throw bad(`${text || "The empty string"} is not a CID in base32`);
  let cid: CID;
  try {
    cid = CID.parse(text);
  } catch (cause) {
    throw bad(`${text} is not a CID`, cause);
  }
  assertCid(cid);
  if (cid.bytes.length !== 36 || CID.createV1(cid.code, cid.multihash).toString() !== text)
    throw bad(`${text} is not written in the shortest way`);
  return cid;
}

/**
 * Splits a CID into what the contracts keep of it.
 *
 * @throws StorageError `CID_INVALID` where the CID is not canonical.
 *
 * @example
 * ```ts
 * import { packCid, parseCid, unpackCid } from "@bauta/sdk/storage";
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * if (!unpackCid(packCid(cid)).equals(cid)) throw new Error("unexpected");
 * ```
 */
export function packCid(cid: CID): PackedCid {
  assertCid(cid);
  return { digest: `0x${cidKey(cid)}`, codec: cid.code === codecCodes.raw ? "raw" : "dag-pb" };
}

/**
 * Puts a CID together again from what the contracts keep of it.
 *
 * @throws StorageError `CID_INVALID` where the digest is not 32 bytes in hex or the codec is unknown.
 */
export function unpackCid({ digest, codec }: PackedCid): CID {
  if (!/^0x[0-9a-fA-F]{64}$/.test(digest)) throw bad(`${digest} is not a digest of 32 bytes`);
  if (!Object.hasOwn(codecCodes, codec)) throw bad(`${codec} is an unknown codec`);
  const bytes = Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(digest.slice(2 + 2 * i, 4 + 2 * i), 16));
  return CID.createV1(codecCodes[codec], create(SHA2_256, bytes));
}

/** The digest in hex: names a block's bytes, whatever codec they are read with. */
export function cidKey(cid: CID): string {
  let key = "";
  for (const byte of cid.multihash.digest) key += byte.toString(16).padStart(2, "0");
  return key;
}
