import { readFile as readWhole } from "node:fs/promises";
import { decrypt, parseIdentity } from "@bauta/sdk/crypto";
import { parseCid, readFile } from "@bauta/sdk/storage";
import { localStore } from "@bauta/sdk/storage/node";
import type { Measurement } from "./content.ts";
import { type Kept, keptIn } from "./store.ts";

/** Reads what `store` kept: every block hashed, every chunk authenticated. */
export const measurement: Measurement = async (content) => {
  const { blocks, root, identity } = JSON.parse(await readWhole(keptIn(content), "utf8")) as Kept;
  const store = await localStore({ path: blocks });
  return async () => {
    let size = 0;
    const stored = readFile(store, parseCid(root), { reuse: true });
    const identities = [parseIdentity(identity)];
    for await (const bytes of decrypt(stored, { identities, reuse: true })) size += bytes.length;
    if (size !== content.size) throw new Error(`${size} bytes came back`);
  };
};
