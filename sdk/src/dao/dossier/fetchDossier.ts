import type { CID } from "multiformats/cid";
import { BautaError } from "../../core/errors.js";
import { sleep } from "../../core/sleep.js";
import { readFile } from "../../storage/read/readFile.js";
import type { Store } from "../../storage/store.js";
import { storeMissing } from "../../storage/storeOf.js";
import { decodeDossier } from "./decodeDossier.js";
import { cidIn } from "./description.js";
import { type Dossier, MAX_DOSSIER_SIZE } from "./dossier.js";

/**
 * What became of a proposal's dossier. Whatever it says, the calldata on the chain is what counts.
 * - `verified`: the document that the CID names; it may still disagree with the calldata.
 * - `unreachable`: no store has it now. Do not vote for what you cannot read.
 * - `invalid`: the CID names something that is not a dossier, or hides something.
 * - `none`: the description names no CID; it is text.
 */
export type DossierResult =
  | { readonly status: "verified"; readonly cid: string; readonly document: Dossier }
  | { readonly status: "unreachable"; readonly cid: string; readonly error: BautaError }
  | { readonly status: "invalid"; readonly cid: string; readonly error: BautaError }
  | { readonly status: "none" };

export interface FetchDossierOptions {
  readonly store: Store | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Fetches the dossier that a description names. Only an abort throws: everything else is a status. */
export async function fetchDossier(description: string, options: FetchDossierOptions): Promise<DossierResult> {
  const cid = cidIn(description);
  if (!cid) return { status: "none" };
  const { store, signal } = options;
  const failed = (status: "unreachable" | "invalid", error: BautaError) => ({ status, cid: cid.toString(), error });
  if (!store) return failed("unreachable", storeMissing());
  let bytes: Uint8Array;
  try {
    bytes = await fetchBytes(store, cid, signal);
  } catch (error) {
    await sleep(0, signal);
    const cause = error instanceof BautaError ? error : unreachable(cid, error);
    return failed(isAboutContent(cause) ? "invalid" : "unreachable", cause);
  }
  try {
    return { status: "verified", cid: cid.toString(), document: decodeDossier(bytes) };
  } catch (error) {
    if (error instanceof BautaError) return failed("invalid", error);
    throw error;
  }
}

/** At most the bytes that a dossier may have, from a handful of blocks, each hashed against its CID. */
async function fetchBytes(store: Store, cid: CID, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const limits = { maxBytes: MAX_DOSSIER_SIZE, maxBlocks: 32, maxDepth: 4 };
  for await (const piece of readFile(store, cid, { signal, limits })) pieces.push(piece);
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

/** The content is what its CID names, and no dossier: another store would give the same. */
const isAboutContent = ({ code }: BautaError) => ["DAG_INVALID", "DAG_LIMIT", "NOT_A_FILE"].includes(code);

const unreachable = (cid: CID, cause: unknown) =>
  new BautaError("DOSSIER_UNREACHABLE", `The dossier ${cid} could not be read.`, {
    remedy: "Try again, or read it from another store or gateway.",
    retryable: true,
    cause,
  });
