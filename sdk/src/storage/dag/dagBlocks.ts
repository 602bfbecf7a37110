import type { CID } from "multiformats/cid";
import { StorageError } from "../errors.js";
import { inOrder } from "../inOrder.js";
import type { Block, TaskOptions } from "../store.js";
import { matches } from "../verify.js";
import type { DagFile } from "./buildDag.js";
import { cutSource, HASHED_AHEAD, leavesOf } from "./fileDag.js";
import { type LeafMemory, leafMemory } from "./leafMemory.js";

/** What the first pass leaves behind: the inner blocks, which hold the leaves' CIDs, and where the leaves come from. */
export interface DagParts {
  root: CID;
  inner: ReadonlyMap<string, Block>;
  files: readonly DagFile[];
  size: number;
}

/** The second pass: every block of the DAG once, the root first, leaves cut again and checked against their CIDs. */
export function dagBlocks({ root, inner, files, size }: DagParts, options: TaskOptions): AsyncIterable<Block> {
  return {
    async *[Symbol.asyncIterator]() {
      const { signal, onProgress } = options;
      signal?.throwIfAborted();
      const rootKey = root.toString();
      const rootBlock = inner.get(rootKey);
      if (rootBlock) yield rootBlock;
      for (const [key, block] of inner) if (key !== rootKey) yield block;
      const sent = new Set<string>();
      const readFiles = new Set<string>();
      const memory = leafMemory();
      let bytes = 0;
      for (const { cid, source } of files) {
        if (readFiles.has(cid.toString())) continue;
        readFiles.add(cid.toString());
        const onBytes = (count: number) => {
          bytes += count;
          onProgress?.({ bytes, total: size });
        };
        const leaves = leavesOf(cid, (node) => inner.get(node.toString())!.bytes);
        for await (const leaf of inOrder(
          checked(cutSource(source, memory, signal, onBytes), leaves, memory),
          HASHED_AHEAD,
        )) {
          const key = leaf.cid.toString();
          if (sent.has(key)) continue;
          sent.add(key);
          yield leaf;
        }
        if (!leaves.next().done) throw changed();
      }
    },
  };
}

/** Leaves with the CIDs that they should have, which are checked beside the making of the next. */
async function* checked(
  leaves: AsyncIterable<Uint8Array>,
  cids: Iterator<CID>,
  memory: LeafMemory,
): AsyncGenerator<() => Promise<Block>> {
  for await (const bytes of leaves) {
    const cid: CID | undefined = cids.next().value;
    yield async () => {
      if (!cid || !(await matches(cid, bytes))) throw changed();
      return { cid, bytes, release: () => memory.give(bytes) };
    };
  }
}

const changed = () =>
  new StorageError("SOURCE_CHANGED", "The content changed after its CID was computed.", {
    remedy: "Start again with the content as it is now.",
  });
