import type { Address, Hex } from "viem";
import { revoke, revokedEvent } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";

export interface RevokeFileParameters {
  fileId: Hex;
  /** Whose grant for the current version is to end. */
  reader: Address;
}

/**
 * Ends a reader's grant: from now on the chain, and every key service that asks it, refuses. A reader who has opened the
 * file keeps the version's key, and can still read that version wherever its content is stored: `rotateFile` gives
 * the remaining readers a version that the removed one cannot read. Nobody can take back what has been read.
 *
 * @throws ContractRevertError `FilesGrantUnknown`, `FilesNotGranter`, `FilesFileUnknown`
 *
 * @example
 * ```ts
 * import { canAccessFile, registerFile, revokeFile } from "@bauta/sdk/files";
 * import { parseCid } from "@bauta/sdk/storage";
 * import { bob, client } from "bauta:example";
 *
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const word = `0x${"0b".repeat(32)}` as const;
 * const grants = [{ reader: bob.address, body: word }];
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n, versionKey: word, grants })).wait();
 * await (await revokeFile(client, { fileId, reader: bob.address })).wait();
 * if (await canAccessFile(client, { fileId, user: bob.address })) throw new Error("unexpected");
 * ```
 */
export const revokeFile = defineWrite({
  contract: "files",
  call: ({ fileId, reader }: RevokeFileParameters) => call(revoke, [fileId, reader]),
  decode: (logs) => firstEvent(revokedEvent, logs),
});
