import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Content, MiB } from "./content.ts";
import type { OpenCost } from "./open.ts";
import type { Figures, Row } from "./rows.ts";

/** What a measurement finds. */
export interface Measured {
  seconds: number;
  /** Bytes of memory that the process held at most. */
  peak: number;
}

/** Runs a measurement in a process of its own, and reads what it found. */
export function inChild<T = Measured>(name: string, content: Content): Promise<T> {
  const script = fileURLToPath(new URL("./child.ts", import.meta.url));
  const args = [script, JSON.stringify(name), JSON.stringify(content)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (text: Buffer) => {
    output += text;
  });
  child.stderr.on("data", (text: Buffer) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const last = output.trim().split("\n").at(-1) ?? "";
      if (code === 0) resolve(JSON.parse(last) as T);
      else reject(new Error(errors.trim() || `it ended with ${code}`));
    });
  });
}

/** Measures a row several times: the best time, since whatever disturbs makes it slower; the worst memory. */
export async function measureRow(
  row: Row,
  content: Content,
  runs: number,
  found: Record<string, Figures>,
): Promise<Figures> {
  const figures: Figures = { speed: 0, ratios: {} };
  for (let run = 0; run < runs; run++) {
    const { seconds, peak } = await inChild(row.name, content);
    figures.speed = Math.max(figures.speed, content.size / MiB / seconds);
    if (!row.command) figures.memory = Math.max(figures.memory ?? 0, peak / MiB);
  }
  for (const key of row.beside ?? []) {
    const other = found[key];
    if (other) figures.ratios[key] = figures.speed / other.speed;
  }
  return figures;
}

/** What opening a granted file, and a look into its middle, cost. */
export const measureOpening = (content: Content): Promise<OpenCost> => inChild<OpenCost>("open", content);
