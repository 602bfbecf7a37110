import { getBlockNumber } from "viem/actions";
import type { BautaClient } from "./client.js";
import { BautaError } from "./errors.js";
import { guard } from "./guard.js";
import type { BlockRange, Origin } from "./logs.js";
import { sleep } from "./sleep.js";

/** What every list takes. */
export interface ListOptions {
  /** Stop here: the block that the contract was deployed in, for instance. Defaults to 0. */
  readonly fromBlock?: bigint;
  /** Begin here and go back in time: the `next` of the page before. Defaults to the latest block. */
  readonly toBlock?: bigint;
  /** A page ends with the block that brings it to so many items. Defaults to 100. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** A part of a list, newest first. */
export interface Page<T> {
  readonly items: readonly T[];
  /** The `toBlock` of the next page; undefined where this was the last. */
  readonly next: bigint | undefined;
}

/** Reads all items in some blocks, oldest first. */
export type ReadItems<T extends Origin> = (range: BlockRange) => Promise<T[]>;

/** Blocks to ask for first: what most public nodes allow. */
const firstSpan = 10_000n;

/**
 * Reads a list from the newest item back. Each request asks for twice as many blocks as the one before, and for half as
 * many where the node refuses, so that a long quiet history takes few requests.
 */
export async function readPage<T extends Origin>(
  client: BautaClient,
  options: ListOptions,
  read: ReadItems<T>,
): Promise<Page<T>> {
  return readCheckedPage(client, options, read, async (items) => items);
}

/**
 * Reads a list of which events name candidates and `check` says which of them count, newest first both. It is asked about as
 * many at a time as a page holds.
 */
export async function readCheckedPage<T extends Origin, R extends Origin>(
  client: BautaClient,
  options: ListOptions,
  read: ReadItems<T>,
  check: (newestFirst: T[]) => Promise<R[]>,
): Promise<Page<R>> {
  const { fromBlock = 0n, limit = 100, signal } = options;
  // Pages of nothing would follow one another without end.
  if (!(limit >= 1)) {
    throw new BautaError("PARAMETER_INVALID", `A page cannot have ${limit} items.`, {
      remedy: "Pass a limit of 1 or more.",
    });
  }
  let toBlock = options.toBlock ?? (await getBlockNumber(client, { cacheTime: 0 }));
  let span = firstSpan;
  let ceiling: bigint | undefined;
  const items: R[] = [];
  while (toBlock >= fromBlock && items.length < limit) {
    const start = toBlock - span + 1n;
    const range = { fromBlock: start > fromBlock ? start : fromBlock, toBlock };
    const found = await readOrShrink(client, range, read, signal);
    if (!found) {
      ceiling = (toBlock - range.fromBlock + 1n) / 2n;
      span = ceiling;
      continue;
    }
    const candidates = cutPage(found.reverse(), limit, range.fromBlock - 1n);
    const { page, next } = cutPage(await check(candidates.page), limit - items.length, candidates.next);
    items.push(...page);
    toBlock = next;
    if (next < range.fromBlock) span = ceiling ?? span * 2n;
  }
  return { items, next: toBlock >= fromBlock ? toBlock : undefined };
}

/** Whole blocks only, so that the next page begins with the block below. */
function cutPage<T extends Origin>(newestFirst: T[], wanted: number, below: bigint) {
  const last = newestFirst[wanted - 1];
  if (!last) return { page: newestFirst, next: below };
  return { page: newestFirst.filter((item) => item.blockNumber >= last.blockNumber), next: last.blockNumber - 1n };
}

/** Undefined where the node asks for a smaller range, in one of the many ways in which nodes do. */
async function readOrShrink<T extends Origin>(
  client: BautaClient,
  range: BlockRange,
  read: ReadItems<T>,
  signal: AbortSignal | undefined,
): Promise<T[] | undefined> {
  await sleep(0, signal);
  try {
    return await guard({ client }, () => read(range));
  } catch (error) {
    const isFinal = error instanceof BautaError && ["RPC_UNREACHABLE", "RPC_REFUSED"].includes(error.code);
    if (isFinal || range.toBlock === range.fromBlock) throw error;
    return undefined;
  }
}
