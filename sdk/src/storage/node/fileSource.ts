import { open } from "node:fs/promises";
import { StorageError } from "../errors.js";
import { resolveRange, type Source } from "../source.js";

const PIECE_SIZE = 1024 * 1024;

/**
 * A file on disk as a {@link Source}, read piece by piece however large it is.
 *
 * @param path - Of a regular file.
 * @throws StorageError `SOURCE_UNREADABLE` where there is no such file or it cannot be read.
 *
 * @example
 * ```ts
 * import { buildDag } from "@bauta/sdk/storage";
 * import { fileSource } from "@bauta/sdk/storage/node";
 * const dag = await buildDag(await fileSource(process.execPath));
 * if (dag.size === 0) throw new Error("unexpected");
 * ```
 */
export async function fileSource(path: string): Promise<Source> {
  const size = await sizeOf(path);
  return {
    size,
    open(range, { reuse = false } = {}) {
      const { start, end } = resolveRange(range, size);
      // Without a range the file is read to its end as it then is, so that one which grew is noticed.
      return readPieces(path, start, range === undefined ? Number.POSITIVE_INFINITY : end, reuse);
    },
  };
}

/** Reads from `start` to before `end`, one piece ahead. */
async function* readPieces(path: string, start: number, end: number, reuse: boolean): AsyncGenerator<Uint8Array> {
  const memory = () => new Uint8Array(PIECE_SIZE);
  const file = await open(path);
  let [free, filling] = [memory(), memory()];
  const fill = (at: number) => file.read(filling, 0, Math.min(PIECE_SIZE, end - at), at);
  let reading = fill(start);
  try {
    for (let at = start; at < end; ) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      [free, filling] = [filling, reuse ? free : memory()];
      at += bytesRead;
      reading = fill(at);
      reading.catch(() => {});
      yield free.subarray(0, bytesRead);
    }
  } finally {
    await reading.catch(() => {});
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  const unreadable = (why: string, cause?: unknown) =>
    new StorageError("SOURCE_UNREADABLE", `${path} ${why}.`, { remedy: "Name a file that you may read.", cause });
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") throw unreadable("does not exist", cause);
    throw unreadable(`cannot be opened (${cause.code})`, cause);
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw unreadable("is not a file");
    return stats.size;
  } finally {
    await file.close();
  }
}
