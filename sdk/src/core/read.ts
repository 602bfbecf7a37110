import type { Address } from "viem";
import { call as ethCall } from "viem/actions";
import type { ContractName } from "./addresses.generated.js";
import { type Call, decodeOutput, type Output } from "./call.js";
import { type BautaClient, type BautaConfig, withConfig } from "./client.js";
import { type Attempt, guard } from "./guard.js";
import { targetOf } from "./target.js";

/** What every read takes beside its own parameters. */
export interface ReadOptions extends BautaConfig {
  /** Reads the state after this block instead of the latest. */
  readonly blockNumber?: bigint;
}

export interface ReadDefinition<P, C extends Call, R> {
  /** The contract to ask. */
  contract: ContractName | ((parameters: P) => Address);
  /** The function and its arguments. */
  call: (parameters: P) => C;
  /** Makes of the function's output what people want to hold in hands; the output itself where it is missing. */
  result?: (output: Output<C["abi"]>, parameters: P) => R;
}

/** A read: `(client, parameters) => Promise<result>`. */
export type Read<P, R> = (client: BautaClient, parameters: P & ReadOptions) => Promise<R>;

/**
 * Defines a read of a contract. Reads that are started together travel in one `eth_call` where the client batches:
 * `createPublicClient({ batch: { multicall: true }, … })`.
 */
export function defineRead<P, C extends Call, R = Output<C["abi"]>>(definition: ReadDefinition<P, C, R>): Read<P, R> {
  return async (client, given) => {
    const parameters = withConfig(client, given);
    const { contract, result } = definition;
    const attempt: Attempt = { client };
    return guard(attempt, async () => {
      const { abi, data } = definition.call(parameters);
      attempt.functionName = abi.name;
      const to = await targetOf(attempt, contract, parameters);
      const { blockNumber } = parameters;
      // Without a sender, so that viem can put it together with others.
      const request = { account: null, to, data, ...(blockNumber === undefined ? {} : { blockNumber }) };
      const response = await ethCall(client, request as never);
      const output = decodeOutput<C["abi"]>(abi, response.data);
      return result ? result(output, parameters) : (output as R);
    });
  };
}
