import { encode } from "@ipld/dag-pb";
import { varint } from "multiformats";
import { CID } from "multiformats/cid";
import { codecCodes } from "../cid.js";
import { inOrder } from "../inOrder.js";
import type { Source } from "../source.js";
import { linksOf, type PartLink } from "../unixfs.js";
import { hash } from "../verify.js";
import { cut } from "./cut.js";
import type { LeafMemory } from "./leafMemory.js";

const MAX_LINKS = 1024;

/** Leaves that are hashed while the next one is made. */
export const HASHED_AHEAD = 3;

/** What is told of the blocks of a DAG while it is computed. */
export interface BlockSink {
  /** A leaf: it is made again when it is sent. */
  leaf(cid: CID, size: number): void;
  /** An inner block. */
  put(cid: CID, bytes: Uint8Array): CID;
}

/** Root of a part of the DAG, and how many bytes lie under it, blocks and content (the `Tsize` of a link to it). */
export interface Subtree {
  cid: CID;
  dagSize: number;
}

interface FilePart extends Subtree, PartLink {}

/**
 * Computes the DAG of one file by the profile `unixfs-v1-2025`: raw leaves, balanced, 1024 links a node. Leaves
 * are hashed and forgotten.
 *
 * Not by `ipfs-unixfs-importer`: its protobuf writer (protons-runtime 7.1.2) writes sizes from 2^31 to 2^32 - 1 wrong, with
 * uninitialised memory in their place, so a file of 2 to 4 GiB would get another CID each time.
 */
export async function computeFile(
  leaves: AsyncIterable<Uint8Array>,
  sink: BlockSink,
  memory: LeafMemory,
): Promise<Subtree> {
  // What waits on each level for a parent; a level that is full gets one at once.
  const levels: FilePart[][] = [];
  const add = async (level: number, part: FilePart): Promise<void> => {
    levels[level] ??= [];
    levels[level].push(part);
    if (levels[level].length === MAX_LINKS) await close(level);
  };
  const close = async (level: number): Promise<void> => {
    const parts = levels[level]!;
    levels[level] = [];
    await add(level + 1, await parent(parts, sink));
  };
  for await (const { cid, size } of inOrder(hashedLeaves(leaves, memory), HASHED_AHEAD)) {
    sink.leaf(cid, size);
    await add(0, { cid, size, dagSize: size });
  }
  for (let level = 0; ; level++) {
    const [first, ...rest] = levels[level]!;
    const isTop = level === levels.length - 1;
    if (isTop && first && rest.length === 0) return first;
    if (first) await close(level);
  }
}

async function* hashedLeaves(leaves: AsyncIterable<Uint8Array>, memory: LeafMemory) {
  for await (const leaf of leaves) {
    const size = leaf.length;
    yield async () => {
      const digest = hash(leaf);
      memory.give(leaf);
      return { cid: CID.createV1(codecCodes.raw, await digest), size };
    };
  }
}

/** The node above these parts. */
async function parent(parts: FilePart[], sink: BlockSink): Promise<FilePart> {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const Links = parts.map(({ cid, dagSize }) => ({ Hash: cid, Name: "", Tsize: dagSize }));
  const bytes = encode({ Data: fileData(size, parts), Links });
  const cid = sink.put(CID.createV1(codecCodes["dag-pb"], await hash(bytes)), bytes);
  return { cid, size, dagSize: parts.reduce((sum, part) => sum + part.dagSize, bytes.length) };
}

/**
 * The UnixFS message of a file node, as in [its protobuf](https://specs.ipfs.tech/unixfs/): `Type` (1) = File (2),
 * `filesize` (3), and a `blocksizes` (4) for each part.
 */
function fileData(size: number, parts: PartLink[]): Uint8Array {
  const fields: [tag: number, value: number][] = [
    [0x08, 2],
    [0x18, size],
    ...parts.map((part): [number, number] => [0x20, part.size]),
  ];
  const length = fields.reduce((sum, [, value]) => sum + 1 + varint.encodingLength(value), 0);
  const data = new Uint8Array(length);
  let at = 0;
  for (const [tag, value] of fields) {
    data[at++] = tag;
    varint.encodeTo(value, data, at);
    at += varint.encodingLength(value);
  }
  return data;
}

/** The CIDs of a file's leaves, in order, from its inner blocks. */
export function* leavesOf(cid: CID, inner: (cid: CID) => Uint8Array): Generator<CID> {
  if (cid.code === codecCodes.raw) yield cid;
  else for (const child of linksOf(cid, inner(cid))) yield* leavesOf(child, inner);
}

/** A source cut into leaves: counted, and abortable. */
export function cutSource(
  source: Source,
  memory: LeafMemory,
  signal: AbortSignal | undefined,
  onBytes: (count: number) => void,
): AsyncIterable<Uint8Array> {
  async function* pieces() {
    for await (const piece of source.open(undefined, { reuse: true })) {
      signal?.throwIfAborted();
      onBytes(piece.length);
      yield piece;
    }
  }
  return cut(pieces(), memory, source.wholeChunks);
}
