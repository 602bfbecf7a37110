import type { Address, Hex } from "viem";
import { ownershipTransferredEvent, transferOwnership } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";

export interface TransferFileParameters {
  fileId: Hex;
  /** The new owner. */
  to: Address;
}

/**
 * Hands a file over, at once. Grants and the policy stay, granters do not. The new owner of an encrypted file can read
 * and grant the current version only with its key: grant it to them first. The old owner keeps what they could read.
 *
 * @throws ContractRevertError `FilesNotOwner`, `FilesOwnerZero`, `FilesFileUnknown`
 *
 * @example
 * ```ts
 * import { getFile, registerFile, transferFile } from "@bauta/sdk/files";
 * import { parseCid } from "@bauta/sdk/storage";
 * import { bob, client } from "bauta:example";
 *
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n })).wait();
 * await (await transferFile(client, { fileId, to: bob.address })).wait();
 * if ((await getFile(client, { fileId }))?.owner !== bob.address) throw new Error("unexpected");
 * ```
 */
export const transferFile = defineWrite({
  contract: "files",
  call: ({ fileId, to }: TransferFileParameters) => call(transferOwnership, [fileId, to]),
  decode: (logs) => firstEvent(ownershipTransferredEvent, logs),
});
