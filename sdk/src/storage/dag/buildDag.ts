import type { CID } from "multiformats/cid";
import { carHeader, encodeCar, sectionSize } from "../car/encode.js";
import { StorageError } from "../errors.js";
import type { Source } from "../source.js";
import { type Block, MAX_BLOCK_SIZE, type TaskOptions } from "../store.js";
import { dagBlocks } from "./dagBlocks.js";
import { type BlockSink, computeFile, cutSource, type Subtree } from "./fileDag.js";
import { computeFolder, type FolderEntry, type FolderTree, folderTree } from "./folderDag.js";
import { leafMemory } from "./leafMemory.js";

/** A file or folder whose CID is known, ready to be sent. */
export interface Dag {
  /** Its CID: what to store on-chain, share, or compare. */
  root: CID;
  /** Bytes of content. */
  size: number;
  /** Bytes of the CAR that {@link Dag.car} makes. */
  carSize: number;
  /**
   * Reads the content once more and makes a CARv1 of it: the root first, each block once, every block checked against
   * its CID. Fails with `SOURCE_CHANGED` where the content is not what it was.
   */
  car(options?: TaskOptions): AsyncIterable<Uint8Array>;
}

/** A file of the DAG, to be read again. */
export interface DagFile {
  cid: CID;
  source: Source;
}

/**
 * Computes the CID of a file or folder, by the profile `unixfs-v1-2025` of
 * [IPIP-499](https://specs.ipfs.tech/ipips/ipip-0499/), before a byte leaves. It is the same CID that `ipfs add` with
 * that profile gives (but for a source of `wholeChunks`), whatever store it goes to. The content is read once now and once when it is sent; memory
 * stays flat, about 50 bytes for each MiB.
 *
 * @param content - A file, or the files of a folder with their paths.
 * @throws StorageError `NAME_INVALID` for an unsafe or clashing name in a folder.
 *
 * @example
 * ```ts
 * import { buildDag, sourceOf } from "@bauta/sdk/storage";
 * const dag = await buildDag(sourceOf("hello world"));
 * if (dag.root.toString() !== "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e") throw new Error("unexpected");
 * ```
 */
export async function buildDag(content: Source | readonly FolderEntry[], options: TaskOptions = {}): Promise<Dag> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const inner = new Map<string, Block>();
  const files: DagFile[] = [];
  const seen = new Set<string>();
  const memory = leafMemory();
  let size = 0;
  let sections = 0;
  const isNew = (cid: CID, length: number): boolean => {
    const key = cid.toString();
    if (seen.has(key)) return false;
    seen.add(key);
    sections += sectionSize(cid, length);
    return true;
  };
  const sink: BlockSink = {
    leaf: isNew,
    put(cid, bytes) {
      if (bytes.length > MAX_BLOCK_SIZE)
        throw new StorageError("BLOCK_TOO_LARGE", `A folder takes ${bytes.length} bytes in one block.`, {
          remedy: "Use shorter names or nest folders.",
        });
      if (isNew(cid, bytes.length)) inner.set(cid.toString(), { cid, bytes });
      return cid;
    },
  };
  const total = totalSize(content);
  const addFile = async (source: Source): Promise<Subtree> => {
    const onBytes = (count: number) => {
      size += count;
      onProgress?.({ bytes: size, ...(total !== undefined && { total }) });
    };
    const file = await computeFile(cutSource(source, memory, signal, onBytes), sink, memory);
    files.push({ cid: file.cid, source });
    return file;
  };
  const addFolder = async (tree: FolderTree): Promise<Subtree> => {
    const children = new Map<string, Subtree>();
    for (const [name, source] of tree.files) children.set(name, await addFile(source));
    for (const [name, folder] of tree.folders) children.set(name, await addFolder(folder));
    return computeFolder(children, sink);
  };
  const { cid: root } = "open" in content ? await addFile(content) : await addFolder(folderTree(content));
  signal?.throwIfAborted();
  return {
    root,
    size,
    carSize: carHeader(root).length + sections,
    car: (carOptions = {}) => encodeCar(root, dagBlocks({ root, inner, files, size }, carOptions)),
  };
}

function totalSize(content: Source | readonly FolderEntry[]): number | undefined {
  if ("open" in content) return content.size;
  let total = 0;
  for (const { source } of content) {
    if (source.size === undefined) return undefined;
    total += source.size;
  }
  return total;
}
