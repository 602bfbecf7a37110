import { type Abi, decodeFunctionData, encodeFunctionData, type Hex, toFunctionSignature } from "viem";
import type { ContractName } from "../../core/addresses.generated.js";
import type { PlainCall } from "../../core/call.js";
import { type BautaClient, type BautaConfig, withConfig } from "../../core/client.js";
import { guard } from "../../core/guard.js";
import type { AbiSource } from "./abis.js";
import * as abis from "./abis.js";
import { type AddressBook, addressBookOf, type Room } from "./addressBook.js";
import { carriedCalls } from "./carriedCalls.js";
import { amountInWords, type DescribedArgument, valueInWords } from "./words.js";

/** What a call does, read from its calldata alone. */
export interface CallDescription {
  /** In words, on one line: `tips.tipNative(to: 0x…, ref: 0x…), sending 1 ETH`. */
  readonly text: string;
  /**
   * Whether the function is known, and those of all calls that it carries. What is not known should not be voted for on the
   * strength of its dossier.
   */
  readonly isKnown: boolean;
  /** The contract, where it is one of ours, and its room. */
  readonly contract?: { readonly name: ContractName; readonly room: Room };
  /** As in Solidity: `tipNative(address to, bytes32 ref)`. */
  readonly signature?: string;
  readonly functionName?: string;
  /** By name, in order. */
  readonly args: readonly DescribedArgument[];
  /** What the calls do that it carries, all of them, of which `text` shows the first: of the governor's `relay`, `propose`, `execute` and `cancel`, and the treasury's `execute`. */
  readonly calls: readonly CallDescription[];
}

export interface DescribeCallParameters extends BautaConfig {
  call: PlainCall;
}

/**
 * Decodes a call into words, with the ABIs of Bauta's contracts where it goes to one of them, and otherwise with ERC-20,
 * ERC-721, ERC-1155 and our own. Nobody is asked: what these do not know is said to be unknown. Calls that a call of ours carries
 * are decoded too, four deep; what a contract that is not ours does with calldata that it is given is not looked into.
 *
 * @example
 * ```ts
 * import { describeCall } from "@bauta/sdk/dao";
 * import { sendTip } from "@bauta/sdk/tips";
 * import { bob, client } from "bauta:example";
 *
 * const call = await sendTip.prepare(client, { to: bob.address, amount: 10n ** 18n });
 * const { text } = await describeCall(client, { call });
 * if (!text.startsWith("tips.tipNative(to: 0x")) throw new Error(text);
 * ```
 */
export async function describeCall(client: BautaClient, given: DescribeCallParameters): Promise<CallDescription> {
  const { contracts, call } = withConfig(client, given);
  const book = await guard({ client }, () => addressBookOf(client, contracts));
  return describeWith({ client, book }, call, 0);
}

/** Deeper than anybody would nest calls who wants them to be read. */
const MAX_DEPTH = 4;
/** How many carried calls fit into one line, and how many characters of them. */
const MAX_SHOWN = 10;
const MAX_LENGTH = 1000;

interface Reading {
  client: BautaClient;
  book: AddressBook;
}

function describeWith(reading: Reading, call: PlainCall, depth: number): CallDescription {
  const { client, book } = reading;
  const contract = book.contractAt(call.to);
  const sending = call.value > 0n ? amountInWords(client, call.value) : "";
  const target = `${call.to}${contract ? ` (${contract.name})` : ""}`;
  if (call.data === "0x") {
    const text = sending ? `Send ${sending} to ${target}` : `Call ${target} without calldata or value`;
    return { text, isKnown: true, ...(contract && { contract }), args: [], calls: [] };
  }
  const tail = sending ? `, sending ${sending}` : "";
  const explain = (sources: readonly AbiSource[]) =>
    sources.map(({ name, abi }) => ({ name, decoded: decode(abi, call.data) })).filter(isDecoded);
  const asToken = contract ? [] : explain(abis.standards);
  const found = asToken.length > 0 ? asToken : explain(contract ? abis.ofContract(contract.name) : abis.others());
  const [first] = found;
  if (!first || depth > MAX_DEPTH) {
    const bytes = (call.data.length - 10) / 2;
    const text = `Call the unknown function ${call.data.slice(0, 10)} of ${target} with ${Math.max(0, bytes)} bytes of arguments${tail}`;
    return { text, isKnown: false, ...(contract && { contract }), args: [], calls: [] };
  }
  const { functionName, signature, args } = first.decoded;
  const carried = asToken.length > 0 ? [] : carriedCalls(args);
  const calls = carried.map((inner) => describeWith(reading, inner, depth + 1));
  const shown = args.map(({ name, value }) => `${name}: ${valueInWords(value, book)}`).join(", ");
  const called = `${functionName}(${shown})`;
  const kinds = found.map(({ name }) => name).join(" or ");
  const own = contract ? `${contract.name}.${called}${tail}` : `${called} of ${target}, as of ${kinds}${tail}`;
  const text = `${own}${callsInWords(calls)}`;
  const isKnown = calls.every((inner) => inner.isKnown);
  return { text, isKnown, ...(contract && { contract }), signature, functionName, args, calls };
}

function callsInWords(calls: readonly CallDescription[]): string {
  if (calls.length === 0) return "";
  const shown = calls.slice(0, MAX_SHOWN).map(({ text }, index) => `${index + 1}. ${text}`);
  const rest = calls.length - shown.length;
  const line = [...`${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`];
  return `, which carries [${line.slice(0, MAX_LENGTH).join("")}${line.length > MAX_LENGTH ? "…" : ""}]`;
}

type Decoded = { functionName: string; signature: string; args: DescribedArgument[] };

const isDecoded = (entry: {
  name: string;
  decoded: Decoded | undefined;
}): entry is { name: string; decoded: Decoded } => entry.decoded !== undefined;

/** Undefined unless the calldata is to the last byte what this function with these arguments is. */
function decode(abi: Abi, data: Hex): Decoded | undefined {
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data }) as { functionName: string; args?: unknown[] };
    const item = abi.find(
      (item) =>
        item.type === "function" &&
        item.name === functionName &&
        encodeFunctionData({ abi: [item], args } as never) === data.toLowerCase(),
    );
    if (item?.type !== "function") return undefined;
    const named = item.inputs.map(({ name, type }, index) => ({
      name: name || `argument ${index}`,
      type,
      value: args[index],
    }));
    return { functionName, signature: toFunctionSignature(item), args: named };
  } catch {
    return undefined;
  }
}
