import type { Address, EIP1193Provider } from "viem";
import { parseEther } from "viem";
import { approveToken } from "../core/token/approve.js";
import { payNative, payToken } from "../dao/treasury/pay.js";
import { memoryStore } from "../storage/memoryStore.js";
import type { PinningStore } from "../storage/pinning/pinningStore.js";
import { deploy, startChain } from "./chain.js";
import { contracts } from "./deployment.generated.js";
import { accountAt, createPerson, type Name, names, type Person } from "./people.js";

export interface CreateWorldOptions {
  /** Who has wrapped all of their MASK into votes of their own already. Nobody, where it is missing. */
  members?: readonly Name[];
  /** Who has a persona, so that others can share private files with them. Everybody, where it is missing. */
  personas?: readonly Name[];
}

/** The whole protocol, with people who use it. */
export interface World extends Record<Name, Person> {
  /** Where the contracts stand. */
  readonly contracts: typeof contracts;
  /** The community's token: 18 decimals, with EIP-2612 permits. */
  readonly mask: Address;
  /** What all of them keep their files in. */
  readonly store: PinningStore;
  /** The chain, for clients of your own: chain id 31337. */
  readonly provider: EIP1193Provider;
  /** Lets some seconds pass, and a block be made. */
  travel(seconds: number): Promise<void>;
  /** Lets time pass until a second in Unix time, at which a block is made. */
  travelTo(timestamp: number | bigint): Promise<void>;
  /** Ends the chain. A world that is not closed keeps Node running. */
  close(): Promise<void>;
}

/**
 * Makes a world to test in: a fresh chain in this process with everything deployed on it, exactly as `modules/Bauta.ts` does, a
 * store in memory, and alice, bob, carol, dave, erin and frank. Each of them holds 10,000 ether, less some gas, and 50,000 MASK,
 * and has a key ring and a persona, so that others can share private files with them. The treasury holds 100 ether and 100,000
 * MASK. Votes open a minute after they are proposed, and last ten.
 *
 * Needs the package `hardhat` (version 3), and neither a configuration of it nor a compiler.
 *
 * @throws BautaError `HARDHAT_MISSING`
 *
 * @example
 * ```ts
 * import { createWorld } from "@bauta/sdk/testing";
 *
 * const world = await createWorld({ members: ["alice", "bob"] });
 * const { alice, bob } = world;
 * const { wait } = await alice.tips.send({ to: bob.account.address, amount: 5n });
 * if ((await wait()).amount !== 5n) throw new Error("unexpected");
 * await world.close();
 * ```
 */
export async function createWorld({ members = [], personas = names }: CreateWorldOptions = {}): Promise<World> {
  const chain = await startChain();
  try {
    const deployer = accountAt(0);
    await deploy(chain, deployer.address);
    const store = memoryStore();
    const people = Object.fromEntries(
      names.map((name, index) => [name, createPerson(chain, accountAt(index + 1), store)]),
    ) as Record<Name, Person>;
    await endow(createPerson(chain, deployer, store), Object.values(people));
    await Promise.all(personas.map((name) => register(people[name])));
    await Promise.all(members.map((name) => wrap(people[name])));
    const mine = async (method: string, time: number) => {
      const provider = chain.provider as {
        request: (request: { method: string; params?: unknown[] }) => Promise<unknown>;
      };
      await provider.request({ method, params: [time] });
      await provider.request({ method: "evm_mine" });
    };
    return {
      ...people,
      contracts,
      mask: contracts.communityToken,
      store,
      provider: chain.provider,
      travel: (seconds) => mine("evm_increaseTime", seconds),
      travelTo: (timestamp) => mine("evm_setNextBlockTimestamp", Number(timestamp)),
      close: () => chain.close(),
    };
  } catch (error) {
    await chain.close();
    throw error;
  }
}

const SHARE = parseEther("50000");

/** Gives MASK to everybody, and something to govern to the treasury. */
async function endow(deployer: Person, people: Person[]): Promise<void> {
  const { communityToken: token, treasury } = contracts;
  const gifts = [
    ...people.map(({ account }) => payToken({ token, to: account.address, amount: SHARE })),
    payToken({ token, to: treasury, amount: parseEther("100000") }),
    payNative({ to: treasury, amount: parseEther("100") }),
  ];
  for (const gift of gifts) await deployer.waitForTransactionReceipt({ hash: await deployer.sendTransaction(gift) });
}

/** So that others can share private files with them. */
async function register(person: Person): Promise<void> {
  await (await person.identity.register({ encryptionKey: person.bauta.keys.current.publicKey })).wait();
}

async function wrap(person: Person): Promise<void> {
  await (await approveToken(person, { token: contracts.communityToken, spender: "voteToken", amount: SHARE })).wait();
  await (await person.dao.deposit({ amount: SHARE })).wait();
}
