import type { CID } from "multiformats/cid";
import type { Identity } from "../../crypto/identity.js";
import { StorageError } from "../../storage/errors.js";
import type { ReadOptions } from "../../storage/read/limits.js";
import { listFolder } from "../../storage/read/listFolder.js";
import { resolvePath } from "../../storage/read/resolvePath.js";
import { stat } from "../../storage/read/stat.js";
import type { Store } from "../../storage/store.js";
import { FilesError } from "../errors.js";
import { withBlockCache } from "./blockCache.js";
import { decodeManifest, entryName, type ManifestFile, manifestName, maxManifestSize } from "./manifest.js";
import { openEncrypted, openPublic, type Readable, type SizedReadable } from "./readable.js";

/** A file in a folder. */
export interface OpenedEntry extends Readable {
  /** Such as `photos/a.jpg`: safe as a relative path on every system. */
  path: string;
  /** Bytes. What a private folder's manifest says is checked when the file is read. */
  size: number;
  /** The media type, where the folder says it. Whoever uploaded it chose it: do not let a page run what it names. */
  type?: string;
}

/** Opened content: one file, or the files of a folder. */
export type OpenedContent =
  | { kind: "file"; file: SizedReadable; name?: string; type?: string }
  | { kind: "folder"; files: OpenedEntry[] };

const maxFiles = 100_000;

/** Opens public content: plain UnixFS. */
export async function openPublicContent(store: Store, cid: CID, options: ReadOptions): Promise<OpenedContent> {
  const found = await stat(store, cid, options);
  if (found.type === "file") return { kind: "file", file: await openPublic(store, cid, found.size, options) };
  const files: OpenedEntry[] = [];
  for await (const { path, cid: file, size } of walk(store, cid, "", options)) {
    if (files.length === maxFiles) throw invalid(`it has more than ${maxFiles} files`);
    files.push({ path, ...(await openPublic(store, file, size, options)) });
  }
  return { kind: "folder", files };
}

async function* walk(
  store: Store,
  folder: CID,
  prefix: string,
  options: ReadOptions,
): AsyncGenerator<{ path: string; cid: CID; size: number }> {
  if (prefix.split("/").length > 64) throw invalid("its folders are nested too deep");
  for (const { name, cid } of await listFolder(store, folder, options)) {
    const found = await stat(store, cid, options);
    if (found.type === "file") yield { path: prefix + name, cid, size: found.size };
    else yield* walk(store, cid, `${prefix}${name}/`, options);
  }
}

/** Opens encrypted content: an age file, or a folder with a manifest. */
export async function openPrivateContent(
  given: Store,
  cid: CID,
  identities: readonly Identity[],
  options: ReadOptions,
): Promise<OpenedContent> {
  const store = withBlockCache(given);
  const { type } = await stat(store, cid, options);
  if (type === "file") return { kind: "file", file: await openEncrypted(store, cid, identities, options) };
  const manifestCid = await entryOf(store, cid, manifestName, options);
  const sealed = await openEncrypted(store, manifestCid, identities, options);
  const manifest = decodeManifest(await sealed.bytes({ maxBytes: maxManifestSize }));
  const open = async (file: ManifestFile, index: number) => {
    const content = await openEncrypted(
      store,
      await entryOf(store, cid, entryName(index), options),
      identities,
      options,
    );
    if (content.size === file.size) return content;
    throw invalid(`${JSON.stringify(file.path)} has ${content.size} bytes, and ${file.size} by its manifest`);
  };
  const [first] = manifest.files;
  if (manifest.kind === "file" && first) {
    return { kind: "file", file: await open(first, 0), name: first.path, ...(first.type && { type: first.type }) };
  }
  return { kind: "folder", files: manifest.files.map((file, index) => lazily(file, () => open(file, index))) };
}

/** An entry that is opened when it is read first; what failed is tried again. */
function lazily(file: ManifestFile, open: () => Promise<Readable>): OpenedEntry {
  let opening: Promise<Readable> | undefined;
  const opened = () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    ...file,
    async *stream(range, options) {
      yield* (await opened()).stream(range, options);
    },
    bytes: async (options) => (await opened()).bytes(options),
    text: async (options) => (await opened()).text(options),
  };
}

async function entryOf(store: Store, folder: CID, name: string, options: ReadOptions): Promise<CID> {
  try {
    return await resolvePath(store, folder, name, options);
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== "PATH_NOT_FOUND") throw error;
    throw invalid(`${name} is missing from it`, error);
  }
}

const invalid = (why: string, cause?: unknown) =>
  new FilesError("CONTENT_INVALID", `The folder cannot be opened: ${why}.`, {
    remedy: "Ask the file's owner to upload it again.",
    cause,
  });
