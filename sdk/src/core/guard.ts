import type { Address } from "viem";
import type { BautaClient } from "./client.js";
import { BautaError } from "./errors.js";

/** What was being done when something failed. */
export interface Attempt {
  client: BautaClient;
  /** The contract by its name, such as `tips`; missing where it is not one of ours. */
  contract?: string;
  /** The function that was called. */
  functionName?: string;
  /** Where the contract stands. */
  to?: Address;
  /** Looks for a clearer reason than the contract's, and throws it. */
  diagnose?: () => Promise<void>;
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
    throw await explain(error, attempt);
  }
}

/** Where even the explanations cannot be loaded: offline, or a site that was deployed anew meanwhile. */
const unexplained = (cause: unknown) =>
  new BautaError("UNEXPLAINED", "A call failed, and why cannot be told: reload the page.", { retryable: true, cause });
