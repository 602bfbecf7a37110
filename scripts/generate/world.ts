// The deployment of `createWorld()`: modules/Bauta.ts run on a fresh chain in this process, transaction by transaction.

import hre from "hardhat";
import { getAddress, type Hex, numberToHex } from "viem";
import Bauta from "../../modules/Bauta.ts";
import { localParameters } from "../start/parameters.ts";
import { banner } from "./abis.ts";

interface BlockWithTransactions {
  transactions: { to: Hex | null; input: Hex; value: Hex }[];
}

/**
 * The compiler ends a contract with the hash of its metadata (CBOR: "ipfs", 34 bytes), which never runs. It depends on what else
 * was compiled in the same go, so a recording that kept it would differ from one machine to the next.
 */
const withoutMetadataHash = (code: Hex) =>
  code.replaceAll(/(?<=a264697066735822)1220[0-9a-f]{64}(?=64736f6c6343)/g, `1220${"00".repeat(32)}`) as Hex;

/** `sdk/src/testing/deployment.generated.ts`: what was sent, in order, and where the contracts stand afterwards. */
export async function worldFile(): Promise<[path: string, text: string]> {
  const { provider, ignition } = await hre.network.create();
  const contracts = await ignition.deploy(Bauta, { parameters: localParameters });
  const transactions = [];
  const height = Number(await provider.request({ method: "eth_blockNumber" }));
  for (let number = 1; number <= height; number++) {
    const block = (await provider.request({
      method: "eth_getBlockByNumber",
      params: [numberToHex(number), true],
    })) as BlockWithTransactions;
    transactions.push(
      ...block.transactions.map(({ to, input, value }) => ({ to, data: withoutMetadataHash(input), value })),
    );
  }
  const addresses = Object.fromEntries(
    Object.entries(contracts).map(([name, { address }]) => [name, getAddress(address)]),
  );
  const lines = transactions.map((transaction) => `  ${JSON.stringify(transaction)},\n`);
  const text = `${banner}
import type { Address, Hex } from "viem";
import type { ContractName } from "../core/addresses.generated.js";

/** What modules/Bauta.ts sends from the first of Hardhat's accounts, in order; each goes into a block of its own. */
export const transactions: readonly { to: Address | null; data: Hex; value: Hex }[] = [
${lines.join("")}];

/** Where the contracts stand then. */
export const contracts = ${JSON.stringify(addresses)} as const satisfies Partial<Record<ContractName, Address>>;
`;
  return ["sdk/src/testing/deployment.generated.ts", text];
}
