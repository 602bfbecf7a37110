import { type Address, formatLog, type Hash, type Hex, isHash, isHex, type Log, numberToHex, type RpcLog } from "viem";
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

/** Reads the logs that a filter finds in some blocks, in one request. What was not asked for, or is no log, is left out. */
export async function getLogs(client: BautaClient, filter: LogFilter, range: BlockRange): Promise<MinedLog[]> {
  const { address, topics } = filter;
  const blocks = { fromBlock: numberToHex(range.fromBlock), toBlock: numberToHex(range.toBlock) };
  const request = { method: "eth_getLogs", params: [{ address, topics, ...blocks }] };
  const logs = (await client.request(request as never)) as RpcLog[];
  return logs.filter((log) => isMined(log) && isFound(log, filter, range)).map((log) => formatLog(log) as MinedLog);
}

/** Reads the logs that any of some filters finds, each once, in the chain's order. */
export async function getLogsOfAny(
  client: BautaClient,
  filters: readonly LogFilter[],
  range: BlockRange,
): Promise<MinedLog[]> {
  const found = await Promise.all(filters.map((filter) => getLogs(client, filter, range)));
  const byId = new Map(found.flat().map((log) => [originOf(log).id, log]));
  return [...byId.values()].sort(byPlace);
}

const byPlace = (a: MinedLog, b: MinedLog) =>
  a.blockNumber === b.blockNumber ? a.logIndex - b.logIndex : Number(a.blockNumber - b.blockNumber);

/** Whether a node's answer is a log in a block at all. */
function isMined(log: RpcLog): boolean {
  const { removed, blockNumber, logIndex, blockHash, transactionHash, topics, data } = Object(log) as RpcLog;
  const areNumbers = [blockNumber, logIndex].every((number) => /^0x[\da-f]{1,16}$/i.test(String(number)));
  const areHashes = [blockHash, transactionHash].every((hash) => hash && isHash(hash));
  return !removed && areNumbers && areHashes && isHex(data) && Array.isArray(topics) && topics.every(isHash);
}

/** Whether a filter finds the log: nodes err, and some lie. */
function isFound({ address, topics, blockNumber }: RpcLog, filter: LogFilter, range: BlockRange): boolean {
  const number = BigInt(blockNumber!);
  const isInRange = number >= range.fromBlock && number <= range.toBlock;
  const fits = (wanted: LogFilter["topics"][number], topic: Hex | undefined) =>
    wanted === null || [wanted].flat().some((one) => isSame(one, topic));
  return isInRange && isSame(filter.address, address) && filter.topics.every((wanted, i) => fits(wanted, topics[i]));
}

const isSame = (a: Hex, b: Hex | undefined) => a.toLowerCase() === String(b).toLowerCase();

/** Of an item that tells more, where it comes from. */
export const onlyOrigin = ({ id, blockNumber, blockHash, transactionHash }: Origin): Origin => ({
  id,
  blockNumber,
  blockHash,
  transactionHash,
});

export function originOf(log: MinedLog, place = 0): Origin {
  const { transactionHash, logIndex, blockNumber, blockHash } = log;
  return { id: `${transactionHash}:${logIndex}:${place}`, blockNumber, blockHash, transactionHash };
}
