import type { CID } from "multiformats/cid";
import { StorageError } from "../errors.js";
import type { Block, TaskOptions } from "../store.js";
import { matches } from "../verify.js";
import type { DagFile } from "./buildDag.js";
import { cut, leavesOf, pieces } from "./fileDag.js";

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
      let bytes = 0;
      for (const { cid, source } of files) {
        if (readFiles.has(cid.toString())) continue;
        readFiles.add(cid.toString());
        const onBytes = (count: number) => {
          bytes += count;
          onProgress?.({ bytes, total: size });
        };
        const leaves = leavesOf(cid, (node) => inner.get(node.toString())!.bytes);
        for await (const leaf of cut(pieces(source, signal, onBytes))) {
          const expected = leaves.next().value;
          if (!expected || !(await matches(expected, leaf))) throw changed();
          const key = expected.toString();
          if (sent.has(key)) continue;
          sent.add(key);
          yield { cid: expected, bytes: leaf };
        }
        if (!leaves.next().done) throw changed();
      }
    },
  };
}

const changed = () =>
  new StorageError("SOURCE_CHANGED", "The content changed after its CID was computed.", {
    remedy: "Start again with the content as it is now.",
  });
