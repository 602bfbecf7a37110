// What the commands that people run have in common: flags, --help, and one clear line for what goes wrong.

import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

/** What somebody foresaw: it ends a command with one clear line, no stack. */
export class CommandError extends Error {
  override readonly name: string = "CommandError";
  readonly exitCode: number = 1;
}

/** Bad input from the command line. */
export class UsageError extends CommandError {
  override readonly name = "UsageError";
  override readonly exitCode = 2;
}

export interface Command<Flags extends ParseArgsOptionsConfig> {
  /** As people type it: `npm run size`. */
  name: string;
  /** What `--help` prints. */
  usage: string;
  flags: Flags;
  /** Whether it takes words beside its flags. */
  takesWords?: boolean;
}

type Values<Flags extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Flags; allowPositionals: true }>
>["values"];

const help = { help: { type: "boolean", short: "h" } } as const;

/** The flags and words of the command line, or nothing where help was asked for. */
function readCommandLine<Flags extends ParseArgsOptionsConfig>({ name, flags, takesWords = false }: Command<Flags>) {
  try {
    const { values, positionals } = parseArgs({ options: { ...help, ...flags }, allowPositionals: takesWords });
    return (values as { help?: boolean }).help ? undefined : { values: values as Values<Flags>, words: positionals };
  } catch (error) {
    const [firstSentence] = (error as Error).message.split(/\.\s/);
    throw new UsageError(`${firstSentence}. See ${name} -- --help.`);
  }
}

/** An error with a code has been foreseen, by us or by Node; one without is a bug, and its stack helps to find it. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof CommandError || "code" in error ? error.message : (error.stack ?? error.message);
}

/** Runs a command: reads its command line, answers `--help`, and says in one line what went wrong. */
export async function runCommand<Flags extends ParseArgsOptionsConfig>(
  command: Command<Flags>,
  run: (values: Values<Flags>, words: string[]) => Promise<void> | void,
): Promise<void> {
  try {
    const line = readCommandLine(command);
    if (line) await run(line.values, line.words);
    else console.log(command.usage);
  } catch (error) {
    console.error(describe(error));
    process.exitCode = error instanceof CommandError ? error.exitCode : 1;
  }
}
