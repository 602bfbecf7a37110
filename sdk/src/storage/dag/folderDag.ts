import { importer } from "ipfs-unixfs-importer";
import { StorageError } from "../errors.js";
import { assertDistinct, pathComponents } from "../names.js";
import type { Source } from "../source.js";
import type { BlockSink, Subtree } from "./fileDag.js";

/** A file of a folder: where it goes, such as `photos/a.jpg`, and what is in it. */
export interface FolderEntry {
  path: string;
  source: Source;
}

/** A folder as a tree: maps, so that no name (`__proto__`) means anything. */
export interface FolderTree {
  files: Map<string, Source>;
  folders: Map<string, FolderTree>;
}

/**
 * Arranges entries as a tree.
 *
 * @throws StorageError `NAME_INVALID` for names that are unsafe, clash, or are both file and folder.
 */
export function folderTree(entries: readonly FolderEntry[]): FolderTree {
  const empty = (): FolderTree => ({ files: new Map(), folders: new Map() });
  const root = empty();
  for (const { path, source } of entries) {
    const components = pathComponents(path);
    const name = components.pop()!;
    let at = root;
    for (const component of components) {
      const next = at.folders.get(component) ?? empty();
      at.folders.set(component, next);
      at = next;
    }
    if (at.files.has(name)) throw new StorageError("NAME_INVALID", `The path ${JSON.stringify(path)} occurs twice.`);
    at.files.set(name, source);
  }
  assertTree(root);
  return root;
}

function assertTree({ files, folders }: FolderTree): void {
  assertDistinct([...files.keys(), ...folders.keys()]);
  for (const folder of folders.values()) assertTree(folder);
}

/** Computes the block (or, when it is large, the shards) of one folder whose contents are known. */
export async function computeFolder(children: Map<string, Subtree>, sink: BlockSink): Promise<Subtree> {
  // Children come with CID and size, so that the size of the folder's block, which decides on sharding, is exact.
  const dagBuilder = async function* () {
    for (const [path, { cid, dagSize }] of children) yield async () => ({ path, cid, size: BigInt(dagSize) });
  };
  let last: Subtree | undefined;
  for await (const { cid, size } of importer([], sink, {
    profile: "unixfs-v1-2025",
    dagBuilder,
    wrapWithDirectory: true,
    fileImportConcurrency: 1,
  }))
    last = { cid, dagSize: Number(size) };
  return last!;
}
