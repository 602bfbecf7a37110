import { StorageError } from "./errors.js";

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN = /[\u0000-\u001f\u007f\\/:]/;

const bad = (name: string, why: string) =>
  new StorageError("NAME_INVALID", `The name ${JSON.stringify(name.slice(0, 300))} ${why}.`, { remedy: "Rename it." });

/**
 * Checks that a name in a folder is a plain file name on every system: not a way out of the folder, not a device, not
 * something that another system would read as a path.
 *
 * @throws StorageError `NAME_INVALID`, which says why.
 */
export function assertName(name: string): string {
  if (name === "") throw bad(name, "is empty");
  if (name === "." || name === "..") throw bad(name, "leads out of its folder");
  if (!name.isWellFormed()) throw bad(name, "is not valid Unicode");
  if (FORBIDDEN.test(name)) throw bad(name, "contains a slash, backslash, colon or control character");
  if (RESERVED.test(name)) throw bad(name, "is a device on Windows");
  if (/[. ]$/.test(name)) throw bad(name, "ends in a dot or space, which Windows drops");
  if (new TextEncoder().encode(name).length > 255) throw bad(name, "is longer than 255 bytes");
  return name;
}

/**
 * Checks the names of one folder against each other: on systems that ignore case, or normalise Unicode, twins would
 * overwrite one another.
 *
 * @throws StorageError `NAME_INVALID`, which names both.
 */
export function assertDistinct(names: Iterable<string>): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const folded = name.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
    const twin = seen.get(folded);
    if (twin !== undefined)
      throw bad(name, twin === name ? "occurs twice" : `is the same as ${JSON.stringify(twin)} on some systems`);
    seen.set(folded, name);
  }
}

/** The components of a path such as `photos/2026/a.jpg`, each checked by {@link assertName}. */
export function pathComponents(path: string): string[] {
  const components = path.split("/");
  if (components.length > 64) throw bad(path, "has more than 64 levels");
  return components.map(assertName);
}
