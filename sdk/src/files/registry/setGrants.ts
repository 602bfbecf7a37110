import type { Hex } from "viem";
import { grant, grantMany } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { defineWrite } from "../../core/write.js";
import { grantArguments, grantsIn, type SealedGrant } from "./grants.js";

export interface SetGrantsParameters {
  fileId: Hex;
  /** The version that the grants were sealed for; must be current. */
  version: number;
  grants: readonly SealedGrant[];
}

/**
 * Makes sealed grants; each replaces the reader's earlier one. `grantFile` seals them too.
 *
 * @throws ContractRevertError `FilesVersionMismatch`, `FilesNotGranter`, `FilesExpiryPast`, `FilesFilePublic`, …
 *
 * @example
 * ```ts
 * import { registerFile, setGrants } from "@bauta/sdk/files";
 * import { parseCid } from "@bauta/sdk/storage";
 * import { bob, client } from "bauta:example";
 *
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const word = `0x${"0b".repeat(32)}` as const;
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n, versionKey: word })).wait();
 * const made = [{ reader: bob.address, body: word }];
 * const { grants } = await (await setGrants(client, { fileId, version: 1, grants: made })).wait();
 * if (grants[0]?.reader !== bob.address) throw new Error("unexpected");
 * ```
 */
export const setGrants = defineWrite({
  contract: "files",
  call: ({ fileId, version, grants }: SetGrantsParameters) => {
    const [first, ...others] = grants;
    return first && !first.expiry && others.length === 0
      ? call(grant, [fileId, version, first.reader, first.body])
      : call(grantMany, [fileId, version, grantArguments(grants)]);
  },
  decode: (logs) => ({ grants: grantsIn(logs) }),
});
