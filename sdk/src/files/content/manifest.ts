import { folderTree } from "../../storage/dag/folderDag.js";
import { FilesError } from "../errors.js";

/** What an encrypted folder says about its files, in `manifest.age`. The file number n is in `n.age`. */
export interface Manifest {
  /** Whether the folder is one, or the wrapping of a single file that has a name. */
  kind: "file" | "folder";
  files: ManifestFile[];
}

export interface ManifestFile {
  path: string;
  /** Bytes. */
  size: number;
  type?: string;
}

export const manifestName = "manifest.age";
export const entryName = (index: number) => `${index}.age`;

const format = "bauta/v1/manifest";
const maxFiles = 100_000;

/** Manifests beyond this are refused unread. */
export const maxManifestSize = 64 * 1024 * 1024;

/** @throws StorageError `NAME_INVALID`; FilesError `CONTENT_INVALID` */
export function encodeManifest({ kind, files }: Manifest): Uint8Array {
  check({ kind, files });
  return new TextEncoder().encode(JSON.stringify({ format, kind, files }));
}

/**
 * Reads a manifest, which whoever encrypted it may have made to do harm: its paths obey the rules of public folders.
 *
 * @throws FilesError `CONTENT_INVALID`
 */
export function decodeManifest(bytes: Uint8Array): Manifest {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value = JSON.parse(text) as Partial<Record<"format" | "kind" | "files", unknown>> | null;
    if (value?.format !== format) throw invalid(`its format is not ${format}`);
    const { kind, files } = value;
    if (kind !== "file" && kind !== "folder") throw invalid("its kind is neither file nor folder");
    if (!Array.isArray(files)) throw invalid("it lists no files");
    const manifest: Manifest = { kind, files: files.map(decodeFile) };
    check(manifest);
    return manifest;
  } catch (cause) {
    if (cause instanceof FilesError) throw cause;
    const why = cause instanceof SyntaxError || cause instanceof TypeError ? "it is no JSON" : String(cause);
    throw invalid(why, cause);
  }
}

function decodeFile(value: unknown, index: number): ManifestFile {
  const { path, size, type } = (value ?? {}) as Record<string, unknown>;
  const isType = type === undefined || (typeof type === "string" && /^[\x20-\x7e]{0,255}$/.test(type));
  if (typeof path !== "string" || !Number.isSafeInteger(size) || (size as number) < 0 || !isType) {
    throw invalid(`what it says about file ${index} is malformed`);
  }
  return { path, size: size as number, ...(typeof type === "string" && { type }) };
}

/** The paths by the rules of folders: no way out, no devices, no twins. */
function check({ kind, files }: Manifest): void {
  if (files.length > maxFiles) throw invalid(`it lists ${files.length} files, ${maxFiles} are allowed`);
  if (kind === "file" && (files.length !== 1 || files[0]!.path.includes("/"))) {
    throw invalid("it is that of a single file, and lists something else");
  }
  const source = { open: async function* () {} };
  folderTree(files.map(({ path }) => ({ path, source })));
}

const invalid = (why: string, cause?: unknown) =>
  new FilesError("CONTENT_INVALID", `The folder's manifest cannot be used: ${why}.`, {
    remedy: "Ask the file's owner to upload it again.",
    cause,
  });
