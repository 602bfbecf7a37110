import { CryptoError } from "../errors.js";

/** Bytes in one piece or in pieces of any size; a web stream, such as `blob.stream()` or `response.body`, is one too. */
export type ByteSource =
  | Uint8Array
  | Iterable<Uint8Array>
  | AsyncIterable<Uint8Array>
  | Pick<ReadableStream<Uint8Array>, "getReader">;

/** The pieces of a source, each checked to be bytes, none empty. Leaving early closes the source. */
export async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of iterate(source)) {
    if (!(piece instanceof Uint8Array)) throw notBytes(piece);
    if (piece.length > 0) yield piece;
  }
}

function iterate(source: ByteSource): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if (source instanceof Uint8Array) return [source];
  if (typeof source !== "object" || source === null) throw notBytes(source);
  if ("getReader" in source) return iterateStream(source);
  if (Symbol.asyncIterator in source || Symbol.iterator in source) return source;
  throw notBytes(source);
}

/** Web streams iterate by themselves, but not yet in every browser. */
async function* iterateStream(stream: Pick<ReadableStream<Uint8Array>, "getReader">): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

function notBytes(value: unknown): CryptoError {
  const found = Array.isArray(value) ? "array" : typeof value;
  return new CryptoError("SOURCE_INVALID", `The source gave a value of type ${found} where bytes were expected.`, {
    remedy: "Pass a Uint8Array, an iterable of them, or a web stream such as blob.stream().",
  });
}
