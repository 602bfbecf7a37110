import type { Hex } from "viem";
import { file } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";
import { toFile } from "./file.js";

/**
 * Reads a file's entry; undefined where there is none.
 *
 * @example
 * ```ts
 * import { getFile } from "@bauta/sdk/files";
 * import { client } from "bauta:example";
 *
 * const file = await getFile(client, { fileId: `0x${"00".repeat(32)}` });
 * if (file) throw new Error("unexpected");
 * ```
 */
export const getFile = defineRead({
  contract: "files",
  call: ({ fileId }: { fileId: Hex }) => call(file, [fileId]),
  result: (struct, { fileId }) => toFile(fileId, struct),
});
