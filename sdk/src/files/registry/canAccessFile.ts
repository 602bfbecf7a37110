import type { Address, Hex } from "viem";
import { canAccess } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";

/**
 * Whether a user may read a file's current version, as the chain sees it now: the owner, a reader whose grant has not
 * expired, whoever the policy admits; everybody where the file is public. False where there is no such file.
 *
 * @example
 * ```ts
 * import { canAccessFile } from "@bauta/sdk/files";
 * import { bob, client } from "bauta:example";
 *
 * const isAllowed = await canAccessFile(client, { fileId: `0x${"00".repeat(32)}`, user: bob.address });
 * if (isAllowed) throw new Error("unexpected");
 * ```
 */
export const canAccessFile = defineRead({
  contract: "files",
  call: ({ fileId, user }: { fileId: Hex; user: Address }) => call(canAccess, [user, fileId]),
});
