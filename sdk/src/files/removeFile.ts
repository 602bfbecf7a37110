import type { CID } from "multiformats/cid";
import type { Hex } from "viem";
import { type BautaClient, withConfig } from "../core/client.js";
import { guard } from "../core/guard.js";
import { unpackCid } from "../storage/cid.js";
import { storeOf } from "../storage/storeOf.js";
import { FilesError } from "./errors.js";
import { type FilesOptions, fileUnknown } from "./options.js";
import { getFile } from "./registry/getFile.js";

export interface RemoveFileParameters extends FilesOptions {
  fileId: Hex;
  /** The stored content of which version; the current one's where it is missing. */
  cid?: CID;
}

/**
 * Takes a file's content out of the store: the store no longer promises to keep it, and deletes what nothing else needs.
 *
 * It does not touch the chain: the file, its grants and its CID stay there. It does not reach other stores, gateways and
 * readers that hold copies; public content may be anywhere. Nobody can take back what has been read.
 *
 * @returns The CID that was removed.
 * @throws FilesError `FILE_UNKNOWN`, `CONTENT_NOT_REMOVABLE`; BautaError `STORE_MISSING`; StorageError
 *
 * @example
 * ```ts
 * import { removeFile, uploadFile } from "@bauta/sdk/files";
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { client } from "bauta:example";
 *
 * const store = memoryStore();
 * const { fileId, cid, wait } = await uploadFile(client, { store, content: "hello", access: "public" });
 * await wait();
 * await removeFile(client, { store, fileId });
 * if (await store.has(cid)) throw new Error("unexpected");
 * ```
 */
export async function removeFile(client: BautaClient, given: RemoveFileParameters): Promise<CID> {
  const parameters = withConfig(client, given);
  return guard({ client }, async () => {
    const { fileId } = parameters;
    const store = storeOf(parameters);
    const cid = parameters.cid ?? (await currentCid(client, parameters));
    if (!store.remove) {
      throw new FilesError("CONTENT_NOT_REMOVABLE", `The store cannot remove ${cid} of file ${fileId}.`, {
        remedy: "Remove it where it was stored, with that service's own means.",
      });
    }
    await store.remove(cid);
    return cid;
  });
}

async function currentCid(client: BautaClient, parameters: RemoveFileParameters): Promise<CID> {
  const file = await getFile(client, parameters);
  if (!file) throw fileUnknown(parameters.fileId);
  return unpackCid(file.content);
}
