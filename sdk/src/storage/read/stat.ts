import type { CID } from "multiformats/cid";
import type { Store } from "../store.js";
import { decodeNode } from "../unixfs.js";
import { blockReader, type ReadOptions } from "./limits.js";

/** What a CID leads to. A file's size is what its root says; {@link readFile} fails where that is a lie. */
export type Stat = { cid: CID; type: "file"; size: number } | { cid: CID; type: "folder" };

/**
 * Tells file from folder, and a file's size in bytes, from one block.
 *
 * @example
 * ```ts
 * import { buildDag, memoryStore, sourceOf, stat, storeDag } from "@bauta/sdk/storage";
 * const store = memoryStore();
 * const { root } = await storeDag(store, await buildDag(sourceOf("hello")));
 * const found = await stat(store, root);
 * if (found.type !== "file" || found.size !== 5) throw new Error("unexpected");
 * ```
 */
export async function stat(store: Store, cid: CID, options: ReadOptions = {}): Promise<Stat> {
  const node = decodeNode(cid, await blockReader(store, options).read(cid, 0));
  return node.type === "file" ? { cid, type: "file", size: node.size } : { cid, type: "folder" };
}
