import { type Address, formatLog, type Hash, type Hex, type Log, numberToHex, type RpcLog } from "viem";
import type { BautaClient } from "./client.js";

/** Blocks from and to, both included. */
export interface BlockRange {
  fromBlock: bigint;
  toBlock: bigint;
}

/** What to look for: per topic one value, one of several, or (null) any. */
export interface LogFilter {
  address: Address;
  topics: readonly (Hex | readonly Hex[] | null)[];
}

/** A log in a block. */
export type MinedLog = Log<bigint, number, false>;

/** Where an item of a list comes from. */
export interface Origin {
  /** Different for each item, and the same whenever it is read: the transaction, the log, the place in a batch. */
  readonly id: string;
  readonly blockNumber: bigint;
  readonly blockHash: Hash;
  readonly transactionHash: Hash;
}

/** Reads the logs that a filter finds in some blocks, in one request. */
export async function getLogs(client: BautaClient, filter: LogFilter, range: BlockRange): Promise<MinedLog[]> {
  const { address, topics } = filter;
  const blocks = { fromBlock: numberToHex(range.fromBlock), toBlock: numberToHex(range.toBlock) };
  const request = { method: "eth_getLogs", params: [{ address, topics, ...blocks }] };
  const logs = (await client.request(request as never)) as RpcLog[];
  return logs.filter(({ removed }) => !removed).map((log) => formatLog(log) as MinedLog);
}

export function originOf(log: MinedLog, place = 0): Origin {
  const { transactionHash, logIndex, blockNumber, blockHash } = log;
  return { id: `${transactionHash}:${logIndex}:${place}`, blockNumber, blockHash, transactionHash };
}
