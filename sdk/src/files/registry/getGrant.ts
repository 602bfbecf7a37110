import type { Address, Hex } from "viem";
import { grantOf } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";
import { unlessZero } from "./file.js";

/**
 * Reads a reader's grant for a version: 32 sealed bytes, and the first second at which it is void (0: never). Undefined
 * where there is none. An expired grant is still there; `canAccessFile` refuses it.
 *
 * @example
 * ```ts
 * import { getGrant } from "@bauta/sdk/files";
 * import { bob, client } from "bauta:example";
 *
 * const grant = await getGrant(client, { fileId: `0x${"00".repeat(32)}`, version: 1, reader: bob.address });
 * if (grant) throw new Error("unexpected");
 * ```
 */
export const getGrant = defineRead({
  contract: "files",
  call: ({ fileId, version, reader }: { fileId: Hex; version: number; reader: Address }) =>
    call(grantOf, [fileId, version, reader]),
  result: ([body, expiry]) => (unlessZero(body) ? { body, expiry } : undefined),
});
