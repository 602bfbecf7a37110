import { BautaError } from "./errors.js";
import type { Attempt } from "./guard.js";

interface Failure {
  code: string;
  /** By the name or the code of one of the errors in the chain, or by what the node said. */
  names?: readonly string[];
  codes?: readonly unknown[];
  said?: RegExp;
  message: string;
  remedy: string;
  retryable?: boolean;
}

/** What goes wrong outside the contracts, sorted by what the person can do about it. The first that fits, counts. */
const failures: readonly Failure[] = [
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
    code: "ACCOUNT_MISSING",
    names: ["AccountNotFoundError"],
    message: "No account was given to act for.",
    remedy: "Pass `account`, or make the client with one.",
  },
  {
    code: "CONTRACT_MISSING",
    names: ["AbiDecodingZeroDataError"],
    message: "There is no such contract at the address.",
    remedy: "Check the chain, and the address in `contracts`.",
  },
  {
    code: "RPC_TIMEOUT",
    names: ["TimeoutError"],
    message: "The node did not answer in time.",
    remedy: "Try again, or use another RPC URL.",
    retryable: true,
  },
  {
    code: "RPC_BUSY",
    names: ["LimitExceededRpcError"],
    codes: [429, -32005],
    said: /too many requests|rate limit/i,
    message: "The node refuses for now: too many requests.",
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
export function explainFailure(
  chain: Record<string, unknown>[],
  { to }: Attempt,
  cause: unknown,
): BautaError | undefined {
  const has = (key: string, values: readonly unknown[] = []) => chain.some((error) => values.includes(error[key]));
  const failure = failures.find(
    ({ names, codes, said }) =>
      has("name", names) ||
      has("code", codes) ||
      has("status", codes) ||
      (said && chain.some(({ name, details, message }) => name !== "CallExecutionError" && said.test(`${details ?? message}`))),
  );
  if (!failure) return undefined;
  const { code, remedy, retryable = false } = failure;
  const message = code === "CONTRACT_MISSING" && to ? `There is no such contract at ${to}.` : failure.message;
  return new BautaError(code, message, { remedy, retryable, cause });
}
