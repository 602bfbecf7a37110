import type { Hex } from "viem";
import { piece } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";
import { unlessZero } from "./file.js";

/**
 * Reads the Filecoin piece that holds a version: its root, and the size of its data in bytes. Undefined where none is
 * known.
 *
 * @example
 * ```ts
 * import { getPiece } from "@bauta/sdk/files";
 * import { client } from "bauta:example";
 *
 * if (await getPiece(client, { fileId: `0x${"00".repeat(32)}`, version: 1 })) throw new Error("unexpected");
 * ```
 */
export const getPiece = defineRead({
  contract: "files",
  call: ({ fileId, version }: { fileId: Hex; version: number }) => call(piece, [fileId, version]),
  result: ([root, size]) => (unlessZero(root) ? { root, size } : undefined),
});
