// ABIs as TypeScript: one constant an item, so that an action carries its own function and events and nothing else.

import type { Contract, Documented } from "./contracts.ts";

export const banner = "// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.\n";

/** `sdk/src/core/abis/tips.generated.ts` and its like, and the door `@bauta/sdk/abis`. */
export function abiFiles(contracts: Contract[]): [path: string, text: string][] {
  const described = contracts.filter(({ items }) => items.some(({ item }) => item.type !== "error"));
  const files = described.map((contract): [string, string] => [
    `sdk/src/core/abis/${contract.key}.generated.ts`,
    abiFile(contract),
  ]);
  const doors = described.map(({ key }) => `export { ${key}Abi } from "../core/abis/${key}.generated.js";\n`);
  return [...files, ["sdk/src/abis/index.generated.ts", `${banner}\n${doors.join("")}`]];
}

function abiFile(contract: Contract): string {
  const named = contract.items.map((entry) => ({ ...entry, constant: constantName(entry, contract) }));
  const constants = named.map(
    ({ constant, notice, item }) => `${comment(notice)}export const ${constant} = ${JSON.stringify(item)} as const;\n`,
  );
  const whole = `/** The ABI of ${contract.name}, with its errors. */\nexport const ${contract.key}Abi = [\n${named
    .map(({ constant }) => `  ${constant},\n`)
    .join("")}] as const;\n`;
  return `${banner}\n${constants.join("\n")}\n${whole}`;
}

/** `tipNative`, `tippedEvent`, `tipsAmountZeroError`; overloads get their parameter types appended. */
function constantName({ item, signature }: Documented, contract: Contract): string {
  const overloads = contract.items.filter((other) => other.item.type === item.type && other.item.name === item.name);
  const types = overloads.length > 1 ? `_${signature.replace(/^\w+\(|\)$/g, "").replace(/\W+/g, "_")}` : "";
  const suffix = { function: "", event: "Event", error: "Error" }[item.type];
  return item.type === "function"
    ? item.name + types
    : item.name.charAt(0).toLowerCase() + item.name.slice(1) + suffix + types;
}

const comment = (notice: string) => (notice ? `/** ${notice.replaceAll("*/", "*\\/")} */\n` : "");
