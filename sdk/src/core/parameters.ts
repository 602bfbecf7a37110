import type { AbiParameter } from "viem";
import { isValid } from "./check.js";
import type { BautaError } from "./errors.js";
import { parameterError } from "./parameterError.js";

/** Names the first of the values that is not valid. */
export function explainParameters(inputs: readonly AbiParameter[], values: readonly unknown[]): BautaError {
  const index = inputs.findIndex((input, index) => !isValid(input, values[index]));
  const input = inputs[index]!;
  return explainParameter(input, values[index], input.name || `argument ${index}`);
}

/** Goes down to the element of a list, or the field of an object, that is to blame. */
function explainParameter(input: AbiParameter, value: unknown, name: string): BautaError {
  const element = /^(.*)\[\d*]$/.exec(input.type)?.[1];
  if (element && Array.isArray(value)) {
    const inner = { ...input, type: element };
    const index = value.findIndex((item) => !isValid(inner, item));
    if (index >= 0) return explainParameter(inner, value[index], `${name}[${index}]`);
  }
  if (!element && "components" in input && typeof value === "object" && value !== null) {
    const fields = value as Record<string, unknown>;
    const field = input.components.find((field) => !isValid(field, fields[field.name!]))!;
    return explainParameter(field, fields[field.name!], `${name}.${field.name}`);
  }
  return parameterError(name, expectation(input.type), value);
}

function expectation(type: string): string {
  const bits = Number(/^u?int(\d+)$/.exec(type)?.[1]);
  const bytes = Number(/^bytes(\d+)$/.exec(type)?.[1]);
  if (type.endsWith("]")) return `a list (${type})`;
  if (type === "address") return "an address: 0x and 40 hex digits, with their checksum intact";
  if (bits) return `a ${bits > 48 ? "bigint" : "whole number"} that fits ${type}`;
  if (bytes) return `${bytes} bytes: 0x and ${bytes * 2} hex digits`;
  if (type === "bytes") return "bytes: 0x and an even number of hex digits";
  return type === "tuple" ? "an object" : `a ${type === "bool" ? "boolean" : type}`;
}
