import { type Address, isAddressEqual, pad } from "viem";
import { batching } from "../../core/batching.js";
import { assertValid } from "../../core/check.js";
import { type BautaClient, type BautaConfig, withConfig } from "../../core/client.js";
import { guard } from "../../core/guard.js";
import { type Origin, onlyOrigin } from "../../core/logs.js";
import type { ListOptions, Page } from "../../core/pages.js";
import type { RegisteredFile } from "../registry/file.js";
import { getFile } from "../registry/getFile.js";
import { type FileEvent, fileEventReader } from "./fileEvents.js";
import { readLatest } from "./latest.js";

export interface ListOwnedFilesParameters extends BautaConfig, ListOptions {
  /** Who owns them now. */
  owner: Address;
}

/** A file as it is now; its {@link Origin} is what made it its owner's. */
export interface OwnedFile extends RegisteredFile, Origin {}

/**
 * Lists the files that somebody owns now, whoever registered them, the latest acquired first, a page at a time: "my files".
 * A file that was given away is left out, and one that came back comes once. Names come from the events, so a node that
 * prunes its logs can miss some; each one is then checked against the chain's state.
 *
 * {@link listCreatedFiles} needs no logs, and lists what somebody registered, wherever it is now. What others share with
 * somebody is listed by {@link listGrantedFiles}. A list is the state of one moment: where a page is read later than the one
 * before, {@link watchFiles} tells what happened in between.
 *
 * @returns The page, and where the next one begins.
 * @throws BautaError `PARAMETER_INVALID`
 *
 * @example
 * ```ts
 * import { listOwnedFiles, registerFile, transferFile } from "@bauta/sdk/files";
 * import { parseCid, unpackCid } from "@bauta/sdk/storage";
 * import { bob, client } from "bauta:example";
 *
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n })).wait();
 * await (await transferFile(client, { fileId, to: bob.address })).wait();
 *
 * const { items, next } = await listOwnedFiles(client, { owner: bob.address, limit: 10 });
 * if (items[0]?.fileId !== fileId || !unpackCid(items[0].content).equals(cid)) throw new Error("unexpected");
 * if (next !== undefined) await listOwnedFiles(client, { owner: bob.address, limit: 10, toBlock: next });
 * ```
 */
export async function listOwnedFiles(client: BautaClient, given: ListOwnedFilesParameters): Promise<Page<OwnedFile>> {
  const parameters = withConfig(client, given);
  return guard({ client, contract: "files" }, async () => {
    const { owner, contracts } = parameters;
    assertValid([{ name: "owner", type: "address" }], [owner]);
    const config = contracts ? { contracts } : {};
    const read = await fileEventReader(client, config, [
      { names: ["FileAdded"], indexed: [null, pad(owner)] },
      { names: ["OwnershipTransferred"], indexed: [null, null, pad(owner)] },
    ]);
    const batched = batching(client);
    const check = async (event: FileEvent) => {
      const file = await getFile(batched, { ...config, fileId: event.fileId });
      return file && isAddressEqual(file.owner, owner) ? { ...file, ...onlyOrigin(event) } : undefined;
    };
    return readLatest(client, parameters, {
      read,
      keyOf: ({ fileId }) => fileId,
      check: async (events) => (await Promise.all(events.map(check))).filter((file) => file !== undefined),
    });
  });
}
