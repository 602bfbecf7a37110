import { closeSync, openSync, readSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, UsageError } from "../command.ts";

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

const flags = {
  once: { type: "boolean" },
  file: { type: "string" },
  port: { type: "string" },
  "storage-port": { type: "string" },
  data: { type: "string" },
} as const;

export const command: Command<typeof flags> = {
  name: "npm start",
  flags,
  usage: `Usage: npm start [-- OPTIONS]

Starts a local chain with all of Bauta deployed and a local storage service, plays the story of a community that
governs its treasury, tips, and shares files, checks every claim it prints, and stays up for you to play with.

  --once              exit after the story: 0 if every check held, 1 if not
  --file PATH         play the file part with a file of your own, of any size
  --port N            the chain's port (8545; another one where it is in use)
  --storage-port N    the storage service's port (5001; another one where it is in use)
  --data DIR          keep the stored blocks in DIR instead of a temporary folder
  --help              show this`,
};

type Values = { [flag in keyof typeof flags]?: (typeof flags)[flag]["type"] extends "boolean" ? boolean : string };
type Environment = Record<string, string | undefined>;

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
    const file = openSync(path, "r");
    try {
      readSync(file, new Uint8Array(1), 0, 1, null);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "there is no such file" : `the file cannot be read (${code})`;
    throw new UsageError(`--file ${path}: ${why}.`);
  }
  return path;
}

/** npm takes flags for itself where the two dashes before them are missing, and leaves only its settings to tell so. */
function refuseLostFlags(environment: Environment): void {
  for (const flag of environment.npm_lifecycle_event === "start" ? Object.keys(flags) : []) {
    if (environment[`npm_config_${flag.replaceAll("-", "_")}`] === undefined) continue;
    throw new UsageError(`npm took --${flag} for itself. Put two dashes before it: npm start -- --${flag}`);
  }
}

/**
 * Checks what the command line says.
 *
 * @throws {@link UsageError} with one clear line.
 */
export function readOptions(values: Values, environment: Environment = process.env): Options {
  refuseLostFlags(environment);
  // npm runs scripts in the project's folder, wherever it was called: paths are meant from there.
  const from = (environment.npm_lifecycle_event === "start" && environment.INIT_CWD) || process.cwd();
  if (values.data === "") throw new UsageError("--data: the folder's name is empty.");
  return {
    once: values.once ?? false,
    ...(values.file === undefined ? {} : { file: readableFile(resolve(from, values.file)) }),
    port: readPort("port", values.port, 8545),
    storagePort: readPort("storage-port", values["storage-port"], 5001),
    ...(values.data === undefined ? {} : { data: resolve(from, values.data) }),
  };
}
