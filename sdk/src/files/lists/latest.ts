import type { Hex } from "viem";
import type { BautaClient } from "../../core/client.js";
import type { Origin } from "../../core/logs.js";
import { type ListOptions, type Page, type ReadItems, readCheckedPage, readPage } from "../../core/pages.js";

/** What a list is made of: candidates by their events, which `check` compares with the chain's state. */
export interface LatestOptions<T extends Origin, R extends Origin> {
  read: ReadItems<T>;
  /** What must not be listed twice. */
  keyOf: (candidate: T) => Hex;
  check: (candidates: T[]) => Promise<R[]>;
}

/**
 * Reads a page of a list in which nothing comes twice, whatever happened to it: it stands where its latest event is. A page
 * other than the first also looks at the blocks above it, since what happened there again stands there.
 */
export async function readLatest<T extends Origin, R extends Origin>(
  client: BautaClient,
  options: ListOptions,
  { read, keyOf, check }: LatestOptions<T, R>,
): Promise<Page<R>> {
  const { toBlock, signal } = options;
  let seen: Set<Hex> | undefined;
  return readCheckedPage(client, options, read, async (newestFirst) => {
    if (newestFirst.length === 0) return [];
    seen ??= toBlock === undefined ? new Set() : await keysSince(toBlock + 1n);
    const latest: T[] = [];
    for (const candidate of newestFirst) {
      const key = keyOf(candidate);
      if (!seen.has(key)) latest.push(candidate);
      seen.add(key);
    }
    return check(latest);
  });

  async function keysSince(fromBlock: bigint): Promise<Set<Hex>> {
    const paging = { fromBlock, limit: Number.MAX_SAFE_INTEGER, ...(signal && { signal }) };
    const { items } = await readPage(client, paging, read);
    return new Set(items.map(keyOf));
  }
}
