import { type Address, type Hex, pad, parseEventLogs, toEventSelector } from "viem";
import { grantedEvent } from "../core/abis/files.generated.js";
import { addressOf, type BautaClient, type BautaConfig, withConfig } from "../core/client.js";
import { guard } from "../core/guard.js";
import { getLogs, originOf } from "../core/logs.js";
import { readPage } from "../core/pages.js";
import { fileUnknown } from "./options.js";
import { canAccessFile } from "./registry/canAccessFile.js";
import { getFile } from "./registry/getFile.js";
import { getGrant } from "./registry/getGrant.js";

export interface ListReadersParameters extends BautaConfig {
  fileId: Hex;
  /** Where to begin to look: the block of the file's version, or of the deployment. Defaults to 0. */
  fromBlock?: bigint;
  signal?: AbortSignal;
}

/** Somebody who may read a file's current version. */
export interface CurrentReader {
  address: Address;
  /** The first second, in Unix time, at which the grant is void; 0: never. */
  expiry: number;
}

/**
 * Lists who holds a grant for a file's current version that is neither revoked nor expired. Names come from the events, so
 * a node that prunes its logs can miss some; each one is then checked against the chain's state, which is never wrong.
 * Those whom a policy alone admits are not listed.
 *
 * @throws FilesError `FILE_UNKNOWN`
 *
 * @example
 * ```ts
 * import { listReaders, registerFile } from "@bauta/sdk/files";
 * import { parseCid } from "@bauta/sdk/storage";
 * import { bob, client } from "bauta:example";
 *
 * const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
 * const word = `0x${"0b".repeat(32)}` as const;
 * const grants = [{ reader: bob.address, body: word }];
 * const { fileId } = await (await registerFile(client, { cid, salt: 0n, versionKey: word, grants })).wait();
 * const [reader] = await listReaders(client, { fileId });
 * if (reader?.address !== bob.address) throw new Error("unexpected");
 * ```
 */
export async function listReaders(client: BautaClient, given: ListReadersParameters): Promise<CurrentReader[]> {
  const parameters = withConfig(client, given);
  const { fileId, fromBlock = 0n, signal, contracts } = parameters;
  return guard({ client, contract: "files" }, async () => {
    const options = contracts ? { contracts } : {};
    const file = await getFile(client, { ...options, fileId });
    if (!file) throw fileUnknown(fileId);
    if (!file.versionKey) return [];
    const address = await addressOf(client, "files", contracts);
    const topics = [toEventSelector(grantedEvent), pad(fileId, { size: 32 })];
    const paging = { fromBlock, limit: Number.MAX_SAFE_INTEGER, ...(signal && { signal }) };
    const { items } = await readPage(client, paging, async (range) => {
      const logs = await getLogs(client, { address, topics }, range);
      const granted = parseEventLogs({ abi: [grantedEvent], logs, strict: true });
      return granted.map((log) => ({ ...originOf(log), ...log.args }));
    });
    const current = items.filter(({ version }) => version === file.version).map(({ reader }) => reader);
    const found = await Promise.all(
      [...new Set(current)].map(async (reader) => {
        const [grant, isAllowed] = await Promise.all([
          getGrant(client, { ...options, fileId, version: file.version, reader }),
          canAccessFile(client, { ...options, fileId, user: reader }),
        ]);
        return { address: reader, expiry: grant?.expiry ?? 0, isCurrent: grant !== undefined && isAllowed };
      }),
    );
    return found.filter(({ isCurrent }) => isCurrent).map(({ address, expiry }) => ({ address, expiry }));
  });
}
