import type { Hex } from "viem";
import { getBlock } from "viem/actions";
import { batching } from "../../core/batching.js";
import type { BautaClient, BautaConfig } from "../../core/client.js";
import type { ListOptions, Page } from "../../core/pages.js";
import type { RegisteredFile } from "../registry/file.js";
import { getFile } from "../registry/getFile.js";
import { getGrant } from "../registry/getGrant.js";
import { type FileEvent, type FileQuestion, fileEventReader } from "./fileEvents.js";
import { readLatest } from "./latest.js";

type Granted = Extract<FileEvent, { eventName: "Granted" }>;

/** A grant that holds, and the file as it is now. */
export type GrantInForce = Granted & { readonly file: RegisteredFile };

/** Which grants to read: by what is indexed in their events, file and reader. */
export interface GrantsQuestion extends BautaConfig {
  indexed: FileQuestion["indexed"];
  /** What must not be listed twice: the file, or the reader. */
  keyOf: (grant: Granted) => Hex;
}

/** Reads a page of grants that hold, newest first. */
export async function readGrants(
  client: BautaClient,
  options: ListOptions,
  { indexed, keyOf, ...config }: GrantsQuestion,
): Promise<Page<GrantInForce>> {
  const readEvents = await fileEventReader(client, config, [{ names: ["Granted"], indexed }]);
  return readLatest(client, options, {
    read: async (range) => (await readEvents(range)).filter((event) => event.eventName === "Granted"),
    keyOf,
    check: (grants) => checkGrants(client, config, grants),
  });
}

/**
 * Which of these grants hold: of their file's current version, and neither revoked nor expired. The file's policy is not
 * asked: it hands out no keys, and a stranger's could make the question fail.
 */
async function checkGrants(client: BautaClient, config: BautaConfig, grants: Granted[]): Promise<GrantInForce[]> {
  if (grants.length === 0) return [];
  const batched = batching(client);
  const [{ timestamp }, ...checked] = await Promise.all([
    getBlock(client),
    ...grants.map(async (grant) => {
      const { fileId, version, reader } = grant;
      const [file, stored] = await Promise.all([
        getFile(batched, { ...config, fileId }),
        getGrant(batched, { ...config, fileId, version, reader }),
      ]);
      return file?.version === version && stored ? { ...grant, expiry: stored.expiry, file } : undefined;
    }),
  ]);
  const current = checked.filter((grant) => grant !== undefined);
  return current.filter(({ expiry }) => expiry === 0 || timestamp < expiry);
}
