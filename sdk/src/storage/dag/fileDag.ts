import { importFile } from "ipfs-unixfs-importer";
import { fixedSize } from "ipfs-unixfs-importer/chunker";
import type { CID } from "multiformats/cid";
import { codecCodes } from "../cid.js";
import type { Source } from "../source.js";
import { linksOf } from "../unixfs.js";

/** The profile of IPIP-499: CIDv1, raw leaves of 1 MiB, balanced, 1024 links a node, folders sharded over 256 KiB. */
export const profile = "unixfs-v1-2025";

/** Cuts content as the profile says; both passes over a file cut with this. */
export const cut = fixedSize({ chunkSize: 1024 * 1024 });

/** Where the blocks of a DAG go while it is computed. */
export interface BlockSink {
  put(cid: CID, bytes: Uint8Array): CID;
}

/** Root of a part of the DAG, and how many bytes lie under it, blocks and content (the `Tsize` of a link to it). */
export interface Subtree {
  cid: CID;
  dagSize: bigint;
}

/** Computes the DAG of one file. Leaves go to the sink and are forgotten. */
export async function computeFile(content: AsyncIterable<Uint8Array>, sink: BlockSink): Promise<Subtree> {
  const { cid, size } = await importFile({ content }, sink, { profile, chunker: cut, blockWriteConcurrency: 4 });
  return { cid, dagSize: size };
}

/** The CIDs of a file's leaves, in order, from its inner blocks. */
export function* leavesOf(cid: CID, inner: (cid: CID) => Uint8Array): Generator<CID> {
  if (cid.code === codecCodes.raw) yield cid;
  else for (const child of linksOf(cid, inner(cid))) yield* leavesOf(child, inner);
}

/** The pieces of a source, counted and abortable. */
export async function* pieces(
  source: Source,
  signal: AbortSignal | undefined,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of source.open()) {
    signal?.throwIfAborted();
    onBytes(piece.length);
    yield piece;
  }
}
