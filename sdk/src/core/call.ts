import {
  type AbiFunction,
  type AbiParameter,
  type AbiParameterToPrimitiveType,
  type Address,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
} from "viem";
import { assertValid } from "./check.js";

/** What a call takes: the function's inputs, in their order. */
export type Arguments<F extends AbiFunction> = Values<F["inputs"], "inputs">;

type Values<P extends readonly AbiParameter[], Kind extends "inputs" | "outputs"> = {
  readonly [Index in keyof P]: AbiParameterToPrimitiveType<P[Index], Kind>;
};

/** What a call returns: nothing, the one output, or all outputs as an array. */
export type Output<F extends AbiFunction> = F extends AbiFunction
  ? Values<F["outputs"], "outputs"> extends infer O extends readonly unknown[]
    ? O["length"] extends 0
      ? undefined
      : O["length"] extends 1
        ? O[0]
        : O
    : never
  : never;

/** A function of a contract with its arguments, checked against its ABI; made by {@link call}. */
export interface Call<F extends AbiFunction = AbiFunction> {
  readonly abi: F;
  readonly data: Hex;
  /** In wei. */
  readonly value: bigint;
}

/** A call as the chain takes it: for `sendCalls`, a Safe, or a proposal to the treasury. */
export interface PlainCall {
  readonly to: Address;
  readonly data: Hex;
  /** In wei. */
  readonly value: bigint;
}

/**
 * Checks the arguments against the function's ABI, and encodes them. In the definition of a read or a write alone: they
 * turn what is thrown into a `BautaError`, `PARAMETER_INVALID`, that names the parameter.
 */
export function call<const F extends AbiFunction>(abi: F, args: Arguments<F>, value = 0n): Call<F> {
  const inputs = [...abi.inputs, { name: "value (in wei)", type: "uint256" }];
  assertValid(inputs, [...args, value]);
  const data = encodeFunctionData({ abi: [abi as AbiFunction], args: args as readonly unknown[] });
  return { abi, data, value };
}

/** Decodes what the function returned. */
export function decodeOutput<F extends AbiFunction>(abi: F, data: Hex | undefined): Output<F> {
  if (abi.outputs.length === 0) return undefined as Output<F>;
  return decodeFunctionResult({ abi: [abi as AbiFunction], data: data ?? "0x" }) as Output<F>;
}
