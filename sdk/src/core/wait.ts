import type { Hash, Transaction, TransactionReceipt } from "viem";
import { TransactionNotFoundError, TransactionReceiptNotFoundError } from "viem";
import {
  call as ethCall,
  getBlock,
  getBlockNumber,
  getTransaction,
  getTransactionCount,
  getTransactionReceipt,
} from "viem/actions";
import type { PlainCall } from "./call.js";
import type { BautaClient } from "./client.js";
import { BautaError } from "./errors.js";
import { explain } from "./explain.js";
import type { Attempt } from "./guard.js";
import { TransactionReplacedError } from "./replaced.js";
import { sleep } from "./sleep.js";
import { blockTimeOf } from "./timing.js";

export interface WaitOptions {
  /** Blocks on top of which the transaction must be, its own included. Defaults to 1. */
  readonly confirmations?: number;
  /** Milliseconds; defaults to the time of 20 blocks, and never less than 3 minutes. */
  readonly timeout?: number;
  /** Milliseconds between two questions to the node; defaults to the client's. */
  readonly pollingInterval?: number;
  /** Stops waiting. What was sent stays sent. */
  readonly signal?: AbortSignal;
}

/** What is known about the transaction while it is pending. */
interface Pending {
  sent?: Transaction;
  /** The first block that can hold a replacement, not looked at yet. */
  next?: bigint;
  /** Whether the nonce was found used, with no receipt, the last time. */
  isNonceUsed?: boolean;
}

/**
 * Waits for a call's receipt. Lasts through nodes that are busy, silent or a block behind; follows a transaction that
 * the wallet sent again at a higher price.
 *
 * @throws TransactionReplacedError `TRANSACTION_CANCELLED`, `TRANSACTION_REPLACED`
 * @throws BautaError `WAIT_TIMEOUT`, `ABORTED`; ContractRevertError where the transaction failed.
 */
export async function waitForCall(
  attempt: Attempt,
  hash: Hash,
  plain: PlainCall,
  options: WaitOptions = {},
): Promise<TransactionReceipt> {
  const { client } = attempt;
  const { confirmations = 1, pollingInterval = client.pollingInterval, signal } = options;
  const timeout = options.timeout ?? Math.max(180_000, 20 * blockTimeOf(client));
  const deadline = Date.now() + timeout;
  let current = hash;
  let pending: Pending = {};
  let lastError: unknown;
  for (;;) {
    try {
      const receipt = await unlessUnknown(getTransactionReceipt(client, { hash: current }));
      if (receipt && (await isConfirmed(client, receipt, confirmations))) {
        if (receipt.status === "success") return receipt;
        throw await replay(attempt, receipt, plain);
      }
      const replacement = receipt ? undefined : await findReplacement(client, current, pending);
      if (replacement) {
        if (!isSameCall(replacement, plain)) throw replacedError(hash, replacement);
        current = replacement.hash;
        pending = {};
        continue;
      }
    } catch (error) {
      const explained = await explain(error, attempt);
      if (!explained.retryable) throw explained;
      lastError = explained;
    }
    const left = deadline - Date.now();
    if (left <= 0) throw timeoutError(current, timeout, lastError);
    await sleep(Math.min(pollingInterval, left), signal);
  }
}

/** Undefined where the node does not know the hash (yet). */
async function unlessUnknown<T>(question: Promise<T>): Promise<T | undefined> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof TransactionNotFoundError || error instanceof TransactionReceiptNotFoundError) return undefined;
    throw error;
  }
}

async function isConfirmed(client: BautaClient, receipt: TransactionReceipt, confirmations: number): Promise<boolean> {
  if (confirmations <= 1) return true;
  const head = await getBlockNumber(client, { cacheTime: 0 });
  return head - receipt.blockNumber + 1n >= BigInt(confirmations);
}

/** Looks for another transaction with the same sender and nonce, in the blocks since the wait began. */
async function findReplacement(client: BautaClient, hash: Hash, pending: Pending): Promise<Transaction | undefined> {
  if (!pending.sent) {
    const next = await getBlockNumber(client, { cacheTime: 0 });
    const sent = await unlessUnknown(getTransaction(client, { hash }));
    if (sent) Object.assign(pending, { sent, next });
    return undefined;
  }
  const { from, nonce } = pending.sent;
  if ((await getTransactionCount(client, { address: from })) <= nonce) return undefined;
  // It may have been mined between the two questions: look for its receipt once more before searching blocks.
  const wasUsed = pending.isNonceUsed;
  pending.isNonceUsed = true;
  if (!wasUsed) return undefined;
  const head = await getBlockNumber(client, { cacheTime: 0 });
  for (; pending.next! <= head; pending.next!++) {
    const block = await getBlock(client, { blockNumber: pending.next!, includeTransactions: true });
    const found = (block.transactions as Transaction[]).find((other) => other.from === from && other.nonce === nonce);
    if (found && found.hash !== hash) return found;
  }
  return undefined;
}

/** Bytes that the caller gave, a `ref` say, stand in the call as they were written: with capitals, perhaps. */
const isSameCall = ({ to, input, value }: Transaction, plain: PlainCall) =>
  isSame(to ?? "", plain.to) && isSame(input, plain.data) && value === plain.value;
const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function replacedError(hash: Hash, { hash: replacement, from, to, value, input }: Transaction) {
  return new TransactionReplacedError(hash, replacement, to === from && value === 0n && input === "0x");
}

function timeoutError(hash: Hash, timeout: number, cause: unknown): BautaError {
  return new BautaError("WAIT_TIMEOUT", `The transaction ${hash} is not in a block after ${timeout / 1000} seconds.`, {
    remedy: "It may still get there: wait again, or speed it up in the wallet. Do not send it twice.",
    retryable: true,
    cause,
  });
}

/** Why a transaction failed: the same call again, on the state before its block and, if that works, after it. */
async function replay(attempt: Attempt, receipt: TransactionReceipt, plain: PlainCall): Promise<BautaError> {
  const { client } = attempt;
  for (const blockNumber of [receipt.blockNumber - 1n, receipt.blockNumber]) {
    try {
      await ethCall(client, { ...plain, account: receipt.from, blockNumber });
    } catch (error) {
      const explained = await explain(error, attempt);
      if (explained.name === "ContractRevertError") return explained;
    }
  }
  const { gas } = await getTransaction(client, { hash: receipt.transactionHash });
  const ranOut = receipt.gasUsed >= gas;
  return new BautaError(
    ranOut ? "OUT_OF_GAS" : "TRANSACTION_REVERTED",
    `The transaction ${receipt.transactionHash} failed in block ${receipt.blockNumber}${ranOut ? `: its ${gas} gas ran out` : ""}.`,
    { remedy: ranOut ? "Send it again with more gas." : "The state has changed meanwhile: send it again." },
  );
}
