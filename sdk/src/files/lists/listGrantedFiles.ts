import { type Address, pad } from "viem";
import { assertValid } from "../../core/check.js";
import { type BautaClient, type BautaConfig, withConfig } from "../../core/client.js";
import { guard } from "../../core/guard.js";
import { type Origin, onlyOrigin } from "../../core/logs.js";
import type { ListOptions, Page } from "../../core/pages.js";
import type { RegisteredFile } from "../registry/file.js";
import { readGrants } from "./readGrants.js";

export interface ListGrantedFilesParameters extends BautaConfig, ListOptions {
  /** Who was granted them. */
  reader: Address;
}

/** A file that a reader holds a grant for, as it is now; its {@link Origin} is the grant. */
export interface SharedFile extends RegisteredFile, Origin {
  /** The first second, in Unix time, at which the grant is void; 0: never. */
  expiry: number;
}

/**
 * Lists the private files that a reader was granted and can open now, the latest grant first, a page at a time: "shared with
 * me". A file whose grant has expired, was revoked, or is for an earlier version is left out, and comes once however often it
 * was granted. Names come from the events, so a node that prunes its logs can miss some; each one is then checked against
 * the chain's state. Files that are open to the reader otherwise (as their owner, by a policy, or because they are public)
 * are not listed: {@link listOwnedFiles}.
 *
 * A list is the state of one moment: where a page is read later than the one before, {@link watchFiles} tells what happened
 * in between.
 *
 * @returns The page, and where the next one begins.
 * @throws BautaError `PARAMETER_INVALID`
 *
 * @example
 * ```ts
 * import { listGrantedFiles, registerFile } from "@bauta/sdk/files";
 * import { parseCid } from "@bauta/sdk/storage";
 * import { bob, client } from "bauta:example";
 *
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const word = `0x${"0b".repeat(32)}` as const;
 * const grants = [{ reader: bob.address, body: word }];
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n, versionKey: word, grants })).wait();
 *
 * const { items, next } = await listGrantedFiles(client, { reader: bob.address, limit: 10 });
 * if (items[0]?.fileId !== fileId || items[0].expiry !== 0) throw new Error("unexpected");
 * if (next !== undefined) await listGrantedFiles(client, { reader: bob.address, limit: 10, toBlock: next });
 * ```
 */
export async function listGrantedFiles(
  client: BautaClient,
  given: ListGrantedFilesParameters,
): Promise<Page<SharedFile>> {
  const parameters = withConfig(client, given);
  const { reader, contracts } = parameters;
  return guard({ client, contract: "files" }, async () => {
    assertValid([{ name: "reader", type: "address" }], [reader]);
    const { items, next } = await readGrants(client, parameters, {
      ...(contracts && { contracts }),
      indexed: [null, pad(reader)],
      keyOf: ({ fileId }) => fileId,
    });
    return { items: items.map(({ file, expiry, ...grant }) => ({ ...file, expiry, ...onlyOrigin(grant) })), next };
  });
}
