// The content that every measurement works on: a file of random bytes, the same for all of them.

import { randomFillSync } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";

export const MiB = 2 ** 20;

/** What a measurement is given. */
export interface Content {
  /** A file of random bytes. */
  path: string;
  /** Its size in bytes. */
  size: number;
  /** A folder for what the measurement leaves behind: `store` does, and `read` reads it. */
  folder: string;
}

/** Prepares one measurement; what it returns is timed. Measured are speed, and the memory of the whole process. */
export type Measurement = (content: Content) => Promise<() => Promise<unknown>>;

/** Writes a file of random bytes. */
export function writeContent(path: string, size: number): void {
  const file = openSync(path, "w");
  const piece = Buffer.alloc(MiB);
  for (let at = 0; at < size; at += MiB) writeSync(file, randomFillSync(piece));
  closeSync(file);
}
