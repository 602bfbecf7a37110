import {
  type Client,
  type CustomTransport,
  createWalletClient,
  custom,
  type HDAccount,
  type PublicActions,
  publicActions,
  type WalletActions,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { bautaActions } from "../bautaActions.js";
import { createKeyRing, type KeyRing } from "../crypto/keyRing.js";
import type { PinningStore } from "../storage/pinning/pinningStore.js";
import type { Chain } from "./chain.js";
import { contracts } from "./deployment.generated.js";

/** Who lives in a world. */
export const names = ["alice", "bob", "carol", "dave", "erin", "frank"] as const;
export type Name = (typeof names)[number];

/** Hardhat's well-known accounts: the first one deploys, the others are people. */
export const accountAt = (addressIndex: number) =>
  mnemonicToAccount("test test test test test test test test test test test junk", { addressIndex });

/** Defaults of everybody's actions. */
interface PersonConfig {
  readonly contracts: typeof contracts;
  readonly store: PinningStore;
  readonly keys: KeyRing;
}

/** Somebody in a world: a viem wallet client with an account, public actions, and all of the SDK's. */
export type Person = Client<
  CustomTransport,
  typeof hardhat,
  HDAccount,
  undefined,
  PublicActions<CustomTransport, typeof hardhat, HDAccount> &
    WalletActions<typeof hardhat, HDAccount> &
    ReturnType<ReturnType<typeof bautaActions<PersonConfig>>>
>;

/** Makes somebody, with keys of their own. */
export function createPerson({ provider }: Chain, account: HDAccount, store: PinningStore): Person {
  const config: PersonConfig = { contracts, store, keys: createKeyRing() };
  return createWalletClient({
    account,
    chain: hardhat,
    transport: custom(provider, { retryCount: 0 }),
    pollingInterval: 10,
  })
    .extend(publicActions)
    .extend(bautaActions(config)) as unknown as Person;
}
