import type { Hex } from "viem";
import { addressOf, type BautaClient, type BautaConfig, chainIdOf } from "../core/client.js";
import type { KeysLike } from "../identity/keys.js";
import type { StoreOptions } from "../storage/storeOf.js";
import { FilesError } from "./errors.js";

/** What the verbs that move content take beside their own parameters; `bautaActions` and `bautaConfig` bring defaults. */
export interface FilesOptions extends BautaConfig, StoreOptions {
  /** The key ring of whoever acts; public files need none. */
  readonly keys?: KeysLike;
}

/** What is kept in the client's configuration for the files room. */
export type FilesConfig = Pick<FilesOptions, "store" | "keys">;

/** What version keys are bound to, but for the version. */
export async function filesContext(client: BautaClient, { contracts }: BautaConfig) {
  const [chainId, files] = await Promise.all([chainIdOf(client), addressOf(client, "files", contracts)]);
  return { chainId, files };
}

export const fileUnknown = (fileId: Hex) =>
  new FilesError("FILE_UNKNOWN", `There is no file ${fileId}.`, {
    remedy: "Check the id, and that this is the chain and the contract that the file is registered with.",
  });
