import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

const label = "age-encryption.org/v1/X25519";

/**
 * The cipher of an age X25519 stanza: ChaCha20-Poly1305 with nonce zero, under the key
 * `HKDF-SHA256(shared secret, salt = share ‖ recipient, info = label)`.
 * https://github.com/C2SP/C2SP/blob/main/age.md#the-x25519-recipient-type
 */
function stanzaCipher(sharedSecret: Uint8Array, share: Uint8Array, recipient: Uint8Array) {
  const key = hkdf(sha256, sharedSecret, concatBytes(share, recipient), utf8ToBytes(label), 32);
  return chacha20poly1305(key, new Uint8Array(12));
}

/** Seals 16 bytes into the 32 bytes of a stanza body. */
export function sealBody(
  content: Uint8Array,
  sharedSecret: Uint8Array,
  share: Uint8Array,
  recipient: Uint8Array,
): Uint8Array {
  return stanzaCipher(sharedSecret, share, recipient).encrypt(content);
}

/** Opens a stanza body of 32 bytes; nothing where it was sealed to somebody else. */
export function openBody(
  body: Uint8Array,
  sharedSecret: Uint8Array,
  share: Uint8Array,
  recipient: Uint8Array,
): Uint8Array | undefined {
  try {
    return stanzaCipher(sharedSecret, share, recipient).decrypt(body);
  } catch {
    return undefined;
  }
}
