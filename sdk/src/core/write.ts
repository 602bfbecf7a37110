import type { Account, Address, Hash, Log, TransactionReceipt } from "viem";
import { parseAccount } from "viem/accounts";
import { estimateGas, call as ethCall, getCode, sendTransaction } from "viem/actions";
import { getAction } from "viem/utils";
import type { ContractName } from "./addresses.generated.js";
import { type Call, decodeOutput, type Output, type PlainCall } from "./call.js";
import { type BautaClient, type BautaConfig, withConfig } from "./client.js";
import { Failure } from "./failure.js";
import { type Attempt, guard, type Hints } from "./guard.js";
import { targetOf } from "./target.js";
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

export interface WriteDefinition<P, C extends Call, E> extends Hints<P & WriteOptions> {
  /** The contract to call. */
  contract: ContractName | ((parameters: P) => Address);
  /** The function and its arguments; may read the chain, or ask for a signature, before it answers. */
  call: (parameters: P, context: WriteContext) => C | Promise<C>;
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
  /**
   * Simulates, asks the wallet, and returns as soon as the transaction is sent.
   *
   * @throws BautaError `SENDING_UNCERTAIN` where it may have been sent and the answer was lost: look before you repeat it.
   */
  (client: BautaClient, parameters: P & WriteOptions): Promise<Sent<E>>;
  /** What the call would return, and its gas, without sending anything. */
  simulate(client: BautaClient, parameters: P & WriteOptions): Promise<{ result: O; gas: bigint }>;
  /** The plain call, for `sendCalls`, a Safe, or a proposal to the treasury (whose address is `account` then). */
  prepare(client: BautaClient, parameters: P & WriteOptions): Promise<PlainCall>;
  /** What happened, from a receipt; logs of other contracts count for nothing. `parameters` where the contract is one of them. */
  decode(client: BautaClient, receipt: Logged, parameters?: Partial<P> & BautaConfig): Promise<E>;
}

/** A receipt, or anything else that has its `logs`. */
export interface Logged {
  readonly logs: readonly Log[];
}

/** Defines a write. */
export function defineWrite<P, C extends Call, E extends object>(
  definition: WriteDefinition<P, C, E>,
): Write<P, Output<C["abi"]>, E> {
  const { contract } = definition;
  /** What the contract itself logged: others may log what looks the same. */
  const decode = (address: Address, logs: readonly Log[]) =>
    definition.decode(logs.filter((log) => log.address.toLowerCase() === address.toLowerCase()));
  type Given = P & WriteOptions;

  /** Encodes the call, and hands it on with what simulates it; whatever fails is explained. */
  function withCall<T>(client: BautaClient, given: Given, run: Step<Output<C["abi"]>, T>): Promise<T> {
    const parameters = withConfig(client, given);
    const attempt: Attempt = { client };
    return guard(attempt, async () => {
      const address = await targetOf(attempt, contract, parameters);
      const account = () => {
        const { account = client.account } = parameters;
        if (account) return parseAccount(account);
        throw new Failure("ACCOUNT_MISSING");
      };
      const context = { client, address, account };
      const { abi, data, value } = await definition.call(parameters, context);
      attempt.functionName = abi.name;
      const plain = { to: address, data, value };
      const simulate = () =>
        guard({ ...attempt, account, hints: definition, parameters }, async () => {
          const request = { ...plain, account: account() };
          const [code, response] = await Promise.all([getCode(client, { address }), ethCall(client, request)]);
          // A call to an address without code succeeds, and keeps the money.
          if (!code) throw new Failure("CONTRACT_MISSING", address);
          return decodeOutput<C["abi"]>(abi, response.data);
        });
      return run(plain, account, simulate, attempt);
    });
  }

  const write = (client: BautaClient, given: Given) =>
    withCall(client, given, async (plain, account, simulate, attempt): Promise<Sent<E>> => {
      await simulate();
      const request = { ...given.transaction, ...plain, account: account(), chain: client.chain ?? null };
      const hash = await getAction(client, sendTransaction, "sendTransaction")(request as never);
      const wait = (options?: WaitOptions) =>
        guard(attempt, async () => {
          const { waitForCall } = await import("./wait.js");
          const receipt = await waitForCall(attempt, hash, plain, options);
          return { receipt, ...decode(plain.to, receipt.logs) };
        });
      return { hash, wait };
    });

  return Object.assign(write, {
    simulate: (client: BautaClient, given: Given) =>
      withCall(client, given, async (plain, account, simulate) => {
        const result = await simulate();
        return { result, gas: await estimateGas(client, { ...plain, account: account() }) };
      }),
    prepare: (client: BautaClient, given: Given) => withCall(client, given, async (plain) => plain),
    decode: (client: BautaClient, { logs }: Logged, given?: Partial<P> & BautaConfig) => {
      const attempt = { client };
      const parameters = withConfig(client, given) as P & BautaConfig;
      return guard(attempt, async () => decode(await targetOf(attempt, contract, parameters), logs));
    },
  });
}

/** What a face does with the call: its plain form, who acts, what it would return, and what to say where it fails. */
type Step<O, T> = (
  plain: PlainCall,
  account: () => Account,
  simulate: () => Promise<O>,
  attempt: Attempt,
) => Promise<T>;
