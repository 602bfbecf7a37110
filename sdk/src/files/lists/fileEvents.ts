import { type Address, type Hex, parseEventLogs, toEventSelector } from "viem";
import {
  fileAddedEvent,
  grantedEvent,
  granterSetEvent,
  ownershipTransferredEvent,
  pieceAttachedEvent,
  policySetEvent,
  revokedEvent,
  versionAddedEvent,
} from "../../core/abis/files.generated.js";
import { addressOf, type BautaClient, type BautaConfig } from "../../core/client.js";
import { getLogsOfAny, type LogFilter, type MinedLog, type Origin, originOf } from "../../core/logs.js";
import type { ReadItems } from "../../core/pages.js";
import type { PackedCid } from "../../storage/cid.js";
import { codecs, toPackedCid, unlessZero } from "../registry/file.js";

/** The content of a version as its event tells it. */
export interface VersionContent {
  readonly version: number;
  /** The version's CID, in the chain's form: `unpackCid` of `@bauta/sdk/storage` makes a CID of it. */
  readonly content: PackedCid;
  /** The version's X25519 public key; undefined where the version is public. */
  readonly versionKey: Hex | undefined;
}

/** What can happen to a file, by the name of the contract's event. */
export interface FileEvents {
  /** The file was registered. */
  FileAdded: VersionContent & { readonly owner: Address };
  /** Its content is now this; grants of earlier versions open nothing new. */
  VersionAdded: VersionContent;
  /** A reader was granted a version until `expiry`, the first second, in Unix time, at which the grant is void; 0: never. */
  Granted: { readonly reader: Address; readonly version: number; readonly expiry: number };
  /** A reader's grant for a version is void. */
  Revoked: { readonly reader: Address; readonly version: number };
  /** It belongs to somebody else; granters whom earlier owners named are no more. */
  OwnershipTransferred: { readonly from: Address; readonly to: Address };
  /** Somebody may, or may no longer, change its grants in the owner's stead. */
  GranterSet: { readonly granter: Address; readonly allowed: boolean };
  /** Its access policy is now this one; undefined: none. */
  PolicySet: { readonly policy: Address | undefined };
  /** The Filecoin piece that holds a version is known: its root, and the size of its data in bytes. */
  PieceAttached: { readonly version: number; readonly root: Hex; readonly size: bigint };
}

/** Something that happened to a file; `eventName` says what, and so which values it has. */
export type FileEvent = {
  [Name in keyof FileEvents]: Origin & { readonly eventName: Name; readonly fileId: Hex } & FileEvents[Name];
}[keyof FileEvents];

/** Which events to look for, and their indexed values: `fileId`, then most often an account; null for any. */
export interface FileQuestion {
  readonly names: readonly (keyof FileEvents)[];
  /** Ends with a value that counts: nodes pass over logs that have fewer. */
  readonly indexed: LogFilter["topics"];
}

const events = [
  fileAddedEvent,
  versionAddedEvent,
  grantedEvent,
  revokedEvent,
  ownershipTransferredEvent,
  granterSetEvent,
  policySetEvent,
  pieceAttachedEvent,
] as const;

/** The names of all events. */
export const fileEventNames = /* @__PURE__ */ events.map(({ name }) => name);

/** Makes what reads the events in some blocks that any of the questions asks for, oldest first. */
export async function fileEventReader(
  client: BautaClient,
  { contracts }: BautaConfig,
  questions: readonly FileQuestion[],
): Promise<ReadItems<FileEvent>> {
  const address = await addressOf(client, "files", contracts);
  const filters = questions.map(({ names, indexed }) => {
    const asked = events.filter(({ name }) => names.includes(name));
    return { address, topics: [asked.map((event) => toEventSelector(event)), ...indexed] };
  });
  return async (range) => {
    const logs = parseEventLogs({ abi: events, logs: await getLogsOfAny(client, filters, range), strict: true });
    return logs.map(toFileEvent).filter((event) => event !== undefined);
  };
}

type FileLog = ReturnType<typeof parseEventLogs<typeof events>>[number];

/** Undefined where it names a codec that is none: a node made it up. */
function toFileEvent(log: FileLog): FileEvent | undefined {
  const { eventName } = log;
  const origin = originOf(log as MinedLog);
  if (eventName === "PolicySet") return { ...origin, eventName, ...log.args, policy: unlessZero(log.args.policy) };
  if (eventName !== "FileAdded" && eventName !== "VersionAdded") {
    return { ...origin, eventName, ...log.args } as FileEvent;
  }
  const { codec, digest, versionKey, ...args } = log.args;
  if (!codecs[codec]) return undefined;
  const content = { content: toPackedCid(codec, digest), versionKey: unlessZero(versionKey) };
  return { ...origin, eventName, version: 1, ...args, ...content } as FileEvent;
}
