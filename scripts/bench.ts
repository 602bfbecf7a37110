// `npm run bench`: how fast files are encrypted, named, stored and read, beside what others do on this machine in this run.

import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { type Content, MiB, writeContent } from "./bench/sdk/content.ts";
import { measureOpening, measureRow } from "./bench/sdk/measure.ts";
import type { OpenCost } from "./bench/sdk/open.ts";
import { type Figures, type Row, rows } from "./bench/sdk/rows.ts";
import { runCommand, UsageError } from "./command.ts";

const usage = `Usage: npm run bench [-- OPTION ...]

Measures encryption, CIDs, storing and reading, each in a process of its own, beside OpenSSL, ipfs-unixfs-importer,
the age command and Lighthouse's package in the same run. Times mean something as ratios only.

  --size N   MiB of content (256); some rows take 8 times as much, the seek 4 times
  --runs N   how often each is measured: the best time counts, and the worst memory (3)
  --json     print one JSON object, and nothing else
  --help     show this`;

const flags = {
  size: { type: "string", default: "256" },
  runs: { type: "string", default: "3" },
  json: { type: "boolean" },
} as const;

function readNumber(flag: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new UsageError(`--${flag} ${text}: a whole number from 1 to ${most} is needed.`);
}

interface Result {
  rows: Record<string, Figures>;
  open: OpenCost & { size: number };
  /** Whose measurement was not possible, and why. */
  missing: Record<string, string>;
}

async function measureAll(size: number, runs: number, tell: (line: string) => void): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "bauta-bench-"));
  const contents = new Map<number, Content>();
  const contentOf = (times: number): Content => {
    const content = contents.get(times) ?? { path: join(folder, `${times}x`), size: times * size, folder };
    if (!contents.has(times)) writeContent(content.path, content.size);
    contents.set(times, content);
    return content;
  };
  const result: Result = { rows: {}, open: { size: 4 * size, roundTrips: 0, opened: 0, sought: 0 }, missing: {} };
  try {
    for (const row of rows) {
      try {
        const figures = await measureRow(row, contentOf(row.times ?? 1), row.times ? 1 : runs, result.rows);
        result.rows[row.key] = figures;
        tell(line(row, figures));
      } catch (error) {
        if (!row.optional) throw error;
        result.missing[row.key] = (error as Error).message;
        tell(`${row.key.padEnd(17)}${row.title}: not measured, ${(error as Error).message}`);
      }
    }
    Object.assign(result.open, await measureOpening(contentOf(4)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return result;
}

const columns = ["MiB/s".padStart(8), "memory".padStart(10)].join("");
const head = `${"key".padEnd(17)}${"what".padEnd(54)}${columns}  so many times as fast as`;

function line({ key, title, goal = {} }: Row, { speed, memory, ratios }: Figures): string {
  const figures = `${speed.toFixed(0).padStart(8)}${(memory ? `${memory.toFixed(0)} MiB` : "").padStart(10)}`;
  const beside = Object.entries(ratios).map(([other, ratio]) => `${other} ${ratio.toFixed(2)}`);
  const wanted = [...(goal.speed ? [`≥ ${goal.speed} MiB/s`] : []), ...(goal.memory ? [`< ${goal.memory} MiB`] : [])];
  if (wanted.length) beside.push(`(goal ${wanted.join(", ")})`);
  return `${key.padEnd(17)}${title.padEnd(54)}${figures}  ${beside.join("  ")}`.trimEnd();
}

const openLines = ({ size, roundTrips, opened, sought }: Result["open"]): string =>
  [
    `A granted file of ${size / MiB} MiB, opened over HTTP by somebody who has nothing of it:`,
    `  ${roundTrips} round trips to the chain's node before the first byte is fetched (goal ≤ 2)`,
    `  ${(opened / MiB).toFixed(2)} MiB fetched to open it`,
    `  ${(sought / MiB).toFixed(2)} MiB fetched to open it and read 64 KiB from its middle (goal < 2)`,
  ].join("\n");

await runCommand({ name: "npm run bench", usage, flags }, async (values) => {
  const size = readNumber("size", values.size, 4096) * MiB;
  const runs = readNumber("runs", values.runs, 100);
  const tell = values.json ? () => {} : console.log;
  tell(`${size / MiB} MiB, Node ${process.version}, ${availableParallelism()} cores; best of ${runs}\n\n${head}`);
  const result = await measureAll(size, runs, tell);
  tell(`\n${openLines(result.open)}`);
  if (values.json) {
    console.log(JSON.stringify({ size, runs, node: process.version, cores: availableParallelism(), ...result }));
  }
});
