// `npm start`: brings everything up on this machine, plays the story, and stays up to be played with.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { httpStore } from "@bauta/sdk/storage";
import { createCast, mnemonic } from "./start/cast.ts";
import { type Options, readOptions, UsageError, usage } from "./start/options.ts";
import { createReport, type Report } from "./start/report.ts";
import { startChain } from "./start/startChain.ts";
import { startStorage } from "./start/startStorage.ts";
import { tellStory } from "./start/story/tell.ts";

/** Resolves at Ctrl-C, or when the terminal or a supervisor ends us. */
const interrupted = new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
});

async function dataFolder(options: Options): Promise<{ path: string; remove: () => Promise<void> }> {
  if (options.data !== undefined) return { path: options.data, remove: async () => {} };
  const path = await mkdtemp(join(tmpdir(), "bauta-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Starts everything, hands over to `play`, and leaves nothing behind however that ends. */
async function run(options: Options, report: Report): Promise<void> {
  const cleanUps: (() => Promise<void>)[] = [];
  try {
    const data = await dataFolder(options);
    cleanUps.push(data.remove);
    const storage = await startStorage(data.path, options.storagePort);
    cleanUps.push(storage.stop);
    if (storage.port !== options.storagePort) {
      report.note(`Port ${options.storagePort} is in use: the storage service listens on ${storage.port}.`);
    }
    const chain = await Promise.race([startChain(options.port, report.progress), interrupted]);
    if (!chain) return;
    cleanUps.push(chain.stop);
    if (chain.port !== options.port) report.note(`Port ${options.port} is in use: the chain listens on ${chain.port}.`);

    const store = httpStore({ rpc: storage.url, gateways: [storage.url], partSize: 2 ** 21 });
    const { communityToken: token, treasury, ...rest } = chain.addresses;
    if (!token || !treasury) throw new Error("The deployment is not complete.");
    const contracts = { communityToken: token, treasury, ...rest };
    const cast = createCast({ url: chain.url, contracts, store });
    const stage = { cast, report, token, treasury, ...(options.file === undefined ? {} : { file: options.file }) };
    await Promise.race([tellStory(stage), interrupted]);
    report.note(`\n${report.held} claims checked and true${report.failed ? `, ${report.failed} NOT TRUE` : ""}.`);
    if (options.once) return;

    report.chapter("Yours to play with, until Ctrl-C");
    report.note(`Chain      ${chain.url}  (id 31337)`);
    report.note(`Storage    ${storage.url}  (Kubo RPC under /api/v0, gateway under /ipfs)`);
    for (const [name, address] of Object.entries(contracts)) report.note(`${name.padEnd(16)} ${address}`);
    for (const [name, { account }] of Object.entries(cast)) report.note(`${name.padEnd(16)} ${account.address}`);
    report.note(`Keys       "${mnemonic}", in the order above. Everybody knows them: play money only.`);
    await interrupted;
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(usage);
    return;
  }
  const report = createReport();
  await run(options, report);
  if (report.failed > 0) process.exitCode = 1;
}

main().catch((error: Error) => {
  console.error(`\n${error.message}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
