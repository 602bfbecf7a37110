// What runs in the browser: a site that uses the SDK as any site would, and tells the test what it saw.

import { BautaError, bautaActions, type Contracts } from "@bauta/sdk";
import { createEncryptor, createIdentity, walletUnlocker } from "@bauta/sdk/crypto";
import { createKeys } from "@bauta/sdk/identity";
import { httpStore } from "@bauta/sdk/storage";
import { type Address, createWalletClient, type Hex, http } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { localChain } from "../../scripts/start/localChain.ts";
import { pattern } from "./content.ts";

export interface Place {
  rpc: string;
  storage: string;
  contracts: Contracts;
  mnemonic: string;
}

const MIB = 2 ** 20;

function createPerson({ rpc, storage, contracts, mnemonic }: Place, index: number) {
  const account = mnemonicToAccount(mnemonic, { addressIndex: index });
  const options = { account, chain: localChain, transport: http(rpc), pollingInterval: 50 };
  const store = httpStore({ rpc: storage, gateways: [storage] });
  return createWalletClient(options).extend(bautaActions({ contracts, store, keys: createKeys() }));
}

const people = new Map<number, ReturnType<typeof createPerson>>();
const person = (index: number) => people.get(index)!;

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** How long the page could not have answered a click, at most, while `work` ran: the longest gap between two turns. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let [longest, last, running] = [0, performance.now(), true];
  const { port1, port2 } = new MessageChannel();
  const stopped = new Promise<void>((resolve) => {
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (running) setTimeout(() => port2.postMessage(0));
      else resolve();
    };
  });
  port2.postMessage(0);
  try {
    await work();
  } finally {
    running = false;
    await stopped;
    port1.close();
  }
  return longest;
}

