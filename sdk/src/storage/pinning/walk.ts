import type { CID } from "multiformats/cid";
import { cidKey, codecCodes } from "../cid.js";
import { StorageError } from "../errors.js";
import { linksOf } from "../unixfs.js";
import { verifyBlock } from "../verify.js";
import type { Repository } from "./repository.js";

/**
 * The keys ({@link cidKey}) of every block under these roots.
 *
 * @param options.present - Keys of leaves that are known to be there.
 * @throws StorageError `DAG_INCOMPLETE`, which names the block that is missing.
 */
export async function reachable(
  repository: Repository,
  roots: Iterable<CID> | AsyncIterable<CID>,
  { signal, present }: { signal?: AbortSignal | undefined; present?: ReadonlySet<string> } = {},
): Promise<Set<string>> {
  const keys = new Set<string>();
  const nodes = new Set<string>();
  for await (const root of roots) {
    const open = [root];
    for (let cid = open.pop(); cid; cid = open.pop()) {
      const key = cidKey(cid);
      if (cid.code === codecCodes.raw) {
        if (keys.has(key)) continue;
        if (!present?.has(key) && !(await repository.has(cid))) throw incomplete(root, cid);
      } else {
        if (nodes.has(key)) continue;
        nodes.add(key);
        signal?.throwIfAborted();
        const bytes = await repository.get(cid);
        if (!bytes) throw incomplete(root, cid);
        open.push(...linksOf(cid, await verifyBlock(cid, bytes)));
      }
      keys.add(key);
    }
  }
  return keys;
}

const incomplete = (root: CID, missing: CID) =>
  new StorageError("DAG_INCOMPLETE", `Block ${missing} of ${root} is missing.`, {
    remedy: "Upload the whole CAR again.",
    retryable: true,
  });
