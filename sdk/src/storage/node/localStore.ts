import { randomUUID } from "node:crypto";
import { access, mkdir, open, opendir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { NextToLast } from "blockstore-fs/sharding";
import type { CID } from "multiformats/cid";
import { parseCid } from "../cid.js";
import { StorageError } from "../errors.js";
import { type PinningStore, pinningStore } from "../pinning/pinningStore.js";
import { makeFolder } from "./makeFolder.js";

export interface LocalStoreOptions {
  /** Folder for the blocks; made where it is missing. */
  path: string;
}

/**
 * A store in a folder: `blocks/` in the layout of `blockstore-fs`, so that Helia can open it, and `pins/` with an empty
 * file for each root. A block is written beside and renamed into place, so it is there whole or not at all, also when the
 * process is killed. One process at a time should write to a folder.
 *
 * @throws StorageError `STORE_NOT_WRITABLE` where the folder cannot be made or written.
 *
 * @example
 * ```ts
 * import { mkdtemp } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { buildDag, sourceOf, storeDag } from "@bauta/sdk/storage";
 * import { localStore } from "@bauta/sdk/storage/node";
 * const store = await localStore({ path: await mkdtemp(join(tmpdir(), "blocks-")) });
 * const { root } = await storeDag(store, await buildDag(sourceOf("hello")));
 * if (!(await store.has(root))) throw new Error("unexpected");
 * ```
 */
export async function localStore({ path }: LocalStoreOptions): Promise<PinningStore> {
  const folder = resolve(path);
  const [blocks, pins, drafts] = ["blocks", "pins", "drafts"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const made = new Set<string>();
  const layout = new NextToLast();
  const fileOf = (cid: CID) => {
    const { dir, file } = layout.encode(cid);
    return join(blocks, dir, file);
  };

  // Not FsBlockstore.put: its temporary file has the same name for everybody who writes the same block, so one writer can
  // rename what another is still writing.
  async function write(file: string, bytes: Uint8Array): Promise<void> {
    const draft = join(drafts, randomUUID());
    try {
      await writeFile(draft, bytes);
      const parent = dirname(file);
      if (!made.has(parent)) await mkdir(parent, { recursive: true });
      made.add(parent);
      await rename(draft, file);
    } catch (cause) {
      await rm(draft, { force: true }).catch(() => {});
      throw notWritable(folder, cause);
    }
  }

  try {
    for (const part of [blocks, pins, drafts]) await makeFolder(part);
  } catch (cause) {
    throw notWritable(folder, cause);
  }
  const probe = join(pins, ".writable");
  await write(probe, new Uint8Array());
  await rm(probe);
  // What killed processes were writing; nobody writes one block for an hour.
  for await (const draft of filesIn(drafts)) {
    const stats = await stat(draft).catch(absent);
    if (stats && stats.mtimeMs < Date.now() - 3_600_000) await rm(draft, { force: true });
  }

  return pinningStore({
    get: (cid, into) => readBlock(fileOf(cid), into).catch(absent),
    has: (cid) => exists(fileOf(cid)),
    async put(cid, bytes) {
      const file = fileOf(cid);
      const there = await stat(file).catch(absent);
      if (there?.size !== bytes.length) await write(file, bytes);
    },
    delete: (cid) => rm(fileOf(cid), { force: true }),
    async *list() {
      for await (const file of filesIn(blocks)) {
        const stats = await stat(file).catch(absent);
        if (stats) yield { cid: layout.decode(file), keptAt: stats.mtimeMs };
      }
    },
    pins: {
      has: (root) => exists(join(pins, root.toString())),
      add: (root) => write(join(pins, root.toString()), new Uint8Array()),
      delete: (root) => rm(join(pins, root.toString()), { force: true }),
      async *list() {
        for await (const file of filesIn(pins)) yield parseCid(basename(file));
      },
    },
  });
}

// Not `readFile`, which reads more than 512 KiB in pieces, and then copies them together.
async function readBlock(path: string, into: Uint8Array = new Uint8Array()): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = size > into.length ? new Uint8Array(size) : into.subarray(0, size);
    let length = 0;
    for (let bytesRead = -1; length < bytes.length && bytesRead !== 0; length += bytesRead)
      ({ bytesRead } = await file.read(bytes, length));
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  for await (const entry of await opendir(folder, { recursive: true }))
    if (entry.isFile() && !entry.name.startsWith(".")) yield join(entry.parentPath, entry.name);
}

const exists = (file: string) => access(file).then(() => true, absentToFalse);

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

function absentToFalse(error: NodeJS.ErrnoException): boolean {
  absent(error);
  return false;
}

const notWritable = (folder: string, cause: unknown) =>
  new StorageError("STORE_NOT_WRITABLE", `${folder} cannot be written (${(cause as NodeJS.ErrnoException).code}).`, {
    remedy: "Choose a folder that you may write to, on a disk with room.",
    cause,
  });
