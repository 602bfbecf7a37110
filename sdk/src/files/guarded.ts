import type { BautaClient } from "../core/client.js";
import { BautaError } from "../core/errors.js";
import { guard } from "../core/guard.js";

/** Runs what talks to a node and a store, and makes a BautaError of whatever fails; `ABORTED` where the signal said so. */
export async function guarded<T>(client: BautaClient, options: object, run: () => Promise<T>): Promise<T> {
  const { signal } = options as { signal?: AbortSignal };
  try {
    return await guard({ client }, run);
  } catch (error) {
    if (!signal?.aborted) throw error;
    throw new BautaError("ABORTED", "The work was stopped, as its signal asked.", {
      remedy: "Nothing was registered or changed on-chain: it can be repeated.",
      cause: signal.reason,
    });
  }
}
