import type { BautaClient } from "./client.js";

/** Milliseconds between blocks where viem's chain does not say: Filecoin and its test network (FIP-0001: 30 s epochs). */
const blockTimes: Readonly<Record<number, number>> = { 314: 30_000, 314159: 30_000 };

/** How long the client's chain takes for a block, in milliseconds; Ethereum's 12 s where nothing is known. */
export function blockTimeOf({ chain }: BautaClient): number {
  return (chain && (blockTimes[chain.id] ?? chain.blockTime)) ?? 12_000;
}

/** Chains on a developer's machine, which make a block when there is something to put into it. */
const localChains: readonly number[] = [1337, 31337];

/** How deep a watcher waits for a block to be: behind the head, where blocks are taken back most often. */
export function confirmationsOf({ chain }: BautaClient): number {
  return chain && localChains.includes(chain.id) ? 1 : 2;
}
