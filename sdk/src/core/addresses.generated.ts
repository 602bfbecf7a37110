// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

import type { Address } from "viem";

/** The contracts that a deployment consists of. */
export type ContractName =
  | "communityToken"
  | "daoGovernor"
  | "files"
  | "personas"
  | "tips"
  | "treasury"
  | "voteToken";

/** Where the contracts stand, by chain id. */
export const addresses: Readonly<Record<number, Partial<Record<ContractName, Address>>>> = {
};
