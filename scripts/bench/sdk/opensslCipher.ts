import { createCipheriv, createSecretKey } from "node:crypto";
import type { Measurement } from "./content.ts";

/** The limit of encryption: OpenSSL's cipher on chunks of 64 KiB, all of them the same one. */
export const measurement: Measurement = async ({ size }) => {
  const key = createSecretKey(Buffer.alloc(32));
  const chunk = Buffer.alloc(65_536);
  const nonce = Buffer.alloc(12);
  return async () => {
    for (let at = 0; at < size; at += chunk.length) {
      nonce.writeUInt32BE(at / chunk.length);
      const cipher = createCipheriv("chacha20-poly1305", key, nonce, { authTagLength: 16 });
      // Given back at once, since collecting garbage would be measured with it.
      (cipher.update(chunk).buffer as ArrayBuffer).transfer(0);
      cipher.final();
      cipher.getAuthTag();
    }
  };
};
