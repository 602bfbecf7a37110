// `npm run size`: what an import of the SDK costs a page, minified and compressed, beside its budget. viem, which every
// page that uses the SDK has anyway, does not count; chunks that load later, if at all, are shown beside.

import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

export interface Import {
  name: string;
  /** A module that imports what is measured. */
  code: string;
  /** Bytes, minified and compressed, of what loads at once. */
  budget: number;
}

const KiB = 1024;

/** The budgets of what the SDK promises to cost. */
export const imports: readonly Import[] = [
  { name: "one write (sendTip)", code: `export { sendTip } from "@bauta/sdk/tips"`, budget: 2 * KiB },
  { name: "one read (getPersona)", code: `export { getPersona } from "@bauta/sdk/identity"`, budget: 2 * KiB },
  { name: "all of .", code: `export * from "@bauta/sdk"`, budget: 14 * KiB },
];

export interface Size {
  /** What loads at once. */
  entry: number;
  /** What loads when it is needed: explanations of failures, and what waits for receipts. */
  lazy: number;
}

/** Bundles a module as a page would, and measures it in bytes, minified and compressed. */
export async function measure(code: string): Promise<Size> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL("..", import.meta.url)), sourcefile: "entry.js" },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    external: ["viem", "viem/*"],
    metafile: true,
    outdir: "out",
    write: false,
    logLevel: "silent",
  });
  const compressed = new Map(outputFiles.map(({ path, contents }) => [path, gzipSync(contents, { level: 9 }).length]));
  const size = (output: string) =>
    [...compressed].find(([path]) => path.replaceAll("\\", "/").endsWith(output))?.[1] ?? 0;
  const outputs = Object.entries(metafile.outputs);
  const atOnce = new Set(
    outputs.filter(([, { entryPoint }]) => entryPoint === "entry.js" || entryPoint === "<stdin>").map(([path]) => path),
  );
  // A set grows while it is walked: what an entry imports statically loads at once too.
  for (const path of atOnce) {
    for (const { kind, path: imported, external } of metafile.outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && !external) atOnce.add(imported);
    }
  }
  const sum = (paths: string[]) => paths.reduce((total, path) => total + size(path), 0);
  const all = outputs.map(([path]) => path);
  return { entry: sum([...atOnce]), lazy: sum(all.filter((path) => !atOnce.has(path))) };
}

async function main(): Promise<void> {
  const kib = (bytes: number) => `${(bytes / KiB).toFixed(2)} KiB`.padStart(10);
  console.log(`${"import".padEnd(24)}    at once    budget    later`);
  for (const { name, code, budget } of imports) {
    const { entry, lazy } = await measure(code);
    console.log(`${name.padEnd(24)} ${kib(entry)} ${kib(budget)} ${kib(lazy)}${entry > budget ? "  TOO LARGE" : ""}`);
    if (entry > budget) process.exitCode = 1;
  }
}

if (import.meta.main) await main();
