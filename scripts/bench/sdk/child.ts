// One measurement in a process of its own, so that its peak of memory is its own: `child.ts NAME CONTENT`, both as JSON.

import { readFileSync } from "node:fs";
import type { Content, Measurement } from "./content.ts";

/** The most memory that this process has held, in bytes. */
function peakMemory(): number {
  // Not maxRSS where this can be had: Linux lets it begin with what the parent process held.
  try {
    const kib = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kib) return Number(kib) * 1024;
  } catch {}
  return process.resourceUsage().maxRSS * 1024;
}

const [name, content] = process.argv.slice(2).map((text) => JSON.parse(text)) as [string, Content];

async function run(): Promise<unknown> {
  if (name === "open") return (await import("./open.ts")).measureOpen(content);
  const { measurement } = (await import(`./${name}.ts`)) as { measurement: Measurement };
  const task = await measurement(content);
  const started = performance.now();
  await task();
  return { seconds: (performance.now() - started) / 1000, peak: peakMemory() };
}

run().then(
  (figures) => process.stdout.write(`\n${JSON.stringify(figures)}\n`, () => process.exit(0)),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
