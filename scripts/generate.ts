// `npm run generate`: writes everything that is made from the contracts and the deployments. With `--check` it writes
// nothing, and says which files are stale.

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runCommand } from "./command.ts";
import { abiFiles } from "./generate/abis.ts";
import { addressFile } from "./generate/addresses.ts";
import { readContracts } from "./generate/contracts.ts";
import { errorFiles } from "./generate/errors.ts";
import { typechainFiles } from "./generate/typechain.ts";
import { worldFile } from "./generate/world.ts";

/** Folders that hold generated files: what stands in them and is not generated any more is stale. */
const generatedFolders: [folder: string, isGenerated: (file: string) => boolean][] = [
  ["sdk/src/abis", (file) => file.endsWith(".generated.ts")],
  ["sdk/src/core/abis", (file) => file.endsWith(".generated.ts")],
  ["sdk/src/ethers/generated", () => true],
];

async function generate(): Promise<Map<string, string>> {
  const contracts = await readContracts();
  return new Map([
    ...abiFiles(contracts),
    ...errorFiles(contracts),
    await addressFile(contracts, "deployments"),
    ...(await typechainFiles(contracts)),
    await worldFile(),
  ]);
}

/** The paths whose text is not what it should be, and those that should not be there. */
async function findStale(files: Map<string, string>): Promise<{ changed: string[]; leftover: string[] }> {
  const changed = [];
  for (const [path, text] of files) {
    if ((await readFile(path, "utf8").catch(() => undefined)) !== text) changed.push(path);
  }
  const leftover = [];
  for (const [folder, isGenerated] of generatedFolders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const present = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    leftover.push(
      ...present.map((path) => path.replaceAll("\\", "/")).filter((path) => isGenerated(path) && !files.has(path)),
    );
  }
  return { changed, leftover };
}

const usage = `Usage: npm run generate [-- --check]

Writes everything that is made from the contracts and the deployments: ABIs, errors, addresses, types for ethers v6.

  --check    write nothing, and fail where a file is stale
  --help     show this`;

const flags = { check: { type: "boolean" } } as const;

await runCommand({ name: "npm run generate", usage, flags }, async (values) => {
  const files = await generate();
  const { changed, leftover } = await findStale(files);
  if (values.check) {
    if (changed.length + leftover.length === 0) return;
    for (const path of [...changed, ...leftover]) console.error(`stale: ${path}`);
    console.error("Run `npm run generate` and commit what it changes.");
    process.exitCode = 1;
    return;
  }
  for (const path of changed) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, files.get(path)!);
  }
  for (const path of leftover) await rm(path);
  console.log(`${files.size} generated files, ${changed.length} changed, ${leftover.length} removed.`);
});
