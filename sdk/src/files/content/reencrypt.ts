import type { Source } from "../../storage/source.js";
import type { OpenedFile } from "../openFile.js";
import type { Encryptable } from "./encryptContent.js";
import type { NamedSource } from "./plain.js";
import type { Readable } from "./readable.js";

/** Opened content as something to encrypt anew: read from the store, decrypted, as often as it is asked for. */
export function toEncryptableAgain(file: OpenedFile): Encryptable {
  if (file.files) {
    return { kind: "folder", files: file.files.map((entry) => named(entry.path, entry.type, entry, entry.size)) };
  }
  return file.name === undefined
    ? { kind: "bare", source: sourceOfReadable(file, file.size) }
    : { kind: "file", files: [named(file.name, file.type, file, file.size)] };
}

const named = (path: string, type: string | undefined, content: Readable, size: number): NamedSource => ({
  path,
  type,
  source: sourceOfReadable(content, size),
});

const sourceOfReadable = (content: Readable, size: number): Source => ({
  size,
  open: (range, options) => content.stream(range, options),
});
