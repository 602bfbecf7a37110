import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createEncryptor, createIdentity } from "@bauta/sdk/crypto";
import { buildDag, storeDag } from "@bauta/sdk/storage";
import { fileSource, localStore } from "@bauta/sdk/storage/node";
import type { Content, Measurement } from "./content.ts";

/** What the last run of this measurement left for `read`. */
export interface Kept {
  blocks: string;
  root: string;
  identity: string;
}

/** Where a {@link Kept} is, as JSON. */
export const keptIn = ({ folder }: Content): string => join(folder, "kept.json");

/** A folder for blocks, each time another: where files were just deleted, ext4 is slow to make new ones. */
export const freshFolder = ({ folder }: Content): Promise<string> => mkdtemp(join(folder, "blocks-"));

/** What an upload does, but for the chain: encrypt for the CID, encrypt again, and keep the blocks in a folder. */
export const measurement: Measurement = async (content) => {
  const blocks = await freshFolder(content);
  const [source, store] = [await fileSource(content.path), await localStore({ path: blocks })];
  const identity = createIdentity();
  return async () => {
    const encryptor = createEncryptor({ recipients: [identity.publicKey, createIdentity().publicKey] });
    const dag = await buildDag({
      size: encryptor.ciphertextSize(content.size),
      wholeChunks: true,
      open: (_range, options) => encryptor.encrypt(source.open(undefined, { reuse: true }), options),
    });
    await storeDag(store, dag);
    const kept: Kept = { blocks, root: dag.root.toString(), identity: identity.exportSecretKey() };
    await writeFile(keptIn(content), JSON.stringify(kept));
  };
};
