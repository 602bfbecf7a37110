import type { CID } from "multiformats/cid";
import { codecCodes } from "../cid.js";
import { type LeafMemory, leafMemory } from "../dag/leafMemory.js";
import { StorageError } from "../errors.js";
import { inOrder } from "../inOrder.js";
import { type ByteRange, resolveRange } from "../source.js";
import type { Progress, Store } from "../store.js";
import { decodeNode, type PartLink, type UnixfsNode } from "../unixfs.js";
import { type BlockReader, blockReader, overLimit, type ReadOptions } from "./limits.js";

export interface ReadFileOptions extends ReadOptions {
  /** The bytes wanted; only the blocks that hold them are fetched. To resume, start at the bytes you have. */
  range?: ByteRange | undefined;
  /** Blocks that are fetched ahead of the reader. Defaults to 8, which hides the way to a gateway. */
  ahead?: number | undefined;
  /** No piece is kept: its memory may be used again once the next one is asked for. */
  reuse?: boolean | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Reads a file, or a range of it, block by block as it is needed. Every block is checked against its CID, and every
 * size against what the block above it said, before a byte of it comes out: what comes out is the file, up to
 * where an error, if any, is thrown.
 *
 * @param cid - Of a file; for a file in a folder, see {@link resolvePath}.
 * @throws StorageError `BLOCK_NOT_FOUND`, `BLOCK_INVALID`, `DAG_INVALID`, `DAG_LIMIT`, `NOT_A_FILE`, `RANGE_INVALID`, or what
 * the store throws.
 *
 * @example
 * ```ts
 * import { buildDag, memoryStore, readFile, sourceOf, storeDag } from "@bauta/sdk/storage";
 * const store = memoryStore();
 * const { root } = await storeDag(store, await buildDag(sourceOf("hello world")));
 * for await (const bytes of readFile(store, root, { range: { start: 6 } }))
 *   if (new TextDecoder().decode(bytes) !== "world") throw new Error("unexpected");
 * ```
 */
export async function* readFile(store: Store, cid: CID, options: ReadFileOptions = {}): AsyncGenerator<Uint8Array> {
  const leaving = new AbortController();
  const { signal: outer, range, reuse, ahead = 8, onProgress, limits } = options;
  const signal = outer ? AbortSignal.any([outer, leaving.signal]) : leaving.signal;
  const reader = blockReader(store, { signal, limits });
  try {
    const root = await fileNode(reader, cid, 0);
    const { start, end } = resolveRange(range, root.size);
    if (end - start > reader.maxBytes) throw overLimit(`has ${end - start} bytes, ${reader.maxBytes} are allowed`);
    if (start === end) return;
    let bytes = 0;
    const memory = reuse ? leafMemory() : undefined;
    for await (const { piece, used } of inOrder(pieces(reader, root, start, end, memory), ahead)) {
      bytes += piece.length;
      onProgress?.({ bytes, total: end - start });
      yield piece;
      if (used) memory?.give(used);
    }
  } finally {
    leaving.abort();
  }
}

type FileNode = Extract<UnixfsNode, { type: "file" }>;
/** Fetches bytes of the file; `used` is the memory that was lent for it. */
type Piece = () => Promise<{ piece: Uint8Array; used?: Uint8Array | undefined }>;

/** Fetches a block that must be a file or a part of one, of the size that was promised. */
async function fileNode(
  reader: BlockReader,
  cid: CID,
  depth: number,
  promised?: number,
  into?: Uint8Array,
): Promise<FileNode> {
  const node = decodeNode(cid, await reader.read(cid, depth, into));
  if (node.type !== "file")
    throw depth === 0
      ? new StorageError("NOT_A_FILE", `${cid} is a folder.`, { remedy: "Name a file in it." })
      : new StorageError("DAG_INVALID", `Block ${cid} is a folder inside a file.`);
  if (promised !== undefined && node.size !== promised)
    throw new StorageError("DAG_INVALID", `Block ${cid} holds ${node.size} bytes where ${promised} were announced.`);
  return node;
}

/** A part of the file that has still to be looked at: where it starts in the file, and what leads to it. */
interface Part extends PartLink {
  at: number;
  depth: number;
}

/** The wanted bytes in order, as pieces that fetch themselves when called, so that several can be on their way. */
async function* pieces(
  reader: BlockReader,
  root: FileNode,
  start: number,
  end: number,
  memory: LeafMemory | undefined,
): AsyncGenerator<Piece> {
  const cut = (data: Uint8Array, at: number) => data.subarray(Math.max(0, start - at), Math.max(0, end - at));
  const open: Part[] = [];
  const enter = (node: FileNode, at: number, depth: number): Piece[] => {
    let next = at + node.data.length;
    const parts = node.parts.map(({ cid, size }) => {
      const part = { cid, size, at: next, depth: depth + 1 };
      next += size;
      return part;
    });
    open.push(...parts.filter((part) => part.at + part.size > start && part.at < end).reverse());
    return node.data.length > 0 && at + node.data.length > start && at < end
      ? [async () => ({ piece: cut(node.data, at) })]
      : [];
  };
  yield* enter(root, 0, 0);
  for (let part = open.pop(); part; part = open.pop()) {
    const { cid, size, at, depth } = part;
    if (cid.code === codecCodes.raw)
      yield async () => {
        const used = memory?.take();
        return { piece: cut((await fileNode(reader, cid, depth, size, used)).data, at), used };
      };
    else yield* enter(await fileNode(reader, cid, depth, size), at, depth);
  }
}
