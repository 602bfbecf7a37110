import type { CID } from "multiformats/cid";
import { type Hex, isAddressEqual } from "viem";
import { assertValid } from "../core/check.js";
import type { BautaClient } from "../core/client.js";
import type { WriteOptions } from "../core/write.js";
import { actingWallet } from "../identity/actingWallet.js";
import { ringOf } from "../identity/keys.js";
import type { Dag } from "../storage/dag/buildDag.js";
import type { TaskOptions } from "../storage/store.js";
import { storeOf } from "../storage/storeOf.js";
import type { Staged } from "./composeWrite.js";
import { type Encryptable, encryptContent } from "./content/encryptContent.js";
import { keepContent } from "./content/keepContent.js";
import { FilesError } from "./errors.js";
import { type GrantedReader, type Reader, resolveReaders, sealGrants } from "./keys/readers.js";
import { rememberVersionKey } from "./keys/versionKeys.js";
import { listReaders } from "./lists/listReaders.js";
import { type FilesOptions, filesContext, fileUnknown } from "./options.js";
import type { AddFileVersionParameters } from "./registry/addFileVersion.js";
import type { RegisteredFile } from "./registry/file.js";
import { getFile } from "./registry/getFile.js";
import { phase, type UploadProgress } from "./uploadFile.js";

/** What every new version takes. */
export interface NewVersionParameters extends FilesOptions {
  fileId: Hex;
  /**
   * Who may read the new version beside the owner. Missing: whoever may read the current one, with the same expiry (found
   * through events, see `listReaders`).
   */
  readers?: readonly Reader[];
  /** Who of them may not any more. */
  remove?: readonly Hex[];
  /** Where to begin to look for current readers. Defaults to block 0. */
  fromBlock?: bigint;
  signal?: AbortSignal;
  onProgress?: (progress: UploadProgress) => void;
}

/** A file's new version, known before its transaction is in a block. */
export interface NewVersion {
  fileId: Hex;
  cid: CID;
  version: number;
  /** Who was granted the new version, and the keys that were sealed to. */
  readers: GrantedReader[];
}

/** What the new version holds, once the current one is known. */
export type NextContent = (
  file: RegisteredFile,
) => Promise<
  { access: "public"; build: (options: TaskOptions) => Promise<Dag> } | { access: "private"; content: Encryptable }
>;

/** Makes a version ready: its content is stored, its grants are sealed, and nothing is on-chain. */
export async function stageVersion(
  client: BautaClient,
  parameters: NewVersionParameters & WriteOptions,
  nextContent: NextContent,
): Promise<Staged<AddFileVersionParameters, NewVersion>> {
  const { fileId, signal, onProgress } = parameters;
  const store = storeOf(parameters);
  const [file, context] = await Promise.all([getFile(client, parameters), filesContext(client, parameters)]);
  if (!file) throw fileUnknown(fileId);
  const actor = actingWallet(client, parameters);
  if (!isAddressEqual(file.owner, actor)) throw notOwner(fileId, actor, file.owner);
  const version = file.version + 1;
  const next = await nextContent(file);
  const preparing = { signal, onProgress: phase("preparing", onProgress) };
  const storing = { signal, onProgress: phase("storing", onProgress) };
  const common = { fileId, current: file.version };
  if (next.access === "public") {
    const { root: cid, ...dag } = await next.build(preparing);
    await keepContent(store, { root: cid, ...dag }, storing);
    return { parameters: { ...common, cid }, result: { fileId, cid, version, readers: [] } };
  }
  const ring = ringOf(parameters.keys);
  const readers = await resolveReaders(client, await remaining(client, parameters), parameters);
  const { dag, versionKey } = await encryptContent(next.content, ring, { ...context, fileId, version }, preparing);
  const grants = sealGrants(versionKey, readers);
  await keepContent(store, dag, storing);
  rememberVersionKey(ring, versionKey);
  return {
    parameters: { ...common, cid: dag.root, versionKey: versionKey.publicKey, grants },
    result: { fileId, cid: dag.root, version, readers },
  };
}

async function remaining(client: BautaClient, parameters: NewVersionParameters): Promise<readonly Reader[]> {
  const { remove = [] } = parameters;
  // Whoever is misspelt would stay.
  assertValid([{ name: "remove", type: "address[]" }], [remove]);
  const { readers = await listReaders(client, parameters) } = parameters;
  const removed = new Set(remove.map((address) => address.toLowerCase()));
  return readers.filter((reader) => !removed.has((typeof reader === "string" ? reader : reader.address).toLowerCase()));
}

const notOwner = (fileId: Hex, actor: Hex, owner: Hex) =>
  new FilesError("NOT_OWNER", `${actor} does not own the file ${fileId}; ${owner} does.`, {
    remedy: "Act as the owner: nothing was encrypted or stored.",
  });
