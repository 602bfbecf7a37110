import type { CID } from "multiformats/cid";
import { cidKey } from "./cid.js";
import { type PinningStore, pinningStore } from "./pinning/pinningStore.js";

/**
 * A store in memory, for tests and for content that need not outlive the page.
 *
 * @example
 * ```ts
 * import { buildDag, memoryStore, sourceOf, storeDag } from "@bauta/sdk/storage";
 * const store = memoryStore();
 * const dag = await buildDag(sourceOf("hello"));
 * await storeDag(store, dag);
 * if (!(await store.has(dag.root))) throw new Error("unexpected");
 * ```
 */
export function memoryStore(): PinningStore {
  const blocks = new Map<string, { cid: CID; bytes: Uint8Array; keptAt: number }>();
  const pins = new Map<string, CID>();
  return pinningStore({
    get: async (cid) => blocks.get(cidKey(cid))?.bytes.slice(),
    has: async (cid) => blocks.has(cidKey(cid)),
    put: async (cid, bytes) => {
      // A copy: the bytes may be a view of something much larger.
      blocks.set(cidKey(cid), { cid, bytes: bytes.slice(), keptAt: Date.now() });
    },
    delete: async (cid) => void blocks.delete(cidKey(cid)),
    list: async function* () {
      yield* [...blocks.values()];
    },
    pins: {
      has: async (root) => pins.has(root.toString()),
      add: async (root) => void pins.set(root.toString(), root),
      delete: async (root) => void pins.delete(root.toString()),
      list: async function* () {
        yield* [...pins.values()];
      },
    },
  });
}
