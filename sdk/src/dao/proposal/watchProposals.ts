import { type BautaClient, type BautaConfig, withConfig } from "../../core/client.js";
import { type WatchOptions, watchItems } from "../../core/watch.js";
import { type ProposalRecord, proposalReader } from "./createdEvent.js";

/**
 * Watches for new proposals. Lags a block behind the head, and survives reorganisations of up to 64 blocks.
 *
 * @returns A function that ends the watch.
 *
 * @example
 * ```ts
 * import { watchProposals } from "@bauta/sdk/dao";
 * import { client, proposalId } from "bauta:example";
 *
 * const seen = new Promise<bigint | undefined>((resolve) => {
 *   const stop = watchProposals(client, {
 *     fromBlock: 0n,
 *     onItems: ([proposal]) => {
 *       stop();
 *       resolve(proposal?.proposalId);
 *     },
 *   });
 * });
 * if ((await seen) !== proposalId) throw new Error("unexpected");
 * ```
 */
export function watchProposals(client: BautaClient, given: BautaConfig & WatchOptions<ProposalRecord>): () => void {
  const parameters = withConfig(client, given);
  return watchItems(client, parameters, () => proposalReader(client, parameters));
}
