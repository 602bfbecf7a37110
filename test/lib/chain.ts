// A chain of our own with the protocol on it, in this process: what the SDK's tests run against.

import { bautaActions, type Contracts } from "@bauta/sdk";
import { network } from "hardhat";
import {
  type Account,
  type Address,
  createWalletClient,
  custom,
  getAddress,
  parseEther,
  publicActions,
  type Transport,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";

/** Hardhat's well-known accounts, funded with 10,000 ether each. */
const account = (addressIndex: number) =>
  mnemonicToAccount("test test test test test test test test test test test junk", { addressIndex });

type Four<T> = [T, T, T, T];
interface Provider {
  request(request: { method: string; params?: unknown[] }): Promise<unknown>;
}

export type TestChain = Awaited<ReturnType<typeof startChain>>;

/** Starts a fresh chain with Tips, Personas, Files and a community token, all of whose supply alice holds. */
export async function startChain() {
  const { provider, viem, networkHelpers } = await network.create();
  const [alice, bob, carol] = [account(0), account(1), account(2)];
  const deployed = await Promise.all([
    viem.deployContract("Tips"),
    viem.deployContract("Personas"),
    viem.deployContract("Files"),
    viem.deployContract("CommunityToken", ["Mask Network", "MASK", parseEther("1000000"), alice.address]),
  ]);
  const [tips, personas, files, communityToken] = deployed.map(({ address }) => getAddress(address)) as Four<Address>;
  const contracts = { tips, personas, files, communityToken } satisfies Contracts;
  return {
    /** As a wallet or a node hands it out (EIP-1193). */
    provider: provider as Provider,
    viem,
    networkHelpers,
    alice,
    bob,
    carol,
    contracts,
    /** The community's token: MASK, 18 decimals, with EIP-2612 permits. */
    mask: communityToken,
    /** A viem client that acts for an account, with the SDK's actions. */
    clientOf: (account: Account, transport: Transport = custom(provider, { retryCount: 0 })) => {
      const options = { chain: hardhat, transport, pollingInterval: 20 };
      return createWalletClient({ account, ...options })
        .extend(publicActions)
        .extend(bautaActions({ contracts }));
    },
  };
}
