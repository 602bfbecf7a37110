import { type Source, sourceOf } from "../../storage/source.js";

/** Content of one file: bytes, text (as UTF-8), a `Blob`, a `File` of an `<input>`, or a source that can be read twice. */
export type PlainFile = Uint8Array | string | Blob | Source;

/** One file of a folder. */
export interface FolderFile {
  /** Where it goes, such as `photos/a.jpg`. */
  path: string;
  content: PlainFile;
  /** Its media type. Kept where the folder is private; a blob's own where it is missing. */
  type?: string;
}

/** What can be uploaded: a file, or the files of a folder. */
export type PlainContent = PlainFile | readonly FolderFile[];

/** A file to encrypt into a folder. */
export interface NamedSource {
  path: string;
  type: string | undefined;
  source: Source;
}

export const isFolder = (content: PlainContent): content is readonly FolderFile[] => Array.isArray(content);

export const toNamedSources = (files: readonly FolderFile[]): NamedSource[] =>
  files.map(({ path, content, type = typeOf(content) }) => ({ path, type, source: sourceOf(content) }));

export const typeOf = (content: PlainContent): string | undefined =>
  (content instanceof Blob && content.type) || undefined;

export const nameOf = (content: PlainContent): string | undefined =>
  (typeof File !== "undefined" && content instanceof File && content.name) || undefined;

/** The size of a source, which is read where it does not know. */
export async function sizeOf(source: Source, signal: AbortSignal | undefined): Promise<number> {
  if (source.size !== undefined) return source.size;
  let size = 0;
  for await (const piece of source.open(undefined, { reuse: true })) {
    signal?.throwIfAborted();
    size += piece.length;
  }
  return size;
}
