// A process that uploads one private file into a local store, and kills itself where it is told to: see killed.test.ts.

import type { Contracts } from "@bauta/sdk";
import { createKeyRing, parseIdentity, rotateKeyRing } from "@bauta/sdk/crypto";
import { uploadFile } from "@bauta/sdk/files";
import { fileSource, localStore } from "@bauta/sdk/storage/node";
import { createWalletClient, custom, type EIP1193RequestFn, publicActions } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";

/** Where it dies: half-way through the first or the second pass, before its transaction is sent, or right after. */
export const moments = ["preparing", "storing", "sending", "sent"] as const;

/** What it is to do, as JSON in its first argument. */
export interface Orders {
  rpc: string;
  contracts: Contracts;
  /** The folder of the local store. */
  blocks: string;
  /** The identity of the uploader's key ring. */
  secret: string;
  /** The file to upload. */
  path: string;
  killAt?: (typeof moments)[number];
}

// Nothing is tidied up: no handler runs, no stream is closed.
const die = () => process.kill(process.pid, "SIGKILL");

async function upload({ rpc, contracts, blocks, secret, path, killAt }: Orders): Promise<string> {
  const request = (async ({ method, params }: { method: string; params?: unknown }) => {
    const isSending = method === "eth_sendRawTransaction";
    if (isSending && killAt === "sending") die();
    const answer = await fetch(rpc, { method: "POST", body: JSON.stringify({ method, params }) });
    const { result, error } = (await answer.json()) as { result?: unknown; error?: object };
    if (isSending && killAt === "sent") die();
    if (error) throw Object.assign(new Error("refused"), error);
    return result;
  }) as EIP1193RequestFn;
  const account = mnemonicToAccount("test test test test test test test test test test test junk");
  const client = createWalletClient({ account, chain: hardhat, transport: custom({ request }), pollingInterval: 20 });
  const content = await fileSource(path);
  const { fileId, wait } = await uploadFile(client.extend(publicActions), {
    contracts,
    store: await localStore({ path: blocks }),
    keys: rotateKeyRing(createKeyRing(), parseIdentity(secret)),
    content,
    name: "film.mp4",
    access: "private",
    onProgress: ({ phase, bytes }) => {
      if (phase === killAt && bytes > content.size! / 2) die();
    },
  });
  await wait();
  return fileId;
}

if (import.meta.main) console.log(await upload(JSON.parse(process.argv[2]!) as Orders));
