import { type Abi, erc20Abi, erc721Abi, erc1155Abi } from "viem";
import * as ours from "../../abis/index.generated.js";
import type { ContractName } from "../../core/addresses.generated.js";

/** ABIs that may explain a call, with what to call their source. */
export interface AbiSource {
  name: string;
  abi: Abi;
}

/** A contract of ours is what it is: nothing else explains a call to it. */
export const ofContract = (name: ContractName): AbiSource[] =>
  Object.entries(ours)
    .filter(([key]) => key === `${name}Abi`)
    .map(([, abi]) => ({ name, abi: abi as Abi }));

/** An address that nobody knows may be any of these tokens, going by the function alone. */
export const standards: readonly AbiSource[] = [
  { name: "an ERC-20 token", abi: erc20Abi },
  { name: "an ERC-721 token", abi: erc721Abi },
  { name: "an ERC-1155 token", abi: erc1155Abi },
];

/** Or a contract of ours that belongs to somebody else. */
export const others = (): AbiSource[] =>
  Object.entries(ours).map(([key, abi]) => ({ name: `another ${key.slice(0, -3)}`, abi: abi as Abi }));
