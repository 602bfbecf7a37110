import { BautaError, type BautaErrorOptions } from "../core/errors.js";

/** Every `code` that an error of this room can carry; see {@link StorageError}. */
export type StorageErrorCode =
  | "BLOCK_INVALID"
  | "BLOCK_NOT_FOUND"
  | "BLOCK_TOO_LARGE"
  | "CAR_INVALID"
  | "CID_INVALID"
  | "DAG_INCOMPLETE"
  | "DAG_INVALID"
  | "DAG_LIMIT"
  | "NAME_INVALID"
  | "NOT_A_FILE"
  | "NOT_A_FOLDER"
  | "PATH_NOT_FOUND"
  | "PORT_IN_USE"
  | "RANGE_INVALID"
  | "ROOT_MISMATCH"
  | "SOURCE_CHANGED"
  | "SOURCE_UNREADABLE"
  | "STORE_NOT_WRITABLE"
  | "STORE_READ_ONLY"
  | "STORE_REFUSED"
  | "STORE_UNREACHABLE";

/**
 * Whatever goes wrong between a file and the place that keeps it. An abort is not wrapped: the signal's own reason is
 * thrown, as `fetch` does.
 *
 * @example
 * ```ts
 * import { parseCid, StorageError } from "@bauta/sdk/storage";
 * try {
 *   parseCid("QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG");
 * } catch (error) {
 *   if (!(error instanceof StorageError) || error.code !== "CID_INVALID") throw error;
 * }
 * ```
 */
export class StorageError extends BautaError {
  override readonly name: string = "StorageError";
  declare readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: BautaErrorOptions) {
    super(code, message, options);
  }
}
