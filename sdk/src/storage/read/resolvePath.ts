import type { CID } from "multiformats/cid";
import { StorageError } from "../errors.js";
import { pathComponents } from "../names.js";
import type { Store } from "../store.js";
import { blockReader, type ReadOptions } from "./limits.js";
import { entries } from "./listFolder.js";

/**
 * Follows a path such as `photos/2026/a.jpg` from a folder to what it names.
 *
 * @throws StorageError `PATH_NOT_FOUND`, `NOT_A_FOLDER`, `NAME_INVALID`, or what {@link readFile} throws.
 *
 * @example
 * ```ts
 * import { buildDag, memoryStore, resolvePath, sourceOf, stat, storeDag } from "@bauta/sdk/storage";
 * const store = memoryStore();
 * const dag = await buildDag([{ path: "a/b.txt", source: sourceOf("b") }]);
 * await storeDag(store, dag);
 * const found = await stat(store, await resolvePath(store, dag.root, "a/b.txt"));
 * if (found.type !== "file") throw new Error("unexpected");
 * ```
 */
export async function resolvePath(store: Store, folder: CID, path: string, options: ReadOptions = {}): Promise<CID> {
  const reader = blockReader(store, options);
  let at = folder;
  for (const component of pathComponents(path)) {
    let found: CID | undefined;
    for await (const { name, cid } of entries(reader, at, 0)) {
      if (name !== component) continue;
      found = cid;
      break;
    }
    if (!found) throw new StorageError("PATH_NOT_FOUND", `${JSON.stringify(component)} is not in folder ${at}.`);
    at = found;
  }
  return at;
}
