import { createHash, randomBytes } from "node:crypto";
import { type ByteSource, createEncryptor, decrypt, type Identity } from "@bauta/sdk/crypto";

export const CHUNK = 65_536;
export const SEALED = CHUNK + 16;

export const random = (size: number): Uint8Array => new Uint8Array(randomBytes(size));

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

export async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

export const encryptTo = (identity: Identity, content: ByteSource): Promise<Uint8Array> =>
  collect(createEncryptor({ recipients: [identity.publicKey] }).encrypt(content));

/** What came out of a decryption, and how it ended. */
export interface Outcome {
  readonly released: Uint8Array;
  readonly error: unknown;
}

export async function tryDecrypt(file: ByteSource, identities: readonly Identity[]): Promise<Outcome> {
  const pieces: Uint8Array[] = [];
  let error: unknown;
  try {
    for await (const piece of decrypt(file, { identities })) pieces.push(piece);
  } catch (cause) {
    error = cause;
  }
  return { released: new Uint8Array(Buffer.concat(pieces)), error };
}

/** Where the content begins: after the header and 16 bytes of nonce. */
export function payloadOf(file: Uint8Array): number {
  const text = Buffer.from(file.buffer, file.byteOffset, file.length);
  return text.indexOf("\n", text.indexOf("\n--- ") + 1) + 1 + 16;
}

/** Runs on the portable path, as in a browser, by hiding what the native one is found by. */
export async function withoutNative<T>(run: () => Promise<T>): Promise<T> {
  const { getBuiltinModule } = process;
  process.getBuiltinModule = undefined as never;
  try {
    return await run();
  } finally {
    process.getBuiltinModule = getBuiltinModule;
  }
}
