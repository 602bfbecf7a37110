// Runs what people run, in a temporary folder of its own, and looks for what it leaves behind.

import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
  /** What is in its temporary folder, and which of its processes live on. */
  leftBehind: string[];
}

export interface RunningCommand {
  /** Everything printed so far. */
  readonly stdout: string;
  /** Waits until it has printed that. */
  printed(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** Reads nothing more that it prints, as `| head -1` does. */
  stopReading(): void;
  ended: Promise<Outcome>;
}

/** The processes that carry our mark; none where the system does not tell (not Linux). */
function processesWith(mark: string): string[] {
  const ids = existsSync("/proc/self/environ") ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
  return ids.flatMap((id) => {
    try {
      if (!readFileSync(`/proc/${id}/environ`, "latin1").includes(mark)) return [];
      return [readFileSync(`/proc/${id}/cmdline`, "latin1").replaceAll("\0", " ")];
    } catch {
      return [];
    }
  });
}

/** A process that was told to end takes a moment to be gone. */
async function remainingProcesses(mark: string): Promise<string[]> {
  for (let patience = 100; patience > 0 && processesWith(mark).length > 0; patience--) await sleep(50);
  return processesWith(mark);
}

/** Starts a script as package.json does, but for what npm adds to its environment. */
export function startCommand(script: string, args: string[], env: Record<string, string> = {}): RunningCommand {
  const temporary = mkdtempSync(join(tmpdir(), "bauta-test-"));
  const mark = `BAUTA_TEST_RUN=${randomUUID()}`;
  const [name = "", value] = mark.split("=");
  const inherited = Object.entries(process.env).filter(([key]) => !/^npm_|^INIT_CWD$|COLOR|^NODE_OPTIONS$/.test(key));
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...Object.fromEntries(inherited), TMPDIR: temporary, TEMP: temporary, [name]: value, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
    child.emit("printed");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.once("exit", (code) => {
      const wait = async () => {
        const leftBehind = [...readdirSync(temporary), ...(await remainingProcesses(mark))];
        rmSync(temporary, { recursive: true });
        resolve({ code, stdout, stderr, leftBehind });
      };
      wait().catch(reject);
    });
  });
  return {
    get stdout() {
      return stdout;
    },
    printed: (text) =>
      new Promise((resolve, reject) => {
        const look = () => stdout.includes(text) && resolve();
        child.on("printed", look);
        ended.then(() => reject(new Error(`It ended before it printed "${text}":\n${stdout}${stderr}`)), reject);
        look();
      }),
    kill: (signal) => child.kill(signal),
    stopReading: () => child.stdout.destroy(),
    ended,
  };
}

/** Runs a script to its end. */
export const runCommand = (...parameters: Parameters<typeof startCommand>): Promise<Outcome> =>
  startCommand(...parameters).ended;
