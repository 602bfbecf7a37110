import { bindActions } from "./core/bind.js";
import type { BautaClient, BautaConfig } from "./core/client.js";
import { daoActions } from "./dao/actions.js";
import { filesActions } from "./files/actions.js";
import { identityActions } from "./identity/actions.js";
import { tipsActions } from "./tips/actions.js";

/**
 * Extends a viem client with the actions of all rooms, and with defaults for their parameters.
 *
 * @param config - `contracts` where they are not the ones that the SDK knows for the chain, and what the rooms take,
 * such as `store` and `keys`.
 *
 * @example
 * ```ts
 * import { createWalletClient, custom } from "viem";
 * import { bautaActions } from "@bauta/sdk";
 * import { alice, bob, contracts, provider } from "bauta:example";
 *
 * const wallet = createWalletClient({ account: alice, transport: custom(provider) });
 * const client = wallet.extend(bautaActions({ contracts }));
 * const { wait } = await client.tips.send({ to: bob.address, amount: 5n });
 * await wait();
 * ```
 */
export function bautaActions<const config extends BautaConfig>(config: config = {} as config) {
  return (client: BautaClient) => {
    const configured = { ...client, bauta: config };
    return {
      bauta: config,
      dao: bindActions(configured, daoActions),
      tips: bindActions(configured, tipsActions),
      files: bindActions(configured, filesActions),
      identity: bindActions(configured, identityActions),
    };
  };
}
