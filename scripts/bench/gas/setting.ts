// What every measurement stands on: all of Bauta on a fresh chain, deployed as an operator deploys it.

import { network } from "hardhat";
import { type Address, getAddress, type Hash, keccak256, parseEther, slice, toHex } from "viem";
import Bauta from "../../../modules/Bauta.ts";

export type Setting = Awaited<ReturnType<typeof openSetting>>;

/** Gas by the keys of `targets.ts`. */
export type Gas = Record<string, bigint>;

/** Deploys `modules/Bauta.ts` to a chain of its own. The first of `people` holds all of the community's token. */
export async function openSetting() {
  const connection = await network.create();
  const { contracts } = await quietly(() => connection.ignition.deploy(Bauta).then((contracts) => ({ contracts })));
  const publicClient = await connection.viem.getPublicClient();
  return {
    ...contracts,
    // By name: what the module takes for any ERC-20 is the community's new token here.
    communityToken: await connection.viem.getContractAt("CommunityToken", contracts.communityToken.address),
    time: connection.networkHelpers.time,
    people: await connection.viem.getWalletClients(),
    close: () => connection.close(),
    /** The gas of a whole transaction, once it has succeeded. */
    gasUsed: async (hash: Promise<Hash>) => {
      const receipt = await publicClient.waitForTransactionReceipt({ hash: await hash });
      if (receipt.status !== "success") throw new Error(`The transaction ${receipt.transactionHash} failed.`);
      return receipt.gasUsed;
    },
  };
}

/** An address like any other, the same in every run: calldata costs by its bytes. */
export const addressOf = (name: string): Address => getAddress(slice(keccak256(toHex(name)), 12));

/** 32 bytes like any others, the same in every run. */
export const wordOf = (name: string): Hash => keccak256(toHex(name));

/** What is paid in every measurement: a hundredth of a coin. */
export const amount = parseEther("0.01");

/** Runs something that prints its progress, which has no place beside figures. */
async function quietly<T>(task: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => {};
  try {
    return await task();
  } finally {
    console.log = log;
  }
}
