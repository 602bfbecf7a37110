// `npm run size`: what an import of the SDK costs a page, minified and compressed, beside its budget. viem, which every
// page that uses the SDK has anyway, does not count; chunks that load later, if at all, are shown beside.

import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { runCommand } from "./command.ts";

export interface Import {
  name: string;
  /** A module that imports what is measured. */
  code: string;
  /** Bytes, minified and compressed, of what loads at once. */
  budget: number;
}

const KiB = 1024;

/** What one export of a room may cost, in KiB, where it is not said otherwise: a plain call of a contract. */
const PLAIN = 2;

/** What costs more because it does more, in KiB. */
const budgets: Record<string, Record<string, number>> = {
  tips: {
    // Packs its payments; asks for a signature.
    sendTips: 2.5,
    sendTipWithPermit: 3.25,
    // Search the chain's logs.
    listTips: 3.25,
    watchTips: 3.5,
  },
  dao: {
    // Look up why the contract refused, and say it with dates and amounts.
    castVote: 3.5,
    depositVotes: 3.25,
    withdrawVotes: 3,
    castBallots: 4,
    // Ask for a signature.
    depositVotesWithPermit: 4,
    signBallot: 3.25,
    // Search the chain's logs; the last two for the calls that they are to name.
    listProposals: 2.5,
    watchProposals: 2.75,
    findProposal: 3.75,
    cancelProposal: 4.75,
    executeProposal: 5.25,
    // Read and write words: dossiers and calldata.
    decodeDossier: 7,
    encodeDossier: 7,
    describeCall: 7,
    // Keep and verify documents: DAGs and stores.
    getProposal: 30,
    proposeActions: 50,
  },
  files: {
    // Take a CID and grants.
    registerFile: 2.75,
    addFileVersion: 2.75,
    setGrants: 2.5,
    // Search the chain's logs, and check what they find.
    listOwnedFiles: 4,
    listGrantedFiles: 4.25,
    listReaders: 4.25,
    watchFiles: 3.5,
    // Finds all blocks of the content.
    removeFile: 7,
    // Derive keys and decrypt.
    grantFile: 37,
    openFile: 40,
    // Encrypt, build DAGs and store them.
    uploadFile: 60,
    updateFile: 62,
    rotateFile: 68,
  },
  identity: {
    // Take the CID of a key ring.
    registerPersona: 2.5,
    rotatePersona: 2.5,
    setKeyRing: 2.5,
    // Open key rings; make them, encrypt them and store them.
    unlockPersona: 24,
    createPersona: 56,
    setUnlockers: 56,
    rotateIdentity: 57,
  },
};

/** Everything that has a budget: each export of the rooms by itself, and all of `.`. */
export async function findImports(): Promise<Import[]> {
  const rooms = Object.keys(budgets).map(async (room) => {
    const door = `@bauta/sdk/${room}`;
    return Object.keys(await import(door)).map((name) => ({
      name: `${name} (${room})`,
      code: `export { ${name} } from "${door}"`,
      budget: (budgets[room]?.[name] ?? PLAIN) * KiB,
    }));
  });
  const all = { name: "all of .", code: `export * from "@bauta/sdk"`, budget: 14 * KiB };
  return [...(await Promise.all(rooms)).flat(), all];
}

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

const usage = `Usage: npm run size

Prints what imports of the SDK cost a page, minified and compressed, and fails where one is above its budget.`;

async function printSizes(): Promise<void> {
  const kib = (bytes: number) => `${(bytes / KiB).toFixed(2)} KiB`.padStart(10);
  console.log(`${"import".padEnd(32)}    at once    budget     later`);
  for (const { name, code, budget } of await findImports()) {
    const { entry, lazy } = await measure(code);
    console.log(`${name.padEnd(32)} ${kib(entry)} ${kib(budget)} ${kib(lazy)}${entry > budget ? "  TOO LARGE" : ""}`);
    if (entry > budget) process.exitCode = 1;
  }
}

if (import.meta.main) await runCommand({ name: "npm run size", usage, flags: {} }, printSizes);
