import { type BautaClient, withConfig } from "../core/client.js";
import { type WatchOptions, watchItems } from "../core/watch.js";
import { type Tip, type TipFilter, tipReader } from "./readTips.js";

/**
 * Watches for tips: those of a sender, to a recipient, for a `ref`, or all. Lags a block behind the head, and survives
 * reorganisations of up to 64 blocks.
 *
 * @returns A function that ends the watch.
 *
 * @example
 * ```ts
 * import { sendTip, watchTips } from "@bauta/sdk/tips";
 * import { bob, client } from "bauta:example";
 *
 * const seen = new Promise((resolve) => {
 *   const stop = watchTips(client, {
 *     to: bob.address,
 *     fromBlock: 0n,
 *     onItems: (tips) => {
 *       stop();
 *       resolve(tips);
 *     },
 *   });
 * });
 * await sendTip(client, { to: bob.address, amount: 5n });
 * await seen;
 * ```
 */
export function watchTips(client: BautaClient, given: TipFilter & WatchOptions<Tip>): () => void {
  const parameters = withConfig(client, given);
  return watchItems(client, parameters, () => tipReader(client, parameters));
}
