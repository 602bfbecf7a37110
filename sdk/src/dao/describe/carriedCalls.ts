import type { Address, Hex } from "viem";
import type { PlainCall } from "../../core/call.js";
import type { DescribedArgument } from "./words.js";

/**
 * The calls that a call of ours carries: the governor's `relay` one, in `target`, `value` and `data`; its `propose`, `execute` and
 * `cancel`, and the treasury's `execute`, any number, in `targets`, `values` and `calldatas`.
 */
export function carriedCalls(args: readonly DescribedArgument[]): PlainCall[] {
  const named = Object.fromEntries(args.map(({ name, value }) => [name, value]));
  const lists =
    "target" in named ? [[named.target], [named.value], [named.data]] : [named.targets, named.values, named.calldatas];
  const [targets = [], values = [], calldatas = []] = lists as [Address[]?, bigint[]?, Hex[]?];
  // Lists of different lengths are refused on-chain: they carry nothing.
  if (targets.length !== values.length || targets.length !== calldatas.length) return [];
  return targets.map((to, index) => ({ to, value: values[index]!, data: calldatas[index]! }));
}
