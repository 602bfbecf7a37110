import { createCipheriv, createHash } from "node:crypto";
import type { Source } from "@bauta/sdk/storage";

const CHUNK = 1024 * 1024;

/** The ChaCha20 keystream under sha256(seed), as Kubo's CID profile tests make their files; nothing is held in memory. */
export function keystream(size: number, seed: string): Source {
  const key = createHash("sha256").update(seed).digest();
  return {
    size,
    async *open({ start = 0, end = size } = {}) {
      if (start % 64 !== 0) throw new RangeError("the keystream is cut at 64 bytes");
      for (let at = start; at < end; at += CHUNK) {
        const iv = Buffer.alloc(16);
        iv.writeUInt32LE(at / 64);
        yield createCipheriv("chacha20", key, iv).update(Buffer.alloc(Math.min(CHUNK, end - at)));
      }
    },
  };
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz01234567890-_";

/** The names of Kubo's HAMT threshold tests. */
export async function keystreamNames(count: number, length: number, lastLength: number, seed: string) {
  let bytes = new Uint8Array();
  for await (const chunk of keystream(CHUNK, seed).open()) bytes = new Uint8Array(chunk);
  return Array.from({ length: count }, (_, i) => {
    const at = i * length;
    const name = bytes.subarray(at, at + (i === count - 1 ? lastLength : length));
    return Array.from(name, (byte) => ALPHABET[byte % ALPHABET.length]).join("");
  });
}

/** Zeros, without holding them. */
export function zeros(size: number): Source {
  const chunk = new Uint8Array(CHUNK);
  return {
    size,
    async *open({ start = 0, end = size } = {}) {
      for (let at = start; at < end; at += CHUNK) yield chunk.subarray(0, Math.min(CHUNK, end - at));
    },
  };
}

/** All that an iterable yields. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** All that an iterable yields, in one piece. */
export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await all(chunks)));
}

/** The error that a promise fails with. */
export async function failure(promise: Promise<unknown>): Promise<Error & { code?: string }> {
  return promise.then(
    () => new Error("it did not fail"),
    (error) => error,
  );
}
