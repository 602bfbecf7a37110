import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether the `age` command (https://age-encryption.org) is installed. */
export const hasAge = spawnSync("age", ["--version"]).status === 0;

/** A title that says so where a test cannot run because `age` is missing. */
export const withAge = (title: string): string =>
  hasAge ? title : `${title} (NOT RUN: the age command is not installed)`;

/** Runs `age` with an input; the texts given as `{name}` are written to files, whose paths take their place. */
export function runAge(args: string[], input: Uint8Array, files: Record<string, string> = {}): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "bauta-age-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o600 });
    const paths = args.map((arg) => (arg in files ? join(folder, arg) : arg));
    const { status, stdout, stderr } = spawnSync("age", paths, { input, maxBuffer: 2 ** 30 });
    if (status !== 0) throw new Error(`age ${args.join(" ")}: ${stderr.toString()}`);
    return new Uint8Array(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
