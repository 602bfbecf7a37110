// Every custom error that the contracts can raise, once: for the SDK, which explains reverts, and for docs/errors.md.

import { toFunctionSelector } from "viem";
import { CommandError } from "../command.ts";
import { banner } from "./abis.ts";
import type { AbiError, Contract, Documented } from "./contracts.ts";
import { openZeppelinErrors } from "./openZeppelinErrors.ts";

interface ErrorEntry {
  selector: string;
  item: AbiError;
  signature: string;
  why: string;
  remedy: string;
  contracts: string[];
}

export function errorFiles(contracts: Contract[]): [path: string, text: string][] {
  const errors = mergeErrors(contracts);
  return [
    ["sdk/src/core/abis/errors.generated.ts", errorModule(errors)],
    ["docs/errors.md", errorPage(errors)],
  ];
}

/** Merges by selector, and demands of each error a reason and a remedy. */
function mergeErrors(contracts: Contract[]): ErrorEntry[] {
  const merged = new Map<string, ErrorEntry>();
  for (const contract of contracts) {
    for (const entry of contract.items.filter(isError)) {
      const selector = toFunctionSelector(entry.signature);
      const known = merged.get(selector);
      if (known && known.signature !== entry.signature) {
        throw new CommandError(`${known.signature} and ${entry.signature} have the same selector: rename one of them.`);
      }
      if (known) known.contracts.push(contract.name);
      else merged.set(selector, { selector, contracts: [contract.name], ...explanation(entry, contract) });
    }
  }
  return [...merged.values()].sort((a, b) => (a.signature < b.signature ? -1 : 1));
}

const isError = (entry: Documented): entry is Documented<AbiError> => entry.item.type === "error";

function explanation({ item, signature, notice, remedy }: Documented<AbiError>, contract: Contract) {
  const inherited = openZeppelinErrors[item.name];
  const why = notice || inherited?.why;
  const cure = remedy || inherited?.remedy;
  if (!why || !cure) {
    throw new CommandError(
      `${contract.name}: error ${signature} does not say why it happens or what to do about it. Give it \`@notice <why>\` ` +
        "and `@dev Remedy: <what to do>` in the interface, or, if it is OpenZeppelin's, an entry in " +
        "scripts/generate/openZeppelinErrors.ts.",
    );
  }
  return { item, signature, why, remedy: cure.charAt(0).toUpperCase() + cure.slice(1) };
}

function errorModule(errors: ErrorEntry[]): string {
  const entries = errors.map(({ selector, item, why, remedy, contracts }) => {
    const value = { name: item.name, inputs: item.inputs, contracts, why, remedy };
    return `  "${selector}": ${JSON.stringify(value)},\n`;
  });
  const names = [...new Set(errors.map(({ item }) => item.name))].map((name) => `\n  | "${name}"`);
  return `${banner}
import type { AbiParameter } from "viem";

/** The name of a custom error of one of the contracts, or of what they inherit. */
export type ContractErrorName =${names.join("")};

/** What is known about a custom error: why it happens and what to do about it. */
export interface ContractErrorEntry {
  readonly name: string;
  readonly inputs: readonly AbiParameter[];
  /** The contracts that can raise it, by their Solidity names. */
  readonly contracts: readonly string[];
  readonly why: string;
  readonly remedy: string;
}

/** Every custom error of the contracts, by selector. */
export const contractErrors: Readonly<Record<string, ContractErrorEntry>> = {
${entries.join("")}};
`;
}

function errorPage(errors: ErrorEntry[]): string {
  const own = new Map<string, ErrorEntry[]>();
  for (const error of errors) {
    const owner = error.contracts.find((name) => error.item.name.startsWith(name));
    const section =
      owner ?? (openZeppelinErrors[error.item.name] ? "Inherited from OpenZeppelin" : error.contracts[0]!);
    own.set(section, [...(own.get(section) ?? []), error]);
  }
  const sections = [...own].sort(([a], [b]) => sectionOrder(a) - sectionOrder(b) || (a < b ? -1 : 1));
  return `# Errors

<!-- Made by scripts/generate.ts from the NatSpec of the contracts. Do not edit: run \`npm run generate\`. -->

Each custom error of the contracts: why it happens, and what to do about it. The SDK throws them as a
\`ContractRevertError\` whose \`code\` is the name and whose \`args\` are the values, by name.

${sections.map(([name, entries]) => `## ${name}\n\n${entries.map(errorSection).join("\n")}`).join("\n")}`;
}

const sectionOrder = (name: string) => Number(name.includes(" "));

function errorSection({ item, why, remedy, contracts }: ErrorEntry): string {
  const parameters = item.inputs.map(({ type, name }) => (name ? `${type} ${name}` : type)).join(", ");
  const raisedBy =
    contracts.length > 1 || !item.name.startsWith(contracts[0]!) ? `Raised by: ${contracts.join(", ")}.` : "";
  return `### ${item.name}

\`${item.name}(${parameters})\`

${[why, raisedBy].filter(Boolean).join(" ")}

*What to do:* ${remedy}
`;
}
