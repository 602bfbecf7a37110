import type { Dag } from "../../storage/dag/buildDag.js";
import type { Store, TaskOptions } from "../../storage/store.js";
import { storeDag } from "../../storage/storeDag.js";
import { FilesError } from "../errors.js";

/**
 * Stores a DAG, and sees that the store keeps the whole of it, before anything about it goes on-chain.
 *
 * @throws FilesError `CONTENT_NOT_STORED`, or what the store throws.
 */
export async function keepContent(store: Store, dag: Dag, options: TaskOptions): Promise<void> {
  const { uploaded } = await storeDag(store, dag, options);
  options.signal?.throwIfAborted();
  if (uploaded === 0 || (await store.has(dag.root, { signal: options.signal }))) return;
  throw new FilesError("CONTENT_NOT_STORED", `The store took ${dag.root}, but does not say that it keeps it.`, {
    remedy: "Nothing was registered. Try again, or use another store.",
    retryable: true,
  });
}
