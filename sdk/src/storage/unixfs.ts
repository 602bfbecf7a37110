import { decode, type PBLink } from "@ipld/dag-pb";
import { UnixFS } from "ipfs-unixfs";
import type { CID } from "multiformats/cid";
import { assertCid, codecCodes } from "./cid.js";
import { StorageError } from "./errors.js";

/** A link to a part of a file, with the number of file bytes under it. */
export interface PartLink {
  cid: CID;
  size: number;
}

/** A link in a folder: `name` as written, which in a sharded folder starts with the slot's number. */
export interface NamedLink {
  cid: CID;
  name: string;
}

/** A block in the words of UnixFS: part of a file, a folder, or a shard of a large folder. */
export type UnixfsNode =
  | { type: "file"; data: Uint8Array; parts: PartLink[]; size: number }
  | { type: "folder"; links: NamedLink[] }
  | { type: "shard"; links: NamedLink[]; prefixLength: number };

const bad = (cid: CID, what: string, cause?: unknown) =>
  new StorageError("DAG_INVALID", `Block ${cid} ${what}.`, { cause });

/**
 * Decodes a verified block, believing nothing that it says: links must be canonical CIDs, and sizes must add up.
 *
 * @throws StorageError `DAG_INVALID`, or `CID_INVALID` for a link.
 */
export function decodeNode(cid: CID, bytes: Uint8Array): UnixfsNode {
  if (cid.code === codecCodes.raw) return { type: "file", data: bytes, parts: [], size: bytes.length };
  let links: PBLink[];
  let unixfs: UnixFS;
  try {
    const node = decode(bytes);
    if (!node.Data) throw new Error("it has no data field");
    links = node.Links;
    unixfs = UnixFS.unmarshal(node.Data);
  } catch (cause) {
    throw bad(cid, "is not a UnixFS node", cause);
  }
  const named = () => links.map(({ Hash, Name }) => ({ cid: assertCid(Hash), name: Name ?? "" }));
  switch (unixfs.type) {
    case "file":
    case "raw":
      return fileNode(cid, unixfs, links);
    case "directory":
      return { type: "folder", links: named() };
    case "hamt-sharded-directory": {
      const fanout = Number(unixfs.fanout ?? 0n);
      if (fanout < 8 || fanout > 1024 || !Number.isInteger(Math.log2(fanout)))
        throw bad(cid, `is a folder shard with ${fanout} slots`);
      return { type: "shard", links: named(), prefixLength: (fanout - 1).toString(16).length };
    }
    default:
      throw bad(cid, `is a UnixFS ${unixfs.type}, neither file nor folder`);
  }
}

function fileNode(cid: CID, unixfs: UnixFS, links: PBLink[]): UnixfsNode {
  const data = unixfs.data ?? new Uint8Array();
  if (links.length !== unixfs.blockSizes.length)
    throw bad(cid, `has ${links.length} links and ${unixfs.blockSizes.length} sizes`);
  let size = data.length;
  const parts = links.map(({ Hash }, i) => {
    const part = Number(unixfs.blockSizes[i]);
    // A part without bytes adds nothing to a file: it only makes a reader fetch.
    if (part === 0) throw bad(cid, "links to a part of 0 bytes");
    size += part;
    if (!Number.isSafeInteger(size)) throw bad(cid, "claims a size beyond 2^53 bytes");
    return { cid: assertCid(Hash), size: part };
  });
  return { type: "file", data, parts, size };
}

/** The CIDs that a block links to. */
export function linksOf(cid: CID, bytes: Uint8Array): CID[] {
  if (cid.code === codecCodes.raw) return [];
  const node = decodeNode(cid, bytes);
  return node.type === "file" ? node.parts.map((part) => part.cid) : node.links.map((link) => link.cid);
}
