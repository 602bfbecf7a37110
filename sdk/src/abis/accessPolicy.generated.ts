// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** The ABI of AccessPolicy, with its errors. */
export const accessPolicyAbi = [
  {"inputs":[{"name":"user","type":"address"},{"name":"fileId","type":"bytes32"}],"name":"isAllowed","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"},
] as const;
