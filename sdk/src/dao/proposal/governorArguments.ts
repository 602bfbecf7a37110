import { encodeAbiParameters, type Hex, keccak256 } from "viem";
import type { PlainCall } from "../../core/call.js";

/** How the governor names a proposal: by its actions and the hash of its description. */
export function proposalIdOf(calls: readonly PlainCall[], descriptionHash: Hex): bigint {
  const types = [{ type: "address[]" }, { type: "uint256[]" }, { type: "bytes[]" }, { type: "bytes32" }] as const;
  return BigInt(keccak256(encodeAbiParameters(types, callArguments(calls, descriptionHash))));
}

/** A proposal's actions and description as `execute` and `cancel` take them. */
export function callArguments(calls: readonly PlainCall[], descriptionHash: Hex) {
  return [...columns(calls), descriptionHash] as const;
}

/** Calls in the governor's three lists. */
export function columns(calls: readonly PlainCall[]) {
  return [calls.map(({ to }) => to), calls.map(({ value }) => value), calls.map(({ data }) => data)] as const;
}
