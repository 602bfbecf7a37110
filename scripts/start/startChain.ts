import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Address } from "viem";
import { CommandError } from "../command.ts";

/** What the chain's process tells us. */
export type ChainMessage = { step: string } | { ready: Chain } | { failed: string };

/** A local chain with everything deployed. */
export interface Chain {
  /** The JSON-RPC endpoint. */
  url: string;
  port: number;
  /** Contract addresses by the names of modules/Bauta.ts. */
  addresses: Record<string, Address>;
}

export interface ChainProcess {
  /** Resolves when everything is deployed. */
  ready: Promise<Chain>;
  /** Ends it, whatever it is doing, and waits until it is gone. */
  stop(): Promise<void>;
}

export interface StartChainOptions {
  /** The wanted port; where it is in use the chain listens on another one. */
  port: number;
  /** A temporary folder for its journal and its compiler. */
  folder: string;
  /** Called with what is being done. */
  onStep: (step: string) => void;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Starts the chain in a process of its own and deploys everything. */
export function startChain({ port, folder, onStep }: StartChainOptions): ChainProcess {
  const child = fork(fileURLToPath(new URL("chain.ts", import.meta.url)), [String(port), folder], {
    cwd: root,
    // A process group of its own: Ctrl-C reaches us alone, and we end it together with the compiler that it may be running.
    detached: true,
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-4_000);
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ready = new Promise<Chain>((resolve, reject) => {
    child.once("error", (cause) => reject(new CommandError(`The chain could not be started: ${cause.message}`)));
    child.once("close", () => reject(new CommandError(`The chain ended before it was ready. ${complaint.trim()}`)));
    child.on("message", (message: ChainMessage) => {
      if ("step" in message) onStep(message.step);
      else if ("failed" in message) reject(new CommandError(`The chain could not be started: ${message.failed}`));
      else resolve(message.ready);
    });
  });
  ready.catch(() => {});
  return {
    ready,
    async stop() {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}
