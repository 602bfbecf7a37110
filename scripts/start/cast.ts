import { bautaActions, type Contracts } from "@bauta/sdk";
import { createKeys } from "@bauta/sdk/identity";
import type { Store } from "@bauta/sdk/storage";
import { type Address, createWalletClient, http, publicActions } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { localChain } from "./localChain.ts";

/** The phrase of every local Hardhat chain: known to all the world, and so good for play money only. */
export const mnemonic = "test test test test test test test test test test test junk";

const names = ["operator", "alice", "bob", "carol", "dave", "mallory"] as const;
export type Name = (typeof names)[number];

export interface CastParameters {
  /** The chain's JSON-RPC endpoint. */
  url: string;
  contracts: Contracts;
  store: Store;
}

/** One of the people of the story: a wallet with everything that the SDK offers. */
export type Person = ReturnType<typeof createPerson>;
export type Cast = Record<Name, Person>;

function createPerson(index: number, { url, contracts, store }: CastParameters) {
  const account = mnemonicToAccount(mnemonic, { addressIndex: index });
  const wallet = createWalletClient({
    account,
    chain: localChain,
    transport: http(url, { timeout: 60_000 }),
    pollingInterval: 100,
  });
  return wallet.extend(publicActions).extend(bautaActions({ contracts, store, keys: createKeys() }));
}

/** The people of the story, each with a funded account of the local chain. */
export function createCast(parameters: CastParameters): Cast {
  return Object.fromEntries(names.map((name, index) => [name, createPerson(index, parameters)])) as Cast;
}

export const addressOf = (person: Person): Address => person.account.address;
