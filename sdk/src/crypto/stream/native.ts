import { TAG_SIZE } from "./chunks.js";
import type { ChunkCipher } from "./cipher.js";
import { nodeCrypto } from "./nodeCrypto.js";

const algorithm = "chacha20-poly1305";

/** OpenSSL's cipher; nothing where there is none (browsers) or where it lacks the algorithm (Electron's BoringSSL). */
export function nativeCipher(key: Uint8Array): ChunkCipher | undefined {
  const crypto = nodeCrypto();
  if (!crypto?.getCiphers().includes(algorithm)) return undefined;
  const options = { authTagLength: TAG_SIZE };
  // A key of OpenSSL's own: bytes would be imported again for every chunk.
  const secret = crypto.createSecretKey(key);
  return {
    seal(nonce, content, sealed) {
      const cipher = crypto.createCipheriv(algorithm, secret, nonce, options);
      const ciphertext = cipher.update(content);
      cipher.final();
      sealed.set(ciphertext);
      sealed.set(cipher.getAuthTag(), ciphertext.length);
      release(ciphertext);
    },
    open(nonce, sealed, into) {
      const decipher = crypto.createDecipheriv(algorithm, secret, nonce, options);
      decipher.setAuthTag(sealed.subarray(-TAG_SIZE));
      const content = decipher.update(sealed.subarray(0, -TAG_SIZE));
      try {
        decipher.final();
      } catch {
        return undefined;
      }
      if (!into) return new Uint8Array(content.buffer, content.byteOffset, content.length);
      into.set(content);
      release(content);
      return into;
    },
  };
}

/**
 * Gives memory back at once that OpenSSL's result alone is in. Left to the garbage collector, it would run every fifty
 * megabytes, and take more time than the encryption.
 */
function release({ buffer, length }: Buffer): void {
  if (buffer.byteLength === length) (buffer as ArrayBuffer).transfer(0);
}
