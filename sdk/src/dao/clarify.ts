import { type BautaClient, withConfig } from "../core/client.js";
import type { BautaError } from "../core/errors.js";
import { ContractRevertError } from "../core/revert.js";
import type { Write, WriteOptions } from "../core/write.js";

/** Looks for a clearer reason than the contract gave; undefined where there is none. */
export type Diagnosis<P> = (client: BautaClient, parameters: P & WriteOptions) => Promise<BautaError | undefined>;

/** The same write, which looks for a clearer reason once its contract has refused, and never before. */
export function clarify<P, O, E>(write: Write<P, O, E>, diagnose: Diagnosis<P>): Write<P, O, E> {
  const explaining =
    <T>(run: (client: BautaClient, given: P & WriteOptions) => Promise<T>) =>
    async (client: BautaClient, given: P & WriteOptions) => {
      try {
        return await run(client, given);
      } catch (error) {
        if (!(error instanceof ContractRevertError)) throw error;
        // Where the reason cannot be looked up, the refusal itself says most.
        throw (await diagnose(client, withConfig(client, given)).catch(() => undefined)) ?? error;
      }
    };
  const { prepare, decode } = write;
  return Object.assign(explaining(write), { simulate: explaining(write.simulate), prepare, decode });
}
