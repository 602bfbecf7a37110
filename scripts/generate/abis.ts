// ABIs as TypeScript: one constant an item, so that an action carries its own function and events and nothing else.

import { type Contract, type Documented, lowerFirst } from "./contracts.ts";

export const banner = "// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.\n";

/**
 * `sdk/src/core/abis/tips.generated.ts` and its like, item by item, and `sdk/src/abis/tips.generated.ts`, whole. Two modules,
 * since bundlers split by module: a page that loads whole ABIs later would otherwise load them at once.
 */
export function abiFiles(contracts: Contract[]): [path: string, text: string][] {
  const described = contracts.filter(({ items }) => items.some(({ item }) => item.type !== "error"));
  const doors = described.map(({ key }) => `export { ${key}Abi } from "./${key}.generated.js";\n`);
  return [
    ...described.map((contract): [string, string] => [
      `sdk/src/core/abis/${contract.key}.generated.ts`,
      items(contract),
    ]),
    ...described.map((contract): [string, string] => [`sdk/src/abis/${contract.key}.generated.ts`, whole(contract)]),
    ["sdk/src/abis/index.generated.ts", `${banner}\n${doors.join("")}`],
  ];
}

function items(contract: Contract): string {
  const constants = contract.items
    .filter(({ item }) => item.type !== "error")
    .map((entry) => {
      const value = JSON.stringify(entry.item);
      return `${comment(entry.notice)}export const ${constantName(entry, contract)} = ${value} as const;\n`;
    });
  return `${banner}\n${constants.join("\n")}`;
}

function whole({ name, key, items }: Contract): string {
  const lines = items.map(({ item }) => `  ${JSON.stringify(item)},\n`).join("");
  return `${banner}\n/** The ABI of ${name}, with its errors. */\nexport const ${key}Abi = [\n${lines}] as const;\n`;
}

/** `tipNative`, `tippedEvent`; overloads get their parameter types appended. */
function constantName({ item, signature }: Documented, contract: Contract): string {
  const overloads = contract.items.filter((other) => other.item.type === item.type && other.item.name === item.name);
  const types = overloads.length > 1 ? `_${signature.replace(/^\w+\(|\)$/g, "").replace(/\W+/g, "_")}` : "";
  return item.type === "function" ? item.name + types : `${lowerFirst(item.name)}Event${types}`;
}

const comment = (notice: string) => (notice ? `/** ${notice.replaceAll("*/", "*\\/")} */\n` : "");
