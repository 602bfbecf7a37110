import type { Measurement } from "./content.ts";
import { measurement as encrypt } from "./encrypt.ts";

/** Encryption as a browser does it, without OpenSSL. */
export const measurement: Measurement = (content) => {
  process.getBuiltinModule = undefined as never;
  return encrypt(content);
};
