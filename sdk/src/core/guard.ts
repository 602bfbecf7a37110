import type { Account, Address } from "viem";
import type { BautaClient } from "./client.js";
import type { BautaError } from "./errors.js";

/** What was being done when something failed. */
export interface Attempt {
  client: BautaClient;
  /** The contract by its name, such as `tips`; missing where it is not one of ours. */
  contract?: string;
  /** The function that was called. */
  functionName?: string;
  /** Where the contract stands. */
  to?: Address;
  /** Who acts. */
  account?: () => Account;
  /** What may say more than the contract's refusal, and the parameters to say it about. */
  hints?: Hints<never>;
  parameters?: unknown;
}

/** What a write knows of why its contract may refuse. */
export interface Hints<P> {
  /** The tokens that the contract takes, so that a failure can name the balance or allowance that is missing. */
  spends?: (parameters: P) => Spending;
  /** Looks for a clearer reason than the contract gave, once it has refused; undefined where there is none. */
  diagnose?: (client: BautaClient, parameters: P) => Promise<BautaError | undefined>;
}

/** ERC-20 tokens that a contract takes from whoever calls it. */
export interface Spending {
  /** Missing or zero for native currency. */
  readonly token?: Address;
  /** In the token's smallest unit. */
  readonly amount: bigint;
  /** True where the call brings a permit, and needs no allowance. */
  readonly hasPermit?: boolean;
}

/**
 * Runs what talks to a node or a wallet, and turns whatever fails into a `BautaError`. What knows the errors of all
 * contracts loads when the first thing fails, and not before.
 */
export async function guard<T>(attempt: Attempt, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const explained = import("./explain.js").then(({ explain }) => explain(error, attempt));
    // Where the explanations cannot be loaded (offline, a site deployed anew meanwhile), the error itself says most.
    throw await explained.catch(() => error);
  }
}
