import { formatUnits, isAddress, isHex, maxUint256 } from "viem";
import type { BautaClient } from "../../core/client.js";
import { quoted } from "../dossier/text.js";
import type { AddressBook } from "./addressBook.js";

/** An argument of a call. */
export interface DescribedArgument {
  readonly name: string;
  /** Its Solidity type. */
  readonly type: string;
  readonly value: unknown;
}

/** Native currency, in its own unit where the chain is known. */
export function amountInWords({ chain }: BautaClient, wei: bigint): string {
  if (!chain) return `${wei} wei`;
  const { decimals, symbol } = chain.nativeCurrency;
  return `${formatUnits(wei, decimals)} ${symbol}`;
}

/** A decoded value on one line: nothing in it can pass for a part of the sentence around it. */
export function valueInWords(value: unknown, book: AddressBook): string {
  if (value === maxUint256) return "unlimited (2^256 - 1)";
  if (typeof value === "string" && isAddress(value)) {
    const contract = book.contractAt(value);
    return `${value}${contract ? ` (${contract.name})` : ""}`;
  }
  if (isHex(value)) {
    const bytes = (value.length - 2) / 2;
    return bytes > 32 ? `${value.slice(0, 66)}… (${bytes} bytes)` : value;
  }
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) {
    const shown = value.slice(0, 10).map((item) => valueInWords(item, book));
    const rest = value.length - shown.length;
    return `[${shown.join(", ")}${rest > 0 ? `, and ${rest} more` : ""}]`;
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([name, field]) => `${name}: ${valueInWords(field, book)}`);
    return `{ ${fields.join(", ")} }`;
  }
  return String(value);
}
