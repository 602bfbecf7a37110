import { type Address, type Hex, pad } from "viem";
import { assertValid } from "../../core/check.js";
import { type BautaClient, type BautaConfig, withConfig } from "../../core/client.js";
import { type WatchOptions, watchItems } from "../../core/watch.js";
import { type FileEvent, type FileQuestion, fileEventNames, fileEventReader } from "./fileEvents.js";

/** Which events; all of them where nothing is given. */
export interface FileFilter extends BautaConfig {
  /** What happens to this file, or to these. */
  readonly fileId?: Hex | readonly Hex[];
  /** Who gets files and gives them away: `FileAdded`, `OwnershipTransferred` from and to. */
  readonly owner?: Address;
  /** Who gets and loses grants: `Granted`, `Revoked`. With an `owner` too, the events of either. */
  readonly reader?: Address;
}

/**
 * Watches what happens to files: new ones, new versions, grants, transfers and the rest, as one union told apart by
 * `eventName`. Lags a block behind the head, and survives reorganisations of up to 64 blocks.
 *
 * The chain says in an event only whom it names. So an `owner` and a `reader` find what they get and lose, which is what
 * `listOwnedFiles` and `listGrantedFiles` begin with; new versions and policies of the files that these list name nobody, and
 * are found by `fileId`. With `fileId` and an account, both must fit. Expiry is no event.
 *
 * @returns A function that ends the watch.
 *
 * @example
 * ```ts
 * import { type FileEvent, registerFile, watchFiles } from "@bauta/sdk/files";
 * import { parseCid } from "@bauta/sdk/storage";
 * import { alice, client } from "bauta:example";
 *
 * const seen = new Promise<FileEvent | undefined>((resolve) => {
 *   const stop = watchFiles(client, {
 *     owner: alice.address,
 *     reader: alice.address,
 *     fromBlock: 0n,
 *     onItems: ([event]) => {
 *       stop();
 *       resolve(event);
 *     },
 *   });
 * });
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n })).wait();
 * const event = await seen;
 * if (event?.eventName !== "FileAdded" || event.fileId !== fileId) throw new Error("unexpected");
 * ```
 */
export function watchFiles(client: BautaClient, given: FileFilter & WatchOptions<FileEvent>): () => void {
  const parameters = withConfig(client, given);
  return watchItems(client, parameters, async () => fileEventReader(client, parameters, questionsOf(parameters)));
}

/** What to ask the node for, so that it sends nothing else. */
function questionsOf({ fileId, owner, reader }: FileFilter): FileQuestion[] {
  const files = fileId === undefined ? null : [fileId].flat();
  const accounts = { owner, reader };
  for (const [name, account] of Object.entries(accounts)) {
    if (account !== undefined) assertValid([{ name, type: "address" }], [account]);
  }
  if (files) assertValid([{ name: "fileId", type: "bytes32[]" }], [files]);
  // To some nodes an empty list is any.
  if (files?.length === 0) return [];
  if (!owner && !reader) return [{ names: fileEventNames, indexed: files ? [files] : [] }];
  const questions: FileQuestion[] = [];
  if (owner) {
    questions.push({ names: ["FileAdded", "OwnershipTransferred"], indexed: [files, pad(owner)] });
    questions.push({ names: ["OwnershipTransferred"], indexed: [files, null, pad(owner)] });
  }
  if (reader) questions.push({ names: ["Granted", "Revoked"], indexed: [files, pad(reader)] });
  return questions;
}
