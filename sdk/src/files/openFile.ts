import type { CID } from "multiformats/cid";
import { type Account, type Address, type Hex, isAddressEqual, zeroAddress } from "viem";
import { type BautaClient, withConfig } from "../core/client.js";
import { CryptoError } from "../crypto/errors.js";
import { openGrant } from "../crypto/grant.js";
import type { Identity } from "../crypto/identity.js";
import type { VersionContext } from "../crypto/versionKey.js";
import { actingWallet } from "../identity/actingWallet.js";
import { ringOf } from "../identity/keys.js";
import { unpackCid } from "../storage/cid.js";
import { StorageError } from "../storage/errors.js";
import type { ReadLimits, ReadOptions } from "../storage/read/limits.js";
import type { ByteRange } from "../storage/source.js";
import { storeOf } from "../storage/storeOf.js";
import { type OpenedContent, type OpenedEntry, openPrivateContent, openPublicContent } from "./content/openContent.js";
import type { Readable } from "./content/readable.js";
import { FilesError } from "./errors.js";
import { guarded } from "./guarded.js";
import { recoverVersionKey, rememberVersionKey } from "./keys/versionKeys.js";
import { type FilesOptions, filesContext, fileUnknown } from "./options.js";
import { type FileAccess, getFileAccess } from "./registry/getFileAccess.js";

export interface OpenFileParameters extends FilesOptions {
  fileId: Hex;
  /** Who reads; the client's account where it is missing. Public files need none. */
  account?: Account | Address;
  /** The newest version that the caller has seen: an older one, from a node that lags or lies, is refused. */
  minVersion?: number;
  /** What to spend at most on content that somebody else made. */
  limits?: ReadLimits;
  signal?: AbortSignal;
}

/** An opened file. `stream`, `bytes` and `text` read a single file; a folder's files are in `files`. */
export interface OpenedFile extends Readable {
  fileId: Hex;
  owner: Address;
  version: number;
  /** What is stored: of a private file, its encrypted form. */
  cid: CID;
  access: "public" | "private";
  /** Bytes of content: of a folder, of all its files by what it says. */
  size: number;
  /** Of a private file that was uploaded with a name. Safe as a file name on every system. */
  name?: string;
  /** Its media type, as whoever uploaded it chose: do not let a page run what it names. */
  type?: string;
  /** The files of a folder; undefined for a single file. */
  files?: OpenedEntry[];
  /**
   * The age identity of this version, `AGE-SECRET-KEY-1…`: with it, `age -d -i` decrypts the stored content without this
   * software. Whoever sees it can read the version, for good.
   *
   * @throws FilesError `FILE_PUBLIC`, `VERSION_KEY_UNKNOWN`
   */
  exportIdentity(): Promise<string>;
}

/**
 * Opens a file: anybody's public one, or a private one that the account owns or was granted. One round trip to the node
 * (two where the client does not know its chain), then blocks from the store, each verified against the CID on-chain.
 *
 * @throws FilesError `FILE_UNKNOWN`, `NOT_GRANTED`, `GRANT_EXPIRED`, `GRANT_PENDING`, `GRANT_INVALID`, `GRANT_UNREADABLE`,
 * `VERSION_STALE`, `CONTENT_MISSING`, `CONTENT_INVALID`; BautaError `STORE_MISSING`, `KEYS_MISSING`, `KEYS_LOCKED`; StorageError
 * and CryptoError where the content is damaged.
 *
 * @example
 * ```ts
 * import { openFile, uploadFile } from "@bauta/sdk/files";
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { client } from "bauta:example";
 *
 * const store = memoryStore();
 * const { fileId, wait } = await uploadFile(client, { store, content: "hello world", access: "public" });
 * await wait();
 * const file = await openFile(client, { store, fileId });
 * for await (const bytes of file.stream({ start: 6 })) {
 *   if (new TextDecoder().decode(bytes) !== "world") throw new Error("unexpected");
 * }
 * ```
 */
export async function openFile(client: BautaClient, given: OpenFileParameters): Promise<OpenedFile> {
  const parameters = withConfig(client, given);
  return guarded(client, parameters, async () => {
    const { fileId, signal, limits, minVersion = 0 } = parameters;
    const store = storeOf(parameters);
    const reader = client.account || parameters.account ? actingWallet(client, parameters) : zeroAddress;
    const [access, context] = await Promise.all([
      getFileAccess(client, { ...parameters, reader }),
      filesContext(client, parameters),
    ]);
    if (!access) throw fileUnknown(fileId);
    const { owner, version, versionKey, content } = access.file;
    if (version < minVersion) throw stale(fileId, version, minVersion);
    const cid = unpackCid(content);
    const options: ReadOptions = { signal, limits };
    const common = { fileId, owner, version, cid };
    if (!versionKey) {
      const opened = await stored(cid, () => openPublicContent(store, cid, options));
      return describe(
        { ...common, access: "public", exportIdentity: async () => Promise.reject(filePublic(fileId)) },
        opened,
      );
    }
    const ring = ringOf(parameters.keys);
    const versionContext = { ...context, fileId, version };
    const isOwner = isAddressEqual(owner, reader);
    const identities = identitiesFor(access, versionContext, parameters, isOwner);
    const opened = await stored(cid, () => openPrivateContent(store, cid, identities, options));
    const exportIdentity = async () => {
      const found = { ring, publicKey: versionKey, context: versionContext, grant: access.grant, cid, signal };
      return (await recoverVersionKey({ ...found, store: () => store })).identity.exportSecretKey();
    };
    return describe({ ...common, access: "private", exportIdentity }, opened);
  });
}

