import type { BautaClient } from "./client.js";

/** Bytes of calls that go into one request: a page of a list takes one or two. */
const batchSize = 16_384;

/**
 * The client, so that reads that start together travel in one `eth_call` (Multicall3) even where it was not made to batch;
 * one by one on a chain without that contract. How the client batches, where its maker said so, stays.
 */
export function batching(client: BautaClient): BautaClient {
  const { multicall = true } = client.batch ?? {};
  return { ...client, batch: { multicall: multicall === true ? { batchSize } : multicall } };
}
