// People with personas on a chain of their own, and a store: what the tests of the files room start from.

import { createKeyRing, type KeyRing } from "@bauta/sdk/crypto";
import { registerPersona } from "@bauta/sdk/identity";
import { memoryStore } from "@bauta/sdk/storage";
import type { Account } from "viem";
import { startChain } from "../lib/chain.ts";

export type World = Awaited<ReturnType<typeof startWorld>>;

/** A chain, a store, and Alice, Bob and Carol with a key ring each; Dave has no persona. */
export async function startWorld() {
  const chain = await startChain();
  const store = memoryStore();
  const person = async (account: Account, ring: KeyRing = createKeyRing()) => {
    const client = chain.clientOf(account);
    await (await registerPersona(client, { encryptionKey: ring.current.publicKey })).wait();
    return { account, address: account.address, client, ring, options: { store, keys: ring } };
  };
  const [alice, bob, carol] = [await person(chain.alice), await person(chain.bob), await person(chain.carol)];
  return { chain, store, alice, bob, carol };
}

/** The code of the error that the call fails with. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => new Error("nothing was thrown"),
    (error: unknown) => error,
  );
  return (error as { code?: string }).code ?? String((error as Error).stack);
}
