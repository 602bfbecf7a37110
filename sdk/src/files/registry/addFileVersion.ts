import { type Hex, zeroHash } from "viem";
import { rotate, versionAddedEvent } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";
import type { PackedCid } from "../../storage/cid.js";
import { type CidLike, cidArguments } from "./cidArguments.js";
import { grantArguments, grantsIn, type SealedGrant } from "./grants.js";

export interface AddFileVersionParameters {
  fileId: Hex;
  /** The version that is current now; the new one is the next. */
  current: number;
  /** The new content, which is in storage already. */
  cid: CidLike | PackedCid;
  /** The new version's X25519 public key; missing where the new version is public. */
  versionKey?: Hex;
  /** Who may read the new version. */
  grants?: readonly SealedGrant[];
}

/**
 * Gives a file of the account's new content that is stored already. `updateFile` and `rotateFile` do all of it.
 *
 * @throws ContractRevertError `FilesVersionMismatch` where somebody was faster, `FilesNotOwner`, `FilesVersionKeyUsed`, …
 *
 * @example
 * ```ts
 * import { addFileVersion, registerFile } from "@bauta/sdk/files";
 * import { parseCid } from "@bauta/sdk/storage";
 * import { client } from "bauta:example";
 *
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n })).wait();
 * const { version } = await (await addFileVersion(client, { fileId, current: 1, cid })).wait();
 * if (version !== 2) throw new Error("unexpected");
 * ```
 */
export const addFileVersion = defineWrite({
  contract: "files",
  call: ({ fileId, current, cid, versionKey = zeroHash, grants = [] }: AddFileVersionParameters) =>
    call(rotate, [fileId, current, ...cidArguments(cid), versionKey, grantArguments(grants)]),
  decode: (logs) => ({ ...firstEvent(versionAddedEvent, logs), grants: grantsIn(logs) }),
});
