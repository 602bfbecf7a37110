import type { Hex } from "viem";
import type { BautaClient } from "../core/client.js";
import type { WriteOptions } from "../core/write.js";
import { actingWallet } from "../identity/actingWallet.js";
import { ringOf } from "../identity/keys.js";
import { unpackCid } from "../storage/cid.js";
import { storeOf } from "../storage/storeOf.js";
import { composeWrite, type Staged } from "./composeWrite.js";
import { FilesError } from "./errors.js";
import { type GrantedReader, type Reader, resolveReaders, sealGrants } from "./keys/readers.js";
import { recoverVersionKey } from "./keys/versionKeys.js";
import { type FilesOptions, filesContext, fileUnknown } from "./options.js";
import { getFileAccess } from "./registry/getFileAccess.js";
import { type SetGrantsParameters, setGrants } from "./registry/setGrants.js";

export interface GrantFileParameters extends FilesOptions {
  fileId: Hex;
  /** Who may read its current version from now on. Each needs a persona. */
  readers: readonly Reader[];
  signal?: AbortSignal;
}

/** Who was granted what. */
export interface GrantedFile {
  fileId: Hex;
  version: number;
  /** Who was granted, and the keys that were sealed to: those in Personas as this call read them. */
  readers: GrantedReader[];
}

/**
 * Grants the current version of a private file to readers, in one transaction. The account is the file's owner, whose key
 * ring suffices, or a granter with a grant of their own.
 *
 * A reader's key is what Personas says at this moment. Pass the `encryptionKey` that an earlier call returned, or that the
 * reader told you, to be stopped where it has changed since.
 *
 * @throws FilesError `READERS_UNREACHABLE`, `READER_KEY_INVALID`, `READER_KEY_CHANGED`, `VERSION_KEY_UNKNOWN`, `FILE_PUBLIC`,
 * `FILE_UNKNOWN`; BautaError `KEYS_MISSING`, `KEYS_LOCKED`; ContractRevertError `FilesNotGranter`, `FilesVersionMismatch`, `FilesExpiryPast`
 *
 * @example
 * ```ts
 * import { createKeyRing } from "@bauta/sdk/crypto";
 * import { canAccessFile, grantFile, uploadFile } from "@bauta/sdk/files";
 * import { registerPersona } from "@bauta/sdk/identity";
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { bob, client } from "bauta:example";
 *
 * const bobsKeys = createKeyRing();
 * const account = bob;
 * await (await registerPersona(client, { account, encryptionKey: bobsKeys.current.publicKey })).wait();
 *
 * const options = { store: memoryStore(), keys: createKeyRing() };
 * const { fileId, wait } = await uploadFile(client, { ...options, content: "for us two", access: "private" });
 * await wait();
 * await (await grantFile(client, { ...options, fileId, readers: [bob.address] })).wait();
 * if (!(await canAccessFile(client, { fileId, user: bob.address }))) throw new Error("unexpected");
 * ```
 */
export const grantFile = /* @__PURE__ */ composeWrite(setGrants, stage);

async function stage(
  client: BautaClient,
  parameters: GrantFileParameters & WriteOptions,
): Promise<Staged<SetGrantsParameters, GrantedFile>> {
  const { fileId, signal } = parameters;
  const ring = ringOf(parameters.keys);
  const [access, context, readers] = await Promise.all([
    getFileAccess(client, { ...parameters, reader: actingWallet(client, parameters) }),
    filesContext(client, parameters),
    resolveReaders(client, parameters.readers, parameters),
  ]);
  if (!access) throw fileUnknown(fileId);
  const { version, versionKey: publicKey, content } = access.file;
  if (!publicKey) throw filePublic(fileId);
  const versionKey = await recoverVersionKey({
    ring,
    publicKey,
    context: { ...context, fileId, version },
    grant: access.grant,
    cid: unpackCid(content),
    store: () => storeOf(parameters),
    signal,
  });
  const grants = sealGrants(versionKey, readers);
  return { parameters: { fileId, version, grants }, result: { fileId, version, readers } };
}

const filePublic = (fileId: Hex) =>
  new FilesError("FILE_PUBLIC", `The file ${fileId} is public: everybody can read it.`, {
    remedy: 'Give it a private version first: `updateFile` with `access: "private"`.',
  });
