import { type Address, type Hex, pad, parseEventLogs, toEventSelector, zeroAddress, zeroHash } from "viem";
import { batchTippedEvent, paymentRefusedEvent, tippedEvent } from "../core/abis/tips.generated.js";
import { assertValid } from "../core/check.js";
import { addressOf, type BautaClient, type BautaConfig } from "../core/client.js";
import { getLogsOfAny, type LogFilter, type MinedLog, type Origin, originOf } from "../core/logs.js";
import type { ReadItems } from "../core/pages.js";
import { unpackPayment } from "./sendTips.js";

/** A tip that arrived, by itself or in a batch. */
export interface Tip extends Origin {
  readonly from: Address;
  readonly to: Address;
  /** What it is for. */
  readonly ref: Hex;
  /** The ERC-20 token; zero for native currency. */
  readonly token: Address;
  /** In wei, or in the token's smallest unit. */
  readonly amount: bigint;
}

/** Which tips; all of them where nothing is given. */
export interface TipFilter extends BautaConfig {
  readonly from?: Address;
  readonly to?: Address;
  readonly ref?: Hex;
}

const events = [tippedEvent, batchTippedEvent, paymentRefusedEvent];

const inputs = [
  { name: "from", type: "address" },
  { name: "to", type: "address" },
  { name: "ref", type: "bytes32" },
];

/** Makes what reads the tips in some blocks, oldest first. */
export async function tipReader(client: BautaClient, filter: TipFilter): Promise<ReadItems<Tip>> {
  const given = [filter.from, filter.to, filter.ref];
  const unset = [zeroAddress, zeroAddress, zeroHash];
  assertValid(
    inputs,
    given.map((value, index) => value ?? unset[index]),
  );
  const [tipped, batchTipped, refused] = events.map((event) => toEventSelector(event)) as [Hex, Hex, Hex];
  const address = await addressOf(client, "tips", filter.contracts);
  const [from = null, to = null] = [filter.from, filter.to].map((account) => account && pad(account));
  const ref = filter.ref ?? null;
  // A batch does not index its recipients: those of all batches are read, and sorted out here.
  const topics: LogFilter["topics"][] = to
    ? [
        [[tipped, refused], from, to, ref],
        [batchTipped, from, null, ref],
      ]
    : [[[tipped, batchTipped, refused], from, null, ref]];
  const filters = topics.map((topics) => ({ address, topics }));
  return async (range) => {
    const tips = tipsIn(await getLogsOfAny(client, filters, range));
    return to ? tips.filter((tip) => tip.to.toLowerCase() === filter.to?.toLowerCase()) : tips;
  };
}

/** All tips that arrived, from logs in their order. */
function tipsIn(logs: MinedLog[]): Tip[] {
  const tips: Tip[] = [];
  for (const log of parseEventLogs({ abi: events, logs, strict: true })) {
    if (log.eventName === "Tipped") tips.push({ ...originOf(log), ...log.args });
    if (log.eventName === "BatchTipped") {
      const { payments, ...common } = log.args;
      tips.push(...payments.map((packed, place) => ({ ...originOf(log, place), ...common, ...unpackPayment(packed) })));
    }
    if (log.eventName === "PaymentRefused") dropRefused(tips, log);
  }
  return tips;
}

/** A refused payment follows its batch, and stands for one of its payments. */
function dropRefused(tips: Tip[], log: MinedLog & { args: Omit<Tip, keyof Origin> }): void {
  const { transactionHash, args } = log;
  const isRefused = (tip: Tip) =>
    tip.transactionHash === transactionHash &&
    tip.to === args.to &&
    tip.amount === args.amount &&
    tip.token === args.token &&
    tip.ref === args.ref &&
    tip.from === args.from;
  const index = tips.findLastIndex(isRefused);
  if (index >= 0) tips.splice(index, 1);
}
