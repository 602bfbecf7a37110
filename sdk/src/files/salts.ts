import type { Address } from "viem";
import type { BautaClient, BautaConfig } from "../core/client.js";
import { listCreatedFiles } from "./registry/listCreatedFiles.js";

/** Numbers that uploads of this process have taken, by connection, then by contract and owner. */
const reservations = /* @__PURE__ */ new WeakMap<object, Map<string, Set<bigint>>>();

/** A number for a new file, ours until it is released. */
export interface Reservation {
  salt: bigint;
  /** Gives the number back where nothing was sent with it. */
  release: () => void;
}

/** Reserves the smallest number that is unused on-chain and not taken by another upload of this process. */
export async function reserveSalt(
  client: BautaClient,
  files: Address,
  owner: Address,
  options: BautaConfig,
): Promise<Reservation> {
  // Every copy of a viem client shares the function that speaks to its node.
  const byOwner = reservations.get(client.request) ?? new Map<string, Set<bigint>>();
  reservations.set(client.request, byOwner);
  const key = `${files}/${owner}`.toLowerCase();
  const taken = byOwner.get(key) ?? new Set<bigint>();
  byOwner.set(key, taken);
  let salt = await firstUnused(client, owner, options);
  // From here to `add` nothing waits, so that no two uploads can take the same number.
  while (taken.has(salt)) salt++;
  taken.add(salt);
  return { salt, release: () => taken.delete(salt) };
}

const pageSize = 32;

/** Owners' numbers run from 0 without large gaps: the first page is enough for most, doubling steps for the others. */
async function firstUnused(client: BautaClient, creator: Address, options: BautaConfig): Promise<bigint> {
  const page = async (from: bigint, count = pageSize) => {
    const { files } = await listCreatedFiles(client, { ...options, creator, from, count });
    const used = new Set(files.map(({ salt }) => salt));
    for (let salt = from; salt < from + BigInt(count); salt++) if (!used.has(salt)) return salt;
    return undefined;
  };
  const first = await page(0n);
  if (first !== undefined) return first;
  let used = BigInt(pageSize - 1);
  let step = BigInt(pageSize);
  while ((await page(used + step, 1)) === undefined) {
    used += step;
    step *= 2n;
  }
  // Used at `used`, unused at `used + step`: halve until one page spans the rest.
  while (step > BigInt(pageSize)) {
    const half = step / 2n;
    if ((await page(used + half, 1)) === undefined) used += half;
    step -= half;
  }
  return (await page(used + 1n)) ?? used + step;
}
