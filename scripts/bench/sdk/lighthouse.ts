import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Measurement } from "./content.ts";

/**
 * What `uploadEncrypted` of `@lighthouse-web3/sdk` does to a file before it sends it: reads the whole of it, and encrypts it
 * (AES-256-GCM, the key by PBKDF2). It computes no CID, and stores nothing.
 */
export const measurement: Measurement = async ({ path }) => {
  const require = createRequire(import.meta.url);
  const { encryptFile } = require("@lighthouse-web3/sdk/dist/Lighthouse/uploadEncrypted/encryptionNode.js");
  const password = randomBytes(32).toString("hex");
  return async () => encryptFile(await readFile(path), password);
};
