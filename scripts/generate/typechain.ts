// TypeChain's ethers v6 types and factories, from ABIs alone: people connect to contracts, they do not deploy them.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTypeChain } from "typechain";
import type { Contract } from "./contracts.ts";

const target = "sdk/src/ethers/generated";

export async function typechainFiles(contracts: Contract[]): Promise<[path: string, text: string][]> {
  const work = await mkdtemp(join(tmpdir(), "bauta-typechain-"));
  try {
    await mkdir(join(work, "abis"));
    const abis = [];
    for (const { name, abi } of contracts.filter(({ isDeployable }) => isDeployable)) {
      const path = join(work, "abis", `${name}.json`);
      // A constructor would make TypeChain write a factory that deploys, which needs bytecode.
      await writeFile(path, JSON.stringify(abi.filter(({ type }) => type !== "constructor")));
      abis.push(path);
    }
    if (abis.length === 0) return [[`${target}/index.ts`, "export {};\n"]];
    const flags = {
      alwaysGenerateOverloads: false,
      discriminateTypes: false,
      tsNocheck: false,
      environment: undefined,
    };
    await runTypeChain({
      cwd: work,
      filesToProcess: abis,
      allFiles: abis,
      outDir: join(work, "out"),
      target: "ethers-v6",
      flags: { ...flags, node16Modules: true },
    });
    const written = await readdir(join(work, "out"), { recursive: true, withFileTypes: true });
    const files = written.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return await Promise.all(
      files.sort().map(async (file): Promise<[string, string]> => {
        const path = file.slice(join(work, "out").length).replaceAll("\\", "/");
        return [target + path, erasable(await readFile(file, "utf8"))];
      }),
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A stray semicolon after an interface makes code of what is a namespace of types alone. */
const erasable = (text: string) => text.replace(/^(\s*export interface OutputObject \{.*\});\s*$/gm, "$1");
