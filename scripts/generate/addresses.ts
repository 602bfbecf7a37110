// Where the contracts stand, by chain: read from Ignition's folders, one a public chain.

import { readdir, readFile } from "node:fs/promises";
import { getAddress } from "viem";
import { banner } from "./abis.ts";
import { type Contract, lowerFirst } from "./contracts.ts";

/** The chain that Hardhat and anvil make up on the spot: its addresses mean nothing to anybody else. */
const localChainId = 31337;

export async function addressFile(contracts: Contract[], deployments: string): Promise<[path: string, text: string]> {
  const keys = contracts.filter(({ isDeployable }) => isDeployable).map(({ key }) => key);
  const chains = [];
  for (const chainId of await deployedChains(deployments)) {
    const path = `${deployments}/chain-${chainId}/deployed_addresses.json`;
    const deployed = JSON.parse(await readFile(path, "utf8")) as Record<string, string>;
    const entries = Object.entries(deployed)
      .map(([id, address]) => [lowerFirst(id.replace(/^.*#/, "")), getAddress(address)] as const)
      .filter(([key]) => keys.includes(key))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    chains.push(`  ${chainId}: ${JSON.stringify(Object.fromEntries(entries))},\n`);
  }
  const text = `${banner}
import type { Address } from "viem";

/** The contracts that a deployment consists of. */
export type ContractName =${keys.map((key) => `\n  | "${key}"`).join("")};

/** Where the contracts stand, by chain id. */
export const addresses: Readonly<Record<number, Partial<Record<ContractName, Address>>>> = {
${chains.join("")}};
`;
  return ["sdk/src/core/addresses.generated.ts", text];
}

async function deployedChains(deployments: string): Promise<number[]> {
  const folders = await readdir(deployments).catch(() => []);
  return folders
    .map((folder) => Number(/^chain-(\d+)$/.exec(folder)?.[1]))
    .filter((chainId) => chainId > 0 && chainId !== localChainId)
    .sort((a, b) => a - b);
}
