import { type Hex, toHex } from "viem";
import { attachPiece as attachPieceFunction, pieceAttachedEvent } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";

export interface AttachPieceParameters {
  fileId: Hex;
  /** The version that the piece holds; must be current. */
  version: number;
  /** A piece CID v2 (FRC-0069): its bytes, or what has them, such as a CID of `multiformats`. */
  pieceCid: Hex | Uint8Array | { readonly bytes: Uint8Array };
}

/**
 * Records the Filecoin piece that holds a file's current version.
 *
 * @throws ContractRevertError `FilesVersionMismatch`, `FilesNotGranter`, `PieceCidCodecUnsupported`, …
 *
 * @example
 * ```ts
 * import { attachPiece, getPiece, registerFile } from "@bauta/sdk/files";
 * import { CID, parseCid } from "@bauta/sdk/storage";
 * import { client } from "bauta:example";
 *
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n })).wait();
 * const pieceCid = CID.parse("bafkzcibcaaces3nobte6ezpp4wqan2age2s5yxcatzotcvobhgcmv5wi2xh5mbi");
 * await (await attachPiece(client, { fileId, version: 1, pieceCid })).wait();
 * if (!(await getPiece(client, { fileId, version: 1 }))) throw new Error("unexpected");
 * ```
 */
export const attachPiece = defineWrite({
  contract: "files",
  call: ({ fileId, version, pieceCid }: AttachPieceParameters) => {
    const bytes = typeof pieceCid === "object" && "bytes" in pieceCid ? pieceCid.bytes : pieceCid;
    return call(attachPieceFunction, [fileId, version, typeof bytes === "string" ? bytes : toHex(bytes)]);
  },
  decode: (logs) => firstEvent(pieceAttachedEvent, logs),
});
