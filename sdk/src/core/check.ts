import { type AbiParameter, isAddress, isHex } from "viem";
import { Failure } from "./failure.js";

/**
 * Checks values against the ABI parameters that they stand for.
 *
 * @throws Failure `PARAMETER_INVALID`, of which the first value that is not valid is made out later.
 */
export function assertValid(inputs: readonly AbiParameter[], values: readonly unknown[]): void {
  if (!inputs.every((input, index) => isValid(input, values[index]))) {
    throw new Failure("PARAMETER_INVALID", inputs, values);
  }
}

/**
 * Whether a value is one of an ABI parameter's type, whatever TypeScript was told: an address with its checksum intact,
 * an integer within its range, bytes of the right length.
 */
export function isValid(input: AbiParameter, value: unknown): boolean {
  const { type } = input;
  const [, element, length] = /(.*)\[(\d*)]$/.exec(type) ?? [];
  if (element) {
    if (!Array.isArray(value) || (length && value.length !== +length)) return false;
    return value.every((item) => isValid({ ...input, type: element }, item));
  }
  if ("components" in input) {
    const fields = Object(value) as Record<string, unknown>;
    return input.components.every((field) => isValid(field, fields[field.name!]));
  }
  if (type === "address") return typeof value === "string" && isAddress(value);
  const [, kind, size] = /([a-z]+)(\d*)/.exec(type)!;
  if (kind === "bytes") return isHex(value) && (size ? value.length === +size! * 2 + 2 : value.length % 2 === 0);
  if (!size) return typeof value === (kind === "bool" ? "boolean" : kind);
  // As everywhere in viem: what fits into 48 bits is a number in JavaScript, what does not is a bigint.
  if (+size > 48 ? typeof value !== "bigint" : !Number.isSafeInteger(value)) return false;
  const integer = BigInt(value as bigint);
  return integer === (kind === "int" ? BigInt.asIntN : BigInt.asUintN)(+size, integer);
}
