import type { CID } from "multiformats/cid";
import { StorageError } from "../errors.js";
import { assertDistinct, assertName } from "../names.js";
import type { Store } from "../store.js";
import { decodeNode, type NamedLink } from "../unixfs.js";
import { type BlockReader, blockReader, type ReadOptions } from "./limits.js";

/**
 * Lists a folder, sharded or not. The names that come out are safe to use as file names on every system.
 *
 * @returns Names and CIDs, in the order of the names' UTF-16 units.
 * @throws StorageError `NOT_A_FOLDER`, `NAME_INVALID` where a name is unsafe or has a twin, or what {@link readFile} throws.
 *
 * @example
 * ```ts
 * import { buildDag, listFolder, memoryStore, sourceOf, storeDag } from "@bauta/sdk/storage";
 * const store = memoryStore();
 * const dag = await buildDag([{ path: "a.txt", source: sourceOf("a") }]);
 * await storeDag(store, dag);
 * const [first] = await listFolder(store, dag.root);
 * if (first?.name !== "a.txt") throw new Error("unexpected");
 * ```
 */
export async function listFolder(store: Store, cid: CID, options: ReadOptions = {}): Promise<NamedLink[]> {
  const found: NamedLink[] = [];
  for await (const { name, cid: child } of entries(blockReader(store, options), cid, 0))
    found.push({ name: assertName(name), cid: child });
  assertDistinct(found.map(({ name }) => name));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The entries of a folder as they are found, one shard after the other. */
export async function* entries(reader: BlockReader, cid: CID, depth: number): AsyncGenerator<NamedLink> {
  const node = decodeNode(cid, await reader.read(cid, depth));
  if (node.type === "file")
    throw depth === 0
      ? new StorageError("NOT_A_FOLDER", `${cid} is a file.`)
      : new StorageError("DAG_INVALID", `Block ${cid} is a file where a folder shard should be.`);
  if (node.type === "folder") {
    if (depth > 0) throw new StorageError("DAG_INVALID", `Block ${cid} is a folder where a folder shard should be.`);
    yield* node.links;
    return;
  }
  for (const { name, cid: child } of node.links) {
    if (name.length < node.prefixLength) throw new StorageError("DAG_INVALID", `Shard ${cid} has a link without slot.`);
    if (name.length === node.prefixLength) yield* entries(reader, child, depth + 1);
    else yield { name: name.slice(node.prefixLength), cid: child };
  }
}
