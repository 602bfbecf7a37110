import { BautaError, type BautaErrorOptions } from "../core/errors.js";

/**
 * What can go wrong in `@bauta/sdk/files`, beside what contracts, storage and cryptography say themselves.
 *
 * | code | what happened |
 * |---|---|
 * | `FILE_UNKNOWN` | There is no such file on this chain. |
 * | `FILE_PUBLIC` | The file is public, or was to be: it has no keys to grant. |
 * | `VERSION_STALE` | The node shows an older version than the caller has seen. |
 * | `NOT_OWNER` | Only the file's owner can do this. |
 * | `NOT_GRANTED` | The account may not read the file. |
 * | `GRANT_EXPIRED` | The account's grant has expired. |
 * | `GRANT_PENDING` | The file's policy admits the account, but nobody has handed it the key yet. |
 * | `GRANT_INVALID` | The grant gives another key than the one on-chain: whoever made it cheats, or erred. |
 * | `GRANT_UNREADABLE` | The key ring has no identity that opens the grant. |
 * | `VERSION_KEY_UNKNOWN` | The version's key cannot be found with this key ring. |
 * | `READERS_UNREACHABLE` | Some readers have no persona, so no key to grant to. |
 * | `READER_KEY_INVALID` | Some readers registered keys that nothing should be encrypted to. |
 * | `READER_KEY_CHANGED` | A reader's key is not the one that the caller expects. |
 * | `CONTENT_MISSING` | The store does not have the content. |
 * | `CONTENT_INVALID` | The content is not what a file of Bauta looks like. |
 * | `CONTENT_TOO_LARGE` | The content is larger than the caller allows. |
 * | `CONTENT_NOT_STORED` | The store took the content, but does not keep it. |
 * | `CONTENT_NOT_REMOVABLE` | The store has no way to remove content. |
 * | `NOT_A_SINGLE_FILE` | The content is a folder: read its files one by one. |
 */
export type FilesErrorCode =
  | "FILE_UNKNOWN"
  | "FILE_PUBLIC"
  | "VERSION_STALE"
  | "NOT_OWNER"
  | "NOT_GRANTED"
  | "GRANT_EXPIRED"
  | "GRANT_PENDING"
  | "GRANT_INVALID"
  | "GRANT_UNREADABLE"
  | "VERSION_KEY_UNKNOWN"
  | "READERS_UNREACHABLE"
  | "READER_KEY_INVALID"
  | "READER_KEY_CHANGED"
  | "CONTENT_MISSING"
  | "CONTENT_INVALID"
  | "CONTENT_TOO_LARGE"
  | "CONTENT_NOT_STORED"
  | "CONTENT_NOT_REMOVABLE"
  | "NOT_A_SINGLE_FILE";

/**
 * Every error of the files room itself. Test its `code`; the message is for people.
 *
 * @example
 * ```ts
 * import { FilesError, openFile } from "@bauta/sdk/files";
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { client } from "bauta:example";
 *
 * const fileId = `0x${"00".repeat(32)}` as const;
 * const error = await openFile(client, { fileId, store: memoryStore() }).catch((error: unknown) => error);
 * if (!(error instanceof FilesError) || error.code !== "FILE_UNKNOWN") throw new Error("unexpected");
 * ```
 */
export class FilesError extends BautaError {
  override readonly name: string = "FilesError";
  declare readonly code: FilesErrorCode;

  constructor(code: FilesErrorCode, message: string, options?: BautaErrorOptions) {
    super(code, message, options);
  }
}
