import type { CID } from "multiformats/cid";
import type { Hex } from "viem";
import type { BautaClient } from "../core/client.js";
import { parameterError } from "../core/parameterError.js";
import type { WriteOptions } from "../core/write.js";
import { actingWallet } from "../identity/actingWallet.js";
import { ringOf } from "../identity/keys.js";
import { buildDag } from "../storage/dag/buildDag.js";
import { sourceOf } from "../storage/source.js";
import type { Progress } from "../storage/store.js";
import { storeOf } from "../storage/storeOf.js";
import { composeWrite, type Staged } from "./composeWrite.js";
import { type Encryptable, encryptContent } from "./content/encryptContent.js";
import { keepContent } from "./content/keepContent.js";
import { isFolder, nameOf, type PlainContent, toNamedSources, typeOf } from "./content/plain.js";
import { FilesError } from "./errors.js";
import { type GrantedReader, type Reader, resolveReaders, sealGrants } from "./keys/readers.js";
import { rememberVersionKey } from "./keys/versionKeys.js";
import { type FilesOptions, filesContext } from "./options.js";
import { fileIdOf } from "./registry/listCreatedFiles.js";
import { type RegisterFileParameters, registerFile } from "./registry/registerFile.js";
import { reserveSalt } from "./salts.js";

/** How far an upload is. */
export interface UploadProgress extends Progress {
  /** `preparing`: the CID is computed (and the content encrypted); `storing`: it goes to the store. */
  phase: "preparing" | "storing";
}

/** What is uploaded, and how. */
export interface ContentParameters extends FilesOptions {
  /** A file (bytes, text, a `Blob` or `File`, a source), or the files of a folder with their paths. */
  content: PlainContent;
  /** A private file's name, kept encrypted; a `File`'s own where it is missing. Public content carries no name. */
  name?: string;
  /** A private file's media type, kept encrypted with its name; a blob's own where it is missing. */
  type?: string;
  /** Stops the work. Up to the wallet's question nothing is registered, and the call can be repeated. */
  signal?: AbortSignal;
  onProgress?: (progress: UploadProgress) => void;
}

export interface UploadFileParameters extends ContentParameters {
  /** `public`: anybody can read it. `private`: encrypted before a byte leaves; its owner and `readers` can. */
  access: "public" | "private";
  /** Who may read a private file beside its owner. Each needs a persona. */
  readers?: readonly Reader[];
}

/** What an upload made, known before its transaction is in a block. */
export interface UploadedFile {
  fileId: Hex;
  /** What is stored: of a private file, its encrypted form. */
  cid: CID;
  version: number;
  /** Who was granted, and the keys that were sealed to. */
  readers: GrantedReader[];
}

/**
 * Stores a file or folder, public or encrypted, and registers it as the account's, in one call and one transaction.
 *
 * The order is such that an interruption leaves nothing half-registered: readers' keys are looked up, the content is
 * encrypted and stored, the store is asked whether it keeps it, and only then the transaction is sent. Until then the call can
 * be repeated as it is. Content that was stored and not registered is of no harm, and no use: private content is encrypted
 * anew each time.
 *
 * @throws FilesError `READERS_UNREACHABLE`, `READER_KEY_INVALID`, `FILE_PUBLIC` where public content is given readers,
 * `CONTENT_NOT_STORED`; BautaError `STORE_MISSING`, `KEYS_MISSING`, `KEYS_LOCKED`; StorageError; ContractRevertError `FilesFileExists` where another device took the number meanwhile: repeat the call.
 *
 * @example
 * ```ts
 * import { createKeyRing } from "@bauta/sdk/crypto";
 * import { openFile, uploadFile } from "@bauta/sdk/files";
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { client } from "bauta:example";
 *
 * const options = { store: memoryStore(), keys: createKeyRing() };
 * const { fileId, wait } = await uploadFile(client, { ...options, content: "for my eyes", access: "private" });
 * await wait();
 * const file = await openFile(client, { ...options, fileId });
 * if ((await file.text()) !== "for my eyes") throw new Error("unexpected");
 * ```
 */
export const uploadFile = /* @__PURE__ */ composeWrite(registerFile, stage);

async function stage(
  client: BautaClient,
  parameters: UploadFileParameters & WriteOptions,
): Promise<Staged<RegisterFileParameters, UploadedFile>> {
  const { content, access, readers: wanted = [], signal, onProgress } = parameters;
  assertAccess(access, wanted);
  const store = storeOf(parameters);
  const owner = actingWallet(client, parameters);
  const [{ chainId, files }, readers] = await Promise.all([
    filesContext(client, parameters),
    resolveReaders(client, wanted, parameters),
  ]);
  const { salt, release } = await reserveSalt(client, files, owner, parameters);
  try {
    const fileId = fileIdOf(owner, salt);
    const preparing = { signal, onProgress: phase("preparing", onProgress) };
    const storing = { signal, onProgress: phase("storing", onProgress) };
    if (access === "public") {
      const dag = await buildPublic(content, preparing);
      await keepContent(store, dag, storing);
      return {
        parameters: { salt, cid: dag.root },
        result: { fileId, cid: dag.root, version: 1, readers: [] },
        undo: release,
      };
    }
    const ring = ringOf(parameters.keys);
    const context = { chainId, files, fileId, version: 1 };
    const { dag, versionKey } = await encryptContent(toEncryptable(parameters), ring, context, preparing);
    const grants = sealGrants(versionKey, readers);
    await keepContent(store, dag, storing);
    rememberVersionKey(ring, versionKey);
    return {
      parameters: { salt, cid: dag.root, versionKey: versionKey.publicKey, grants },
      result: { fileId, cid: dag.root, version: 1, readers },
      undo: release,
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Refuses what is neither public nor private, or is public and meant for a few: nothing is published by a slip. */
export function assertAccess(access: "public" | "private", readers: readonly Reader[]): void {
  if (access !== "public" && access !== "private") throw parameterError("access", '"public" or "private"', access);
  if (access === "private" || readers.length === 0) return;
  throw new FilesError("FILE_PUBLIC", "Content that was given readers would have been public.", {
    remedy: 'Pass `access: "private"` to encrypt it to them, or leave `readers` out.',
  });
}

/** The DAG of public content: plain UnixFS. */
export const buildPublic = (content: PlainContent, options: Parameters<typeof buildDag>[1]) =>
  buildDag(isFolder(content) ? toNamedSources(content) : sourceOf(content), options);

/** What there is to encrypt. */
export function toEncryptable({
  content,
  name,
  type,
}: Pick<ContentParameters, "content" | "name" | "type">): Encryptable {
  if (isFolder(content)) return { kind: "folder", files: toNamedSources(content) };
  const path = name ?? nameOf(content);
  const source = sourceOf(content);
  return path === undefined
    ? { kind: "bare", source }
    : { kind: "file", files: [{ path, type: type ?? typeOf(content), source }] };
}

export const phase = (phase: UploadProgress["phase"], report: ContentParameters["onProgress"]) =>
  report && ((progress: Progress) => report({ ...progress, phase }));
