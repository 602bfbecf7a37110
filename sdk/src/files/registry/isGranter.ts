import type { Address, Hex } from "viem";
import { isGranter as isGranterFunction } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";

/**
 * Whether somebody may change a file's grants: its owner, and whom the owner named with `setGranter`.
 *
 * @example
 * ```ts
 * import { isGranter } from "@bauta/sdk/files";
 * import { bob, client } from "bauta:example";
 *
 * if (await isGranter(client, { fileId: `0x${"00".repeat(32)}`, granter: bob.address })) throw new Error("unexpected");
 * ```
 */
export const isGranter = defineRead({
  contract: "files",
  call: ({ fileId, granter }: { fileId: Hex; granter: Address }) => call(isGranterFunction, [fileId, granter]),
});
