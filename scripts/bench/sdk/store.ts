import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createEncryptor, createIdentity } from "@bauta/sdk/crypto";
import { buildDag, storeDag } from "@bauta/sdk/storage";
import { fileSource, localStore } from "@bauta/sdk/storage/node";
import type { Content, Measurement } from "./content.ts";

/** Where the blocks are, and what opens them. */
export const keptIn = ({ folder }: Pick<Content, "folder">) => ({
  blocks: join(folder, "blocks"),
  key: join(folder, "key.json"),
});

/** What an upload does, but for the chain: encrypt for the CID, encrypt again, and keep the blocks in a folder. */
export const measurement: Measurement = async (content) => {
  const { blocks, key } = keptIn(content);
  await rm(blocks, { recursive: true, force: true });
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
    await writeFile(key, JSON.stringify({ root: dag.root.toString(), identity: identity.exportSecretKey() }));
  };
};
