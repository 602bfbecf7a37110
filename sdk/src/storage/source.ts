import { StorageError } from "./errors.js";

/** A half-open range of bytes, `start` to before `end`. */
export interface ByteRange {
  /** First byte, from 0. Defaults to 0. */
  start?: number | undefined;
  /** First byte that is not part of it. Defaults to the end. */
  end?: number | undefined;
}

/**
 * Content that can be read as often as needed, and is the same each time: once to compute its CID, once to send it.
 * The chunks it yields may have any size, and belong to the reader: a source must not write to them again, unless it
 * was asked to reuse memory.
 */
export interface Source {
  /** Bytes in all, where that is known beforehand. */
  size?: number | undefined;
  /**
   * For content that is read by the chunk, none of them beyond 1 MiB: the leaves of its DAG hold whole chunks, and the
   * first and the last, which a reader needs to begin with, are leaves of their own where there are more than a leaf has
   * room for. Missing: the content is cut at each MiB, as the profile says.
   */
  wholeChunks?: boolean | undefined;
  open(range?: ByteRange, options?: OpenOptions): AsyncIterable<Uint8Array>;
}

export interface OpenOptions {
  /**
   * The reader keeps no chunk: its memory may be used again for the next. Much garbage takes more time to collect than
   * the reading itself.
   */
  reuse?: boolean | undefined;
}

/** The range in numbers, checked against the size. */
export function resolveRange(range: ByteRange | undefined, size: number): { start: number; end: number } {
  const { start = 0, end = size } = range ?? {};
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start || start > size)
    throw new StorageError("RANGE_INVALID", `Bytes ${start} to ${end} are not a range of ${size} bytes.`);
  return { start, end: Math.min(end, size) };
}

/**
 * Makes a {@link Source} of what a site has in hand: bytes, text (as UTF-8), a `Blob` or a `File` of an `<input>`.
 * Blobs and files are read piece by piece, whatever their size.
 *
 * @example
 * ```ts
 * import { sourceOf } from "@bauta/sdk/storage";
 * const source = sourceOf("hello world");
 * for await (const chunk of source.open({ start: 6 })) if (new TextDecoder().decode(chunk) !== "world") throw new Error();
 * ```
 */
export function sourceOf(content: Uint8Array | string | Blob | Source): Source {
  if (typeof content === "string") return sourceOf(new TextEncoder().encode(content));
  if (content instanceof Uint8Array)
    return {
      size: content.length,
      async *open(range) {
        const { start, end } = resolveRange(range, content.length);
        yield content.subarray(start, end);
      },
    };
  if (content instanceof Blob)
    return {
      size: content.size,
      async *open(range) {
        const { start, end } = resolveRange(range, content.size);
        yield* chunksOf(content.slice(start, end).stream());
      },
    };
  return content;
}

/** The chunks of a stream, also where streams cannot be iterated (Safari). Leaving the loop cancels the stream. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let finished = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        finished = true;
        return;
      }
      yield value;
    }
  } catch (error) {
    finished = true;
    throw error;
  } finally {
    if (!finished) await reader.cancel().catch(() => {});
    reader.releaseLock();
  }
}
