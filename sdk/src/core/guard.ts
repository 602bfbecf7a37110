import type { Address } from "viem";
import type { BautaClient } from "./client.js";
import { BautaError } from "./errors.js";

/** What was being done when something failed. */
export interface Attempt {
  client: BautaClient;
  /** The contract, as the person knows it: `tips`, or an address. */
  contract?: string;
  /** The function that was called. */
  functionName?: string;
  /** Where the contract stands. */
  to?: Address;
}

/**
 * Runs what talks to a node or a wallet, and turns whatever fails into a {@link BautaError}. What knows the errors of
 * all contracts loads when the first thing fails, and not before.
 */
export async function guard<T>(attempt: Attempt, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof BautaError) throw error;
    const { explain } = await import("./explain.js").catch(() => ({ explain: unexplained }));
    throw explain(error, attempt);
  }
}

/** Where even the explanations cannot be loaded: offline, or a site that was deployed anew meanwhile. */
function unexplained(cause: unknown): BautaError {
  const message = "Something failed, and what explains failures could not be loaded.";
  return new BautaError("UNEXPLAINED", message, { remedy: "Reload the page and try again.", retryable: true, cause });
}
