import type { Hex } from "viem";
import { add, fileAddedEvent, publish } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";
import type { PackedCid } from "../../storage/cid.js";
import { type CidLike, cidArguments } from "./cidArguments.js";
import { grantArguments, grantsIn, type SealedGrant } from "./grants.js";

export interface RegisterFileParameters {
  /** A number that the account has not used yet. Counting from 0 lets `listCreatedFiles` find the file. */
  salt: bigint;
  /** The content, which is in storage already. */
  cid: CidLike | PackedCid;
  /** Of an encrypted file: the X25519 public key of version 1, derived for this chain, contract, file and version. */
  versionKey?: Hex;
  /** Who may read an encrypted file beside its owner. */
  grants?: readonly SealedGrant[];
}

/**
 * Registers a file of the account, public or (with a version key) encrypted, whose content is stored already.
 * `uploadFile` encrypts, stores and registers in one call.
 *
 * @throws ContractRevertError `FilesFileExists`, `FilesDigestZero`, `FilesExpiryPast`, …
 *
 * @example
 * ```ts
 * import { fileIdOf, registerFile } from "@bauta/sdk/files";
 * import { parseCid } from "@bauta/sdk/storage";
 * import { alice, client } from "bauta:example";
 *
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n })).wait();
 * if (fileId !== fileIdOf(alice.address, 0n)) throw new Error("unexpected");
 * ```
 */
export const registerFile = defineWrite({
  contract: "files",
  call: ({ cid, salt, versionKey, grants = [] }: RegisterFileParameters) => {
    const content = cidArguments(cid);
    return versionKey
      ? call(add, [salt, ...content, versionKey, grantArguments(grants)])
      : call(publish, [salt, ...content]);
  },
  decode: (logs) => ({ ...firstEvent(fileAddedEvent, logs), grants: grantsIn(logs) }),
});
