import type { Address, Hex } from "viem";
import { access } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";
import { type RegisteredFile, toFile, unlessZero } from "./file.js";

/** A file as one reader stands to it. */
export interface FileAccess {
  file: RegisteredFile;
  /** The reader's grant for the current version, sealed to the reader; undefined where there is none. */
  grant: Hex | undefined;
  /** The first second, in Unix time, at which the grant is void; 0: never. */
  expiry: number;
  /** What `canAccessFile` says. */
  isAllowed: boolean;
}

/**
 * Reads all that a reader needs to open a file, in one call; undefined where there is no such file.
 *
 * @example
 * ```ts
 * import { getFileAccess } from "@bauta/sdk/files";
 * import { bob, client } from "bauta:example";
 *
 * const access = await getFileAccess(client, { fileId: `0x${"00".repeat(32)}`, reader: bob.address });
 * if (access) throw new Error("unexpected");
 * ```
 */
export const getFileAccess = defineRead({
  contract: "files",
  call: ({ fileId, reader }: { fileId: Hex; reader: Address }) => call(access, [fileId, reader]),
  result: ([struct, body, expiry, isAllowed], { fileId }): FileAccess | undefined => {
    const file = toFile(fileId, struct);
    return file && { file, grant: unlessZero(body), expiry, isAllowed };
  },
});