/** What opens the content: the version's identity from the reader's grant, or, for the owner, those of the ring. */
function identitiesFor(
  { file, grant, expiry, isAllowed }: FileAccess,
  context: VersionContext,
  { keys }: FilesOptions,
  isOwner: boolean,
): readonly Identity[] {
  const { fileId, versionKey: publicKey } = file;
  if (!isAllowed) throw grant && expiry > 0 ? expired(fileId, expiry) : notGranted(fileId);
  const ring = ringOf(keys);
  // The content is encrypted to its owner; an owner whom it was handed to needs the grant.
  if (!grant && isOwner) return ring.identities;
  if (!grant) throw pending(fileId);
  try {
    const key = openGrant({ grant, publicKey: publicKey!, context, identities: ring.identities });
    return [rememberVersionKey(ring, key).identity];
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    if (isOwner) return ring.identities;
    throw error.code === "GRANT_NOT_FOR_READER" ? unreadable(fileId, error) : invalid(fileId, error);
  }
}

/** Says so where the store does not have the content at all. */
async function stored(cid: CID, open: () => Promise<OpenedContent>): Promise<OpenedContent> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== "BLOCK_NOT_FOUND") throw error;
    throw new FilesError("CONTENT_MISSING", `The store does not have all of ${cid}.`, {
      remedy: "It may not have arrived yet, or was removed: try another store or gateway, or ask the file's owner.",
      retryable: true,
      cause: error,
    });
  }
}

type Common = Pick<OpenedFile, "fileId" | "owner" | "version" | "cid" | "access" | "exportIdentity">;

function describe(common: Common, content: OpenedContent): OpenedFile {
  if (content.kind === "file") {
    const { file, name, type } = content;
    return { ...common, ...file, ...(name !== undefined && { name }), ...(type !== undefined && { type }) };
  }
  const { files } = content;
  const refuse = () => Promise.reject(notSingle(common.fileId, files.length));
  return {
    ...common,
    files,
    size: files.reduce((sum, { size }) => sum + size, 0),
    // biome-ignore lint/correctness/useYield: it has the form of a stream, and refuses when it is read
    async *stream(_range?: ByteRange) {
      await refuse();
    },
    bytes: refuse,
    text: refuse,
  };
}

const stale = (fileId: Hex, version: number, minVersion: number) =>
  new FilesError(
    "VERSION_STALE",
    `The node shows version ${version} of ${fileId}, but version ${minVersion} is known.`,
    {
      remedy: "The node lags behind, or lies: try again, or use another RPC URL.",
      retryable: true,
    },
  );

const filePublic = (fileId: Hex) =>
  new FilesError("FILE_PUBLIC", `The file ${fileId} is public: there is no identity to export.`, {
    remedy: "Read it by its CID, anywhere on IPFS.",
  });

const notGranted = (fileId: Hex) =>
  new FilesError("NOT_GRANTED", `The account may not read the current version of ${fileId}.`, {
    remedy: "Ask the file's owner for a grant; check that the right account is connected.",
  });

const expired = (fileId: Hex, expiry: number) =>
  new FilesError(
    "GRANT_EXPIRED",
    `The account's grant for ${fileId} ended at ${new Date(expiry * 1000).toISOString()}.`,
    {
      remedy: "Ask the file's owner for a new grant.",
    },
  );

const pending = (fileId: Hex) =>
  new FilesError("GRANT_PENDING", `The policy of ${fileId} admits the account, but nobody has handed it the key yet.`, {
    remedy: "Wait for the owner's keeper to grant it, or ask the owner.",
    retryable: true,
  });

const invalid = (fileId: Hex, cause: unknown) =>
  new FilesError(
    "GRANT_INVALID",
    `The grant for ${fileId} does not give the key that its owner committed to on-chain.`,
    {
      remedy: "Whoever made it cheats, or erred: do not rely on the content; ask the owner to grant again.",
      cause,
    },
  );

const unreadable = (fileId: Hex, cause: unknown) =>
  new FilesError("GRANT_UNREADABLE", `The key ring has no identity that opens the grant for ${fileId}.`, {
    remedy: "Unlock the ring that held your key when the grant was made, or ask to be granted again.",
    cause,
  });

const notSingle = (fileId: Hex, count: number) =>
  new FilesError("NOT_A_SINGLE_FILE", `The file ${fileId} is a folder of ${count} files.`, {
    remedy: "Read them one by one: `files[0].stream()`.",
  });
