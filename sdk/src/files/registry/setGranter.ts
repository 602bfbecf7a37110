import type { Address, Hex } from "viem";
import { granterSetEvent, setGranter as setGranterFunction } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";

export interface SetGranterParameters {
  fileId: Hex;
  granter: Address;
  /** Whether the granter may change grants from now on. */
  allowed: boolean;
}

/**
 * Names somebody who may grant and revoke in the owner's stead, until the file changes hands. To grant, a granter needs
 * the version's key as well, from an ordinary grant.
 *
 * @throws ContractRevertError `FilesNotOwner`, `FilesFileUnknown`
 *
 * @example
 * ```ts
 * import { isGranter, registerFile, setGranter } from "@bauta/sdk/files";
 * import { parseCid } from "@bauta/sdk/storage";
 * import { bob, client } from "bauta:example";
 *
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n })).wait();
 * await (await setGranter(client, { fileId, granter: bob.address, allowed: true })).wait();
 * if (!(await isGranter(client, { fileId, granter: bob.address }))) throw new Error("unexpected");
 * ```
 */
export const setGranter = defineWrite({
  contract: "files",
  call: ({ fileId, granter, allowed }: SetGranterParameters) => call(setGranterFunction, [fileId, granter, allowed]),
  decode: (logs) => firstEvent(granterSetEvent, logs),
});
