import { accessSync, constants, statSync } from "node:fs";
import { parseArgs } from "node:util";

/** What `npm start` was asked to do. */
export interface Options {
  /** Exit after the story instead of staying up. */
  once: boolean;
  /** A file of the user's own to play the file part with. */
  file?: string;
  /** Where the local chain listens, if the port is free. */
  port: number;
  /** Where the local storage service listens, if the port is free. */
  storagePort: number;
  /** Where stored blocks go; a temporary folder, removed at the end, where none is named. */
  data?: string;
}

/** Bad input from the command line: one clear line, no stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const usage = `Usage: npm start [-- OPTIONS]

Starts a local chain with all of Bauta deployed and a local storage service, plays the story of a community that
governs its treasury, tips, and shares files, checks every claim it prints, and stays up for you to play with.

  --once              exit after the story: 0 if every check held, 1 if not
  --file PATH         play the file part with a file of your own, of any size
  --port N            the chain's port (8545; another one where it is in use)
  --storage-port N    the storage service's port (5001; another one where it is in use)
  --data DIR          keep the stored blocks in DIR instead of a temporary folder
  --help              show this`;

const flags = {
  once: { type: "boolean" },
  file: { type: "string" },
  port: { type: "string" },
  "storage-port": { type: "string" },
  data: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

function readPort(flag: string, value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new UsageError(`--${flag} ${value}: a port is a whole number from 1 to 65535.`);
  }
  return port;
}

/** The path of a file that can be read, or one clear line why not. */
function readableFile(path: string): string {
  try {
    if (!statSync(path).isFile()) throw new UsageError(`--file ${path}: that is not a file.`);
    accessSync(path, constants.R_OK);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new UsageError(`--file ${path}: ${missing ? "there is no such file" : "the file cannot be read"}.`);
  }
  return path;
}

/**
 * Reads the command line.
 *
 * @returns The options, or `undefined` where only help was asked for.
 * @throws {@link UsageError} with one clear line.
 */
export function readOptions(args: string[]): Options | undefined {
  let values: ReturnType<typeof parseArgs<{ options: typeof flags }>>["values"];
  try {
    ({ values } = parseArgs({ args, options: flags, allowPositionals: false }));
  } catch (error) {
    const [firstSentence] = (error as Error).message.split(/\.\s/);
    throw new UsageError(`${firstSentence}. See npm start -- --help.`);
  }
  if (values.help) return undefined;
  return {
    once: values.once ?? false,
    ...(values.file === undefined ? {} : { file: readableFile(values.file) }),
    port: readPort("port", values.port, 8545),
    storagePort: readPort("storage-port", values["storage-port"], 5001),
    ...(values.data === undefined ? {} : { data: values.data }),
  };
}
