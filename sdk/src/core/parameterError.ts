import { BautaError } from "./errors.js";

/** `PARAMETER_INVALID`: says which parameter, what it should be, and what it is. */
export function parameterError(name: string, expected: string, value: unknown): BautaError {
  return new BautaError("PARAMETER_INVALID", `${name} must be ${expected}, but is ${show(value)}.`);
}

function show(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