const actions = {
  /** Makes clients for the first few accounts. */
  async enter(place: Place, count: number) {
    for (let index = 0; index < count; index++) people.set(index, createPerson(place, index));
    return {
      isSecureContext,
      globals: ["process", "Buffer", "require", "global"].filter((name) => name in globalThis),
    };
  },

  async createPersona(index: number): Promise<string> {
    const { account, identity } = person(index);
    const { wait } = await identity.create({ unlockers: [await walletUnlocker(account)] });
    await wait();
    return (await identity.get({ wallet: account.address }))!.encryptionKey;
  },

  /** As on another device: forgets the keys, and has them back by the wallet's signature alone. */
  async unlockAgain(index: number): Promise<string> {
    const { account, identity, bauta } = person(index);
    bauta.keys.lock();
    await identity.unlock({ unlocker: await walletUnlocker({ ...account, signatures: 1 }) });
    return bauta.keys.ring!.current.publicKey;
  },

  async publish(index: number, size: number, name: string): Promise<string> {
    const { cid, wait } = await person(index).files.upload({ content: pattern(size, name), access: "public" });
    await wait();
    return String(cid);
  },

  /** Stores a `File`, as an `<input>` hands it out. */
  async share(index: number, size: number, name: string) {
    const content = new File([pattern(size, name)], name, { type: "video/webm" });
    const phases = new Set<string>();
    const onProgress = ({ phase }: { phase: string }) => void phases.add(phase);
    const { fileId, cid, wait } = await person(index).files.upload({ content, access: "private", onProgress });
    await wait();
    return { fileId, cid: String(cid), phases: [...phases] };
  },

  async grant(index: number, fileId: Hex, reader: Address): Promise<void> {
    await (await person(index).files.grant({ fileId, readers: [reader] })).wait();
  },

  async read(index: number, fileId: Hex) {
    const file = await person(index).files.open({ fileId });
    return {
      name: file.name,
      type: file.type,
      size: file.size,
      sha256: await sha256((await file.bytes()) as Uint8Array<ArrayBuffer>),
    };
  },

  async seek(index: number, fileId: Hex, start: number, end: number): Promise<string> {
    const file = await person(index).files.open({ fileId });
    let text = "";
    for await (const bytes of file.stream({ start, end })) text += new TextDecoder().decode(bytes);
    return text;
  },

  /** The code with which somebody is refused. */
  async refusal(index: number, fileId: Hex): Promise<string> {
    const opening = person(index).files.open({ fileId });
    return opening.then(
      () => "not refused",
      (error: unknown) => (error instanceof BautaError ? error.code : String(error)),
    );
  },

  async tip(index: number, to: Address, amount: bigint): Promise<bigint> {
    const { wait } = await person(index).tips.send({ to, amount });
    return (await wait()).amount;
  },

  async tipTooMuch(index: number, to: Address): Promise<string> {
    const error = await person(index)
      .tips.send({ to, amount: 10n ** 30n })
      .catch((error: unknown) => error);
    return error instanceof BautaError ? error.code : String(error);
  },

  /**
   * How fast random content is encrypted, given its CID, and stored, beside encryption alone and sending alone, in MiB/s; and
   * for how long the page was busy at most, in milliseconds.
   */
  async measure(index: number, mebibytes: number) {
    const parts = Array.from({ length: mebibytes * 16 }, () => crypto.getRandomValues(new Uint8Array(MIB / 16)));
    const content = new File(parts, "random.bin");
    const rate = (milliseconds: number) => (mebibytes * 1000) / milliseconds;
    const sending = performance.now();
    for (let sent = 0; sent < mebibytes; sent += 8) {
      const body = await content.slice(sent * MIB, (sent + 8) * MIB).arrayBuffer();
      await fetch("/sink", { method: "POST", body });
    }
    const encrypting = performance.now();
    const encryptor = createEncryptor({ recipients: [createIdentity().publicKey] });
    for await (const _ of encryptor.encrypt(content.stream(), { reuse: true }));
    const started = performance.now();
    let prepared = started;
    const onProgress = ({ phase }: { phase: string }) => {
      if (phase === "preparing") prepared = performance.now();
    };
    const busy = await longestBlock(() => person(index).files.upload({ content, access: "private", onProgress }));
    const ended = performance.now();
    return {
      sending: rate(encrypting - sending),
      encrypting: rate(started - encrypting),
      preparing: rate(prepared - started),
      storing: rate(ended - prepared),
      all: rate(ended - started),
      busy,
    };
  },

  /** What must not be found anywhere else: the keys of everybody, as text. */
  async secrets(fileId: Hex): Promise<string[]> {
    const wallets = [...people.values()].map(({ account }) => account.getHdKey().privateKey!);
    const identities = [...people.values()].flatMap(({ bauta }) => bauta.keys.ring?.identities ?? []);
    const version = await (await person(0).files.open({ fileId })).exportIdentity();
    const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return [...wallets.map(hex), ...identities.map((identity) => identity.exportSecretKey()), version];
  },

  /** Everything that a page can leave in a browser. */
  async leftBehind(): Promise<string[]> {
    const databases = (await indexedDB.databases()).map(({ name }) => String(name));
    const stored = [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage).flat());
    return [...stored, ...databases, ...(await caches.keys()), document.cookie].filter((found) => found !== "");
  },
};

export type Actions = typeof actions;

declare global {
  var site: Actions;
}
/** Puts the actions where the test finds them. Nothing runs at import, since the test runner loads this file too. */
export function open(): void {
  globalThis.site = actions;
  // Opened with `?measure=`, by a browser that nobody looks into, which would slow it down, the page tells the server.
  const given = new URLSearchParams(location.search).get("measure");
  if (given) report(JSON.parse(given));
}

interface Measurement {
  place: Place;
  index: number;
  mebibytes: number;
}

async function report({ place, index, mebibytes }: Measurement): Promise<void> {
  const measure = async () => {
    await actions.enter(place, index + 1);
    await actions.createPersona(index);
    return actions.measure(index, mebibytes);
  };
  const outcome = await measure().catch((error: unknown) => ({ error: String(error) }));
  await fetch("/report", { method: "POST", body: JSON.stringify(outcome) });
}
