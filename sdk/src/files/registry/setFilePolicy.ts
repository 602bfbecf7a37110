import { type Address, type Hex, zeroAddress } from "viem";
import { policySetEvent, setPolicy } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";

export interface SetFilePolicyParameters {
  fileId: Hex;
  /** A contract that answers `isAllowed(user, fileId)`; missing: none, only grants count. */
  policy?: Address;
}

/**
 * Sets or removes a file's access policy. A policy says who may be given the key; it hands no key out itself.
 *
 * @throws ContractRevertError `FilesNotOwner`, `FilesFileUnknown`
 *
 * @example
 * ```ts
 * import { getFile, registerFile, setFilePolicy } from "@bauta/sdk/files";
 * import { parseCid } from "@bauta/sdk/storage";
 * import { client } from "bauta:example";
 *
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n })).wait();
 * const policy = "0x00000000000000000000000000000000000000f1";
 * await (await setFilePolicy(client, { fileId, policy })).wait();
 * if (!(await getFile(client, { fileId }))?.policy) throw new Error("unexpected");
 * ```
 */
export const setFilePolicy = defineWrite({
  contract: "files",
  call: ({ fileId, policy = zeroAddress }: SetFilePolicyParameters) => call(setPolicy, [fileId, policy]),
  decode: (logs) => firstEvent(policySetEvent, logs),
});
