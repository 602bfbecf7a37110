// What people do with files on a chain, without content: what the tests of lists and watchers start from.

import { addFileVersion, registerFile, setGrants, transferFile } from "@bauta/sdk/files";
import { parseCid } from "@bauta/sdk/storage";
import { type Account, type Address, type Hex, toHex } from "viem";
import type { TestChain } from "../lib/chain.ts";

export const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
const body = toHex(11, { size: 32 });

/** Deeds, each in a block of its own. */
export function makeDeeds({ clientOf }: TestChain) {
  const salts = new Map<Address, bigint>();
  const add = async (owner: Account, grants?: { reader: Address; expiry?: number }[]): Promise<Hex> => {
    const salt = salts.get(owner.address) ?? 0n;
    salts.set(owner.address, salt + 1n);
    const secret = grants && {
      versionKey: toHex(salt + 1n, { size: 32 }),
      grants: grants.map((to) => ({ ...to, body })),
    };
    const { wait } = await registerFile(clientOf(owner), { cid, salt, ...secret });
    return (await wait()).fileId;
  };
  const give = async (fileId: Hex, from: Account, to: Account) =>
    (await transferFile(clientOf(from), { fileId, to: to.address })).wait();
  const grant = async (fileId: Hex, owner: Account, reader: Account, expiry = 0, version = 1) =>
    (await setGrants(clientOf(owner), { fileId, version, grants: [{ reader: reader.address, body, expiry }] })).wait();
  const renew = async (fileId: Hex, owner: Account, readers: Account[] = [], current = 1) => {
    const versionKey = toHex(1_000 + current, { size: 32 });
    const grants = readers.map(({ address }) => ({ reader: address, body }));
    return (await addFileVersion(clientOf(owner), { fileId, current, cid, versionKey, grants })).wait();
  };
  return { add, give, grant, renew };
}

export const idsOf = (items: readonly { fileId: Hex }[]) => items.map(({ fileId }) => fileId);
