import type { Address, Hex } from "viem";
import { type BautaClient, type BautaConfig, withConfig } from "../../core/client.js";
import { guard } from "../../core/guard.js";
import { fileUnknown } from "../options.js";
import { getFile } from "../registry/getFile.js";
import { readGrants } from "./readGrants.js";

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
 * Those whom a policy alone admits are not listed. {@link listGrantedFiles} asks the other way round: which files a reader
 * was granted.
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
  const { fileId, contracts, fromBlock = 0n, signal } = withConfig(client, given);
  return guard({ client, contract: "files" }, async () => {
    const config = contracts ? { contracts } : {};
    const file = await getFile(client, { ...config, fileId });
    if (!file) throw fileUnknown(fileId);
    if (!file.versionKey) return [];
    const paging = { fromBlock, limit: Number.MAX_SAFE_INTEGER, ...(signal && { signal }) };
    const question = { ...config, indexed: [fileId], keyOf: ({ reader }: { reader: Address }) => reader };
    const { items } = await readGrants(client, paging, question);
    return items.map(({ reader, expiry }) => ({ address: reader, expiry }));
  });
}
