import type { AbiParameter } from "viem";
import { isAddress, isHex, size } from "viem";
import { BautaError } from "./errors.js";

/** `PARAMETER_INVALID`: says which parameter, what it should be, and what it is. */
export function parameterError(name: string, expected: string, value: unknown): BautaError {
  const shown = typeof value === "bigint" ? `${value}n` : (JSON.stringify(value) ?? String(value));
  return new BautaError("PARAMETER_INVALID", `${name} must be ${expected}, but is ${shown.slice(0, 100)}.`);
}

/**
 * Checks values against the parameters of an ABI, whatever TypeScript was told: addresses (with their checksum), ranges
 * of integers, lengths of bytes. What passes, encodes.
 *
 * @throws BautaError `PARAMETER_INVALID`, naming the parameter.
 */
export function checkArguments(inputs: readonly AbiParameter[], values: readonly unknown[]): void {
  inputs.forEach((input, index) => check(input, values[index], input.name || `argument ${index}`));
}

function check(input: AbiParameter, value: unknown, name: string): void {
  const refuse = (expected: string) => {
    throw parameterError(name, expected, value);
  };
  const [, element, length] = /^(.*)\[(\d*)\]$/.exec(input.type) ?? [];
  if (element) {
    if (!Array.isArray(value) || (length && value.length !== Number(length))) return refuse(`a list of ${element}`);
    value.forEach((item, index) => check({ ...input, type: element }, item, `${name}[${index}]`));
  } else if ("components" in input) {
    const fields = (value ?? refuse("an object")) as Record<string, unknown>;
    for (const field of input.components) check(field, fields[field.name ?? ""], `${name}.${field.name}`);
  } else if (input.type === "address") {
    if (typeof value !== "string" || !isAddress(value)) refuse("an address: 0x and 40 hex digits, checksum intact");
  } else if (input.type.startsWith("uint")) {
    const bits = Number(input.type.slice(4));
    // What fits into 48 bits is a number in JavaScript, what does not is a bigint, as everywhere in viem.
    const kind = bits > 48 ? "bigint" : "number";
    const isWhole = typeof value === kind && (kind === "bigint" || Number.isSafeInteger(value));
    if (!isWhole || (value as number) < 0 || BigInt(value as number) >> BigInt(bits)) {
      refuse(`a whole ${kind} from 0 to 2^${bits} - 1`);
    }
  } else if (input.type.startsWith("bytes")) {
    const length = Number(input.type.slice(5));
    const isBytes = isHex(value) && value.length % 2 === 0 && (!length || size(value) === length);
    if (!isBytes) refuse(length ? `${length} bytes as 0x and ${length * 2} hex digits` : "bytes as 0x and hex digits");
  } else if (typeof value !== (input.type === "bool" ? "boolean" : input.type)) {
    refuse(`a ${input.type}`);
  }
}
