import type { Dag } from "./dag/buildDag.js";
import { StorageError } from "./errors.js";
import type { Receipt, Store, TaskOptions } from "./store.js";

/**
 * Sends a DAG to a store, unless the store keeps all of it already. So it can be repeated after an interruption: what
 * did arrive whole is not sent again, what did not is never taken for stored.
 *
 * @returns The receipt; `uploaded` is 0 where nothing had to be sent.
 * @throws StorageError `SOURCE_CHANGED`, `ROOT_MISMATCH` where the store answers with another root, or what the store throws.
 *
 * @example
 * ```ts
 * import { buildDag, memoryStore, readFile, sourceOf, storeDag } from "@bauta/sdk/storage";
 * const store = memoryStore();
 * const dag = await buildDag(sourceOf("hello"));
 * await storeDag(store, dag);
 * for await (const bytes of readFile(store, dag.root)) if (new TextDecoder().decode(bytes) !== "hello") throw new Error();
 * ```
 */
export async function storeDag(store: Store, dag: Dag, options: TaskOptions = {}): Promise<Receipt> {
  const { signal, onProgress } = options;
  const { root, carSize } = dag;
  if (await store.has(root, { signal })) {
    onProgress?.({ bytes: carSize, total: carSize });
    return { root, uploaded: 0 };
  }
  const receipt = await store.put(dag.car({ signal }), { root, size: carSize, signal, onProgress });
  if (!receipt.root.equals(root))
    throw new StorageError("ROOT_MISMATCH", `The store answered with root ${receipt.root} instead of ${root}.`, {
      remedy: "Do not use that store: what it keeps is not what was sent.",
    });
  return receipt;
}
