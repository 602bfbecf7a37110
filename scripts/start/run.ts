import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { httpStore } from "@bauta/sdk/storage";
import { CommandError } from "../command.ts";
import { createCast, mnemonic } from "./cast.ts";
import type { Interruption } from "./interruption.ts";
import type { Options } from "./options.ts";
import type { Report } from "./report.ts";
import { startChain } from "./startChain.ts";
import { startStorage } from "./startStorage.ts";
import { tellStory } from "./story/tell.ts";

async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "bauta-")).catch((cause: NodeJS.ErrnoException) => {
    throw new CommandError(
      `No temporary folder can be made in ${tmpdir()} (${cause.code}). Set TMPDIR to another one.`,
    );
  });
}

/** Starts everything, plays the story, stays up if asked to, and leaves nothing behind however that ends. */
export async function run(options: Options, report: Report, interruption: Interruption): Promise<void> {
  await using cleanUps = new AsyncDisposableStack();
  const folder = await temporaryFolder();
  cleanUps.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  const storage = await startStorage(options.data ?? join(folder, "storage"), options.storagePort);
  cleanUps.defer(storage.stop);
  if (storage.port !== options.storagePort) {
    report.note(`Port ${options.storagePort} is in use: the storage service listens on ${storage.port}.`);
  }
  const { ready, stop } = startChain({ port: options.port, folder, onStep: report.progress });
  cleanUps.defer(stop);
  const chain = await interruption.unless(ready);
  if (chain.port !== options.port) report.note(`Port ${options.port} is in use: the chain listens on ${chain.port}.`);

  const store = httpStore({ rpc: storage.url, gateways: [storage.url], partSize: 2 ** 21 });
  const { communityToken: token, treasury, ...rest } = chain.addresses;
  if (!token || !treasury) throw new Error("The deployment is not complete.");
  const contracts = { communityToken: token, treasury, ...rest };
  const cast = createCast({ url: chain.url, contracts, store });
  const stage = { cast, report, token, treasury, ...(options.file === undefined ? {} : { file: options.file }) };
  await interruption.unless(tellStory(stage));
  report.chapter(`${report.held} claims checked and true${report.failed ? `, ${report.failed} NOT TRUE` : ""}.`);
  if (options.once) return;

  report.chapter("Yours to play with, until Ctrl-C");
  report.note(`Chain      ${chain.url}  (id 31337)`);
  report.note(`Storage    ${storage.url}  (Kubo RPC under /api/v0, gateway under /ipfs)`);
  for (const [name, address] of Object.entries(contracts)) report.note(`${name.padEnd(16)} ${address}`);
  for (const [name, { account }] of Object.entries(cast)) report.note(`${name.padEnd(16)} ${account.address}`);
  report.note(`Keys       "${mnemonic}", in the order above. Everybody knows them: play money only.`);
  await interruption.happened();
}
