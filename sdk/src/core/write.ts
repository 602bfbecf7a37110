import type { Account, Address, Hash, Log, TransactionReceipt } from "viem";
import { parseAccount } from "viem/accounts";
import { call as ethCall, estimateGas, getChainId, getCode, sendTransaction } from "viem/actions";
import { getAction } from "viem/utils";
import type { ContractName } from "./addresses.generated.js";
import { type Call, decodeOutput, type Output, type PlainCall } from "./call.js";
import { type BautaClient, type BautaConfig, withConfig } from "./client.js";
import { BautaError } from "./errors.js";
import { type Attempt, guard } from "./guard.js";
import { targetOf } from "./read.js";
import type { WaitOptions } from "./wait.js";

/** What every write takes beside its own parameters. */
export interface WriteOptions extends BautaConfig {
  /** Who acts; the client's account where it is missing. */
  readonly account?: Account | Address;
  /** Overrides what is estimated: gas, the nonce, fees per gas in wei. */
  readonly transaction?: {
    readonly gas?: bigint;
    readonly nonce?: number;
    readonly maxFeePerGas?: bigint;
    readonly maxPriorityFeePerGas?: bigint;
  };
}

/** What a definition is told about the call that it is to make. */
export interface WriteContext {
  readonly client: BautaClient;
  /** Where the contract stands. */
  readonly address: Address;
  /**
   * Who acts.
   *
   * @throws BautaError `ACCOUNT_MISSING`
   */
  readonly account: () => Account;
}

export interface WriteDefinition<P, C extends Call, E> {
  /** The contract to call. */
  contract: ContractName | ((parameters: P) => Address);
  /** The function and its arguments; may read the chain, or ask for a signature, before it answers. */
  call: (parameters: P, context: WriteContext) => C | Promise<C>;
  /** Looks before `send` and `simulate` for what a simulation would not say clearly, and throws. */
  check?: (parameters: P, context: WriteContext) => Promise<void>;
  /** What happened, from the contract's logs alone: {@link firstEvent} is most often enough. */
  decode: (logs: readonly Log[]) => E;
}

/** A transaction on its way. */
export interface Sent<E> {
  readonly hash: Hash;
  /**
   * Waits until the transaction is in a block and tells what happened: the receipt, and the event's values by name.
   * Can be called again, after a timeout for instance.
   */
  readonly wait: (options?: WaitOptions) => Promise<{ receipt: TransactionReceipt } & E>;
}

/** A write is one value with four faces. */
export interface Write<P, O, E> {
  /** Simulates, asks the wallet, and returns as soon as the transaction is sent. */
  (client: BautaClient, parameters: P & WriteOptions): Promise<Sent<E>>;
  /** What the call would return, and its gas, without sending anything. */
  simulate(client: BautaClient, parameters: P & WriteOptions): Promise<{ result: O; gas: bigint }>;
  /** The plain call, for `sendCalls`, a Safe, or a proposal to the treasury (whose address is `account` then). */
  prepare(client: BautaClient, parameters: P & WriteOptions): Promise<PlainCall>;
  /** What happened, from a receipt or its logs; logs of other contracts count for nothing. */
  decode(client: BautaClient, parameters: DecodeParameters<P>): Promise<E>;
}

/** A receipt, or anything that has its `logs`. */
export type DecodeParameters<P> = { readonly logs: readonly Log[] } & BautaConfig & Partial<P>;

/** Defines a write. */
export function defineWrite<P, C extends Call, E extends object>(
  definition: WriteDefinition<P, C, E>,
): Write<P, Output<C["abi"]>, E> {
  const { contract, decode } = definition;
  type Given = P & WriteOptions;

  /** Encodes the call, then hands it on, with everything that fails explained. */
  async function prepared<T>(
    client: BautaClient,
    given: Given,
    run: (plain: PlainCall, abi: C["abi"], account: () => Account, context: { attempt: Attempt; check: () => Promise<void> }) => Promise<T>,
  ): Promise<T> {
    const parameters = withConfig(client, given);
    const attempt: Attempt = { client, contract: typeof contract === "string" ? contract : "" };
    return guard(attempt, async () => {
      const address = await targetOf(client, contract, parameters);
      const account = () => accountOf(client, parameters);
      const context = { client, address, account };
      attempt.to = address;
      const { abi, data, value } = await definition.call(parameters, context);
      attempt.functionName = abi.name;
      const check = async () => definition.check?.(parameters, context);
      return run({ to: address, data, value }, abi, account, { attempt, check });
    });
  }

  const write = (client: BautaClient, given: Given) =>
    prepared(client, given, async (plain, _abi, account, { attempt, check }): Promise<Sent<E>> => {
      await assertChain(client);
      const sender = account();
      await inOrder(check(), assertCode(client, plain.to), ethCall(client, { ...plain, account: sender }));
      const request = { ...given.transaction, ...plain, account: sender, chain: client.chain ?? null };
      const hash = await getAction(client, sendTransaction, "sendTransaction")(request as never);
      const wait = (options: WaitOptions = {}) =>
        guard(attempt, async () => {
          const { waitForCall } = await import("./wait.js");
          const receipt = await waitForCall(attempt, hash, plain, options);
          return { receipt, ...decode(logsOf(plain.to, receipt.logs)) };
        });
      return { hash, wait };
    });

  return Object.assign(write, {
    simulate: (client: BautaClient, given: Given) =>
      prepared(client, given, async (plain, abi, account, { check }) => {
        const request = { ...plain, account: account() };
        const [, , response, gas] = await inOrder(
          check(),
          assertCode(client, plain.to),
          ethCall(client, request),
          estimateGas(client, request),
        );
        return { result: decodeOutput(abi, response.data), gas };
      }),
    prepare: (client: BautaClient, given: Given) => prepared(client, given, async (plain) => plain),
    decode: async (client: BautaClient, given: DecodeParameters<P>) => {
      const parameters = withConfig(client, given) as P & DecodeParameters<P>;
      return decode(logsOf(await targetOf(client, contract, parameters), given.logs));
    },
  });
}

/** All at once; where several fail, the first in the list says it best. */
async function inOrder<T extends readonly Promise<unknown>[]>(...all: T) {
  await Promise.allSettled(all);
  const results = [];
  for (const promise of all) results.push(await promise);
  return results as { [K in keyof T]: Awaited<T[K]> };
}

const logsOf = (address: Address, logs: readonly Log[]) =>
  logs.filter((log) => log.address.toLowerCase() === address.toLowerCase());

function accountOf(client: BautaClient, { account = client.account }: WriteOptions): Account {
  if (account) return parseAccount(account);
  throw new BautaError("ACCOUNT_MISSING", "No account was given to act for.", {
    remedy: "Pass `account`, or make the client with one.",
  });
}

/** A wallet that was left on another chain would simulate, and then pay, on the wrong one. */
async function assertChain(client: BautaClient): Promise<void> {
  const { chain } = client;
  if (!chain) return;
  const current = await getChainId(client);
  if (current === chain.id) return;
  throw new BautaError("CHAIN_MISMATCH", `The wallet is on chain ${current}, not on ${chain.name} (${chain.id}).`, {
    remedy: `Switch it to ${chain.name}, and try again.`,
  });
}

/** A call to an address without code succeeds and keeps the money. */
async function assertCode(client: BautaClient, address: Address): Promise<void> {
  if (await getCode(client, { address })) return;
  throw new BautaError("CONTRACT_MISSING", `There is no contract at ${address}.`, {
    remedy: "Check the chain, and the address in `contracts`.",
  });
}
