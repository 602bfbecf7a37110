import { getBlock, getBlockNumber } from "viem/actions";
import type { BautaClient } from "./client.js";
import type { BautaError } from "./errors.js";
import { guard } from "./guard.js";
import type { Origin } from "./logs.js";
import type { ReadItems } from "./pages.js";
import { sleep } from "./sleep.js";
import { confirmationsOf } from "./timing.js";

/** What every watcher takes. */
export interface WatchOptions<T> {
  /** New items, oldest first. */
  readonly onItems: (items: readonly T[]) => void;
  /** Items that are no more: the chain took their blocks back. Where they come again, `onItems` says so. */
  readonly onRemoved?: (items: readonly T[]) => void;
  /** Something failed. The watcher goes on, and tries again. */
  readonly onError?: (error: BautaError) => void;
  /** The first block to look at. Defaults to the one after the latest. */
  readonly fromBlock?: bigint;
  /** How many blocks deep an item must be, its own block included. Defaults to 2, and to 1 on local chains. */
  readonly confirmations?: number;
  /** Milliseconds between two looks; defaults to the client's. */
  readonly pollingInterval?: number;
}

/** How many blocks a chain may take back without confusing a watcher. */
const reorganisation = 64n;
/** How many blocks to catch up with in one request, where the node allows it. */
const longestStride = 1_000n;

/**
 * Watches the chain for items. Each look reads the last blocks anew and compares: what is new is reported, whether it came
 * in a new block, in one that replaced another, or late from a node that lagged behind; what is gone is reported where
 * its block is gone, and not where a node merely lost it.
 *
 * @returns A function that ends the watch.
 */
export function watchItems<T extends Origin>(
  client: BautaClient,
  options: WatchOptions<T>,
  makeReader: () => Promise<ReadItems<T>>,
): () => void {
  const ended = new AbortController();
  const { pollingInterval = client.pollingInterval, onError } = options;
  const look = makeLook(client, options, makeReader, () => ended.signal.aborted);
  const run = async () => {
    while (!ended.signal.aborted) {
      try {
        await guard({ client }, look);
      } catch (error) {
        if (!ended.signal.aborted) onError?.(error as BautaError);
      }
      await sleep(pollingInterval, ended.signal).catch(() => undefined);
    }
  };
  void run();
  return () => ended.abort();
}

const keyOf = ({ id, blockHash }: Origin) => `${blockHash}:${id}`;
const largest = (...numbers: bigint[]) => numbers.reduce((a, b) => (a > b ? a : b));

function makeLook<T extends Origin>(
  client: BautaClient,
  options: WatchOptions<T>,
  makeReader: () => Promise<ReadItems<T>>,
  hasEnded: () => boolean,
): () => Promise<void> {
  const confirmations = BigInt(options.confirmations ?? confirmationsOf(client));
  /** What was reported, of the blocks that may still be taken back. */
  const reported = new Map<string, T>();
  let first = options.fromBlock;
  /** The first block that was not looked at yet. */
  let next = first;
  let stride = longestStride;
  let read: ReadItems<T> | undefined;

  return async () => {
    read ??= await makeReader();
    const head = (await getBlockNumber(client, { cacheTime: 0 })) - confirmations + 1n;
    first ??= head + 1n;
    next ??= first;
    const fromBlock = largest(first, (next < head ? next : head) - reorganisation);
    if (head < fromBlock) return;
    const toBlock = next + stride < head ? next + stride : head;
    stride = stride > 1n ? stride / 2n : 1n;
    const items = await read({ fromBlock, toBlock });
    stride = longestStride;
    const found = new Map(items.map((item) => [keyOf(item), item]));
    const missing = [...reported].filter(([key, item]) => item.blockNumber >= fromBlock && !found.has(key));
    const removed = [];
    for (const [key, item] of missing) if (await isGone(client, item)) removed.push([key, item] as const);
    if (hasEnded()) return;
    const added = [...found].filter(([key]) => !reported.has(key));
    for (const [key] of removed) reported.delete(key);
    for (const [key, item] of added) reported.set(key, item);
    for (const [key, item] of reported) if (item.blockNumber < toBlock - 2n * reorganisation) reported.delete(key);
    next = toBlock + 1n;
    if (removed.length) options.onRemoved?.(removed.map(([, item]) => item));
    if (added.length) options.onItems(added.map(([, item]) => item));
  };
}

/** Whether another block stands in the place of an item's. As long as none does, the node may merely be late. */
async function isGone(client: BautaClient, { blockNumber, blockHash }: Origin): Promise<boolean> {
  const head = await getBlockNumber(client, { cacheTime: 0 });
  return head >= blockNumber && (await getBlock(client, { blockNumber })).hash !== blockHash;
}
