import { TAG_SIZE } from "./chunks.js";
import type { ChunkCipher } from "./cipher.js";
import { nodeCrypto } from "./nodeCrypto.js";

const algorithm = "chacha20-poly1305";

/** OpenSSL's cipher; nothing where there is none (browsers) or where it lacks the algorithm (Electron's BoringSSL). */
export function nativeCipher(key: Uint8Array): ChunkCipher | undefined {
  const crypto = nodeCrypto();
  if (!crypto?.getCiphers().includes(algorithm)) return undefined;
  const options = { authTagLength: TAG_SIZE };
  return {
    seal(nonce, content) {
      const cipher = crypto.createCipheriv(algorithm, key, nonce, options);
      const sealed = new Uint8Array(content.length + TAG_SIZE);
      sealed.set(cipher.update(content));
      cipher.final();
      sealed.set(cipher.getAuthTag(), content.length);
      return sealed;
    },
    open(nonce, sealed) {
      const decipher = crypto.createDecipheriv(algorithm, key, nonce, options);
      decipher.setAuthTag(sealed.subarray(-TAG_SIZE));
      const content = decipher.update(sealed.subarray(0, -TAG_SIZE));
      try {
        decipher.final();
      } catch {
        return undefined;
      }
      return new Uint8Array(content.buffer, content.byteOffset, content.length);
    },
  };
}
