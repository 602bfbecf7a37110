import type { AbiParameter } from "viem";
import { BautaError } from "./errors.js";
import type { Failure } from "./failure.js";
import { explainParameters } from "./parameters.js";

interface Recognition {
  code: string;
  /** By the name or the code of one of the errors in the chain, or by what the node said. */
  names?: readonly string[];
  codes?: readonly unknown[];
  said?: RegExp;
  /** And only by what the node was asked. */
  asked?: RegExp;
  message: string;
  remedy: string;
  retryable?: boolean;
}

/** What goes wrong outside the contracts, sorted by what the person can do about it. The first that fits, counts. */
const recognitions: readonly Recognition[] = [
  {
    code: "USER_REJECTED",
    names: ["UserRejectedRequestError"],
    codes: [4001, 5000, "ACTION_REJECTED"],
    message: "The request was declined in the wallet.",
    remedy: "Nothing was sent. Ask again when its owner is ready to agree.",
  },
  {
    code: "WALLET_BUSY",
    names: ["ResourceUnavailableRpcError"],
    codes: [-32002],
    message: "The wallet still waits for an answer to an earlier request.",
    remedy: "Open the wallet, answer it, and try again.",
    retryable: true,
  },
  {
    code: "WALLET_LOCKED",
    names: ["UnauthorizedProviderError"],
    codes: [4100],
    message: "The wallet does not let this site use the account.",
    remedy: "Unlock the wallet and connect the account.",
  },
  {
    code: "WALLET_DISCONNECTED",
    names: ["ProviderDisconnectedError", "ChainDisconnectedError"],
    codes: [4900, 4901],
    message: "The wallet has lost its connection to the chain.",
    remedy: "Check the wallet's network, and try again.",
    retryable: true,
  },
  {
    code: "CHAIN_MISMATCH",
    names: ["ChainMismatchError"],
    codes: [4902],
    message: "The wallet is on another chain than the site.",
    remedy: "Switch the wallet to the site's chain, and try again.",
  },
  {
    code: "FUNDS_TOO_LOW",
    names: ["InsufficientFundsError"],
    said: /insufficient funds|doesn't have enough funds|exceeds the balance|not enough funds/i,
    message: "The account holds less than the amount and the gas cost.",
    remedy: "Send native currency to the account, or a smaller amount.",
  },
  {
    code: "NONCE_USED",
    names: ["NonceTooLowError", "NonceTooHighError"],
    message: "The transaction's number in the account's sequence is taken or skips one.",
    remedy: "Wait until the account's other transactions are confirmed, then try again.",
    retryable: true,
  },
  {
    code: "FEE_TOO_LOW",
    names: ["FeeCapTooLowError", "TipAboveFeeCapError"],
    said: /underpriced|fee too low|max fee per gas less than block base fee/i,
    message: "The fee is lower than the chain takes at present.",
    remedy: "Try again; the fee is estimated anew.",
    retryable: true,
  },
  {
    code: "RPC_BUSY",
    names: ["LimitExceededRpcError"],
    codes: [429, -32005],
    said: /too many requests|rate limit/i,
    message: "The node refuses: it gets too many requests.",
    remedy: "Try again in a while, or use another RPC URL.",
    retryable: true,
  },
  {
    code: "RPC_REFUSED",
    codes: [401, 403],
    message: "The node does not serve this site.",
    remedy: "Check the RPC URL and its key.",
  },
  {
    // Neither a node's silence nor a gateway's error says that the transaction did not get through.
    code: "SENDING_UNCERTAIN",
    names: ["TimeoutError", "HttpRequestError", "WebSocketRequestError"],
    asked: /eth_send(Raw)?Transaction/,
    message: "The transaction may have been sent: the node was told to, and its answer was lost.",
    remedy: "Look for it in the wallet, or in the account's history, before you send it again: it could happen twice.",
  },
  {
    code: "RPC_TIMEOUT",
    names: ["TimeoutError"],
    message: "The node did not answer in time.",
    remedy: "Try again, or use another RPC URL.",
    retryable: true,
  },
  {
    code: "RPC_UNREACHABLE",
    names: ["HttpRequestError", "WebSocketRequestError", "SocketClosedError"],
    message: "The node cannot be reached, or does not answer as a node does.",
    remedy: "Check the network connection and the RPC URL, and try again.",
    retryable: true,
  },
  {
    code: "ABORTED",
    names: ["AbortError"],
    message: "The call was aborted.",
    remedy: "What was sent before stays sent.",
  },
];

/** The failure that the errors in the chain of causes amount to; undefined where none of the known ones fits. */
export function recognizeFailure(chain: Record<string, unknown>[], cause: unknown): BautaError | undefined {
  const has = (key: string, values: readonly unknown[] = []) => chain.some((error) => values.includes(error[key]));
  const says = (said: RegExp | undefined) => said && chain.some(({ details }) => said.test(String(details)));
  const wasAsked = (asked: RegExp) => chain.some(({ message }) => asked.test(String(message)));
  const found = recognitions.find(
    ({ names, codes, said, asked }) =>
      (has("name", names) || has("code", codes) || has("status", codes) || says(said)) && (!asked || wasAsked(asked)),
  );
  if (!found) return undefined;
  const { code, message, remedy, retryable = false } = found;
  return new BautaError(code, message, { remedy, retryable, cause });
}

const describeChain = (id: number, name: string | undefined) => (name ? `${name} (chain ${id})` : `chain ${id}`);

/** The words for what the SDK itself found wrong: what happened, and what to do about it. */
const words: Record<string, (...values: never[]) => [message: string, remedy: string]> = {
  ACCOUNT_MISSING: () => ["No account was given to act for.", "Pass `account`, or make the client with one."],
  CHAIN_MISMATCH: (current: number, wanted: number, name: string | undefined) => [
    `The wallet is on chain ${current}, not on ${describeChain(wanted, name)}.`,
    "Switch it, and try again.",
  ],
  CONTRACT_MISSING: (address: string) => [
    `There is no such contract at ${address}.`,
    "Check the chain, and the address in `contracts`.",
  ],
  CONTRACT_UNKNOWN: (name: string, chainId: number, chainName: string | undefined) => [
    `No address of the contract "${name}" is known on ${describeChain(chainId, chainName)}.`,
    `Use a chain that Bauta is deployed to, or pass the address: contracts: { ${name}: "0x…" }.`,
  ],
  EVENT_MISSING: (name: string) => [
    `The logs hold no event "${name}" of this contract.`,
    "Check that the receipt is this call's, and that the contract's address is the one it was sent to.",
  ],
};

/** Puts what the SDK itself found wrong into words. */
export function describeFailure({ code, values }: Failure, cause?: unknown): BautaError {
  if (code === "PARAMETER_INVALID") return explainParameters(values[0] as AbiParameter[], values[1] as unknown[]);
  const [message, remedy] = words[code]!(...(values as never[]));
  return new BautaError(code, message, { remedy, cause });
}
