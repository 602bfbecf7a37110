import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Address } from "viem";

/** What the chain's process tells us. */
export type ChainMessage =
  | { step: string }
  | { ready: { url: string; port: number; addresses: Record<string, Address> } }
  | { failed: string };

/** A running local chain with everything deployed. */
export interface Chain {
  /** The JSON-RPC endpoint. */
  url: string;
  port: number;
  /** Contract addresses by the names of modules/Bauta.ts. */
  addresses: Record<string, Address>;
  /** Ends the chain's process and waits until it has cleaned up. */
  stop(): Promise<void>;
}

/**
 * Starts the chain in a process of its own and deploys everything.
 *
 * @param port The wanted port; where it is in use the chain listens on another one.
 * @param onStep Called with what is being done.
 */
export function startChain(port: number, onStep: (step: string) => void): Promise<Chain> {
  const script = fileURLToPath(new URL("chain.ts", import.meta.url));
  const child = fork(script, [String(port)], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-4_000);
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    if (child.connected) child.disconnect();
    await exited;
  };
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error(`The chain ended before it was ready.\n${complaint}`)));
    child.on("message", (message: ChainMessage) => {
      if ("step" in message) onStep(message.step);
      else if ("failed" in message) reject(new Error(`The chain could not be started: ${message.failed}`));
      else resolve({ ...message.ready, stop });
    });
  });
}
