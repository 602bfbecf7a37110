import type { Account, Address, Chain, Client, Transport } from "viem";
import { getChainId } from "viem/actions";
import type { ContractName } from "./addresses.generated.js";
import { Failure } from "./failure.js";

/** Where contracts stand, by name: overrides what the SDK knows about the chain. */
export type Contracts = Partial<Record<ContractName, Address>>;

/**
 * Defaults for the parameters of every action: `contracts`, and whatever else the rooms in use take, such as `store`
 * and `keys`. A parameter that a call names itself wins.
 */
export interface BautaConfig {
  readonly contracts?: Contracts;
}

/** Any viem client; one that was extended by {@link bautaConfig} or `bautaActions` brings defaults along. */
export type BautaClient = Client<Transport, Chain | undefined, Account | undefined> & { readonly bauta?: BautaConfig };

/**
 * Extends a viem client with defaults for the parameters of every action, and with nothing else: for those who import
 * single actions and want their bundler to leave out the rest.
 *
 * @example
 * ```ts
 * import { createPublicClient, custom } from "viem";
 * import { bautaConfig } from "@bauta/sdk";
 * import { getPersona } from "@bauta/sdk/identity";
 * import { alice, contracts, provider } from "bauta:example";
 *
 * const client = createPublicClient({ transport: custom(provider) }).extend(bautaConfig({ contracts }));
 * await getPersona(client, { wallet: alice.address });
 * ```
 */
export function bautaConfig<const config extends BautaConfig>(config: config) {
  return (): { bauta: config } => ({ bauta: config });
}

/** The parameters, with the client's defaults for those that are missing. */
export function withConfig<P>(client: BautaClient, parameters: P): P & BautaConfig {
  return { ...client.bauta, ...parameters };
}

/** The id of the client's chain: its `chain`'s, or what the node says. */
export async function chainIdOf(client: BautaClient): Promise<number> {
  return client.chain?.id ?? (await getChainId(client));
}

/**
 * The address of a contract: the caller's, or the one deployed on the client's chain.
 *
 * @throws BautaError `CONTRACT_UNKNOWN` where neither is known.
 */
export async function addressOf(client: BautaClient, name: ContractName, contracts?: Contracts): Promise<Address> {
  const given = contracts?.[name];
  if (given) return given;
  const chainId = await chainIdOf(client);
  // The table holds all chains, of which a page needs one, or none where it passes its own addresses.
  const { addresses } = await import("./addresses.generated.js");
  const known = addresses[chainId]?.[name];
  if (known) return known;
  throw new Failure("CONTRACT_UNKNOWN", name, chainId, client.chain?.name);
}
