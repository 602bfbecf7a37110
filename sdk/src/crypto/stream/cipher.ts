import { nativeCipher } from "./native.js";
import { portableCipher } from "./portable.js";

/** ChaCha20-Poly1305 (RFC 8439) under one key. */
export interface ChunkCipher {
  /** Writes the ciphertext and its tag to `sealed`, which is as large as both. */
  seal(nonce: Uint8Array, content: Uint8Array, sealed: Uint8Array): void;
  /** The content, in `into` if it is given, which is as large; nothing where the tag is wrong. */
  open(nonce: Uint8Array, sealed: Uint8Array, into?: Uint8Array): Uint8Array | undefined;
}

/** The fastest cipher of the place that this runs in. */
export function chunkCipher(key: Uint8Array): ChunkCipher {
  return nativeCipher(key) ?? portableCipher(key);
}
