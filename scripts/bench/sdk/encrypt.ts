import { createEncryptor, createIdentity } from "@bauta/sdk/crypto";
import { fileSource } from "@bauta/sdk/storage/node";
import type { Measurement } from "./content.ts";

/** Encryption alone, once through the file. */
export const measurement: Measurement = async ({ path }) => {
  const source = await fileSource(path);
  const recipients = [createIdentity().publicKey, createIdentity().publicKey];
  return async () => {
    for await (const _ of createEncryptor({ recipients }).encrypt(source.open(undefined, { reuse: true }), {
      reuse: true,
    }));
  };
};
