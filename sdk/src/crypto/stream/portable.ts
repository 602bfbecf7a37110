import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import type { ChunkCipher } from "./cipher.js";

/** The cipher in plain JavaScript, for browsers. */
export function portableCipher(key: Uint8Array): ChunkCipher {
  return {
    seal: (nonce, content, sealed) => void chacha20poly1305(key, nonce).encrypt(content, sealed),
    open(nonce, sealed, into) {
      try {
        return chacha20poly1305(key, nonce).decrypt(sealed, into);
      } catch {
        return undefined;
      }
    },
  };
}
