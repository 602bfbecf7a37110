import type { Address } from "viem";
import { getBalance as getNativeBalance } from "viem/actions";
import { daoURI, governor } from "../../core/abis/treasury.generated.js";
import { call } from "../../core/call.js";
import { addressOf, type BautaClient, type BautaConfig, withConfig } from "../../core/client.js";
import { guard } from "../../core/guard.js";
import { defineRead } from "../../core/read.js";
import { getBalance } from "../../core/token/spend.js";

const getGovernor = defineRead({ contract: "treasury", call: () => call(governor, []) });
const getDaoUri = defineRead({ contract: "treasury", call: () => call(daoURI, []) });

/** The treasury, and what it holds. */
export interface TreasuryRecord {
  readonly address: Address;
  /** Whom it obeys. */
  readonly governor: Address;
  /** Where the document that describes the DAO is (ERC-4824); empty until a vote names one. */
  readonly daoUri: string;
  /** Native currency, in wei. */
  readonly balance: bigint;
  /** What it holds of the tokens asked for, in their order and smallest units. */
  readonly tokenBalances: readonly bigint[];
}

export interface GetTreasuryParameters extends BautaConfig {
  /** ERC-20 tokens whose balances to read. */
  tokens?: readonly Address[];
}

/**
 * Reads the treasury: whom it obeys, and what it holds.
 *
 * @example
 * ```ts
 * import { getTreasury } from "@bauta/sdk/dao";
 * import { client, contracts, mask } from "bauta:example";
 *
 * const { governor, tokenBalances } = await getTreasury(client, { tokens: [mask] });
 * if (governor !== contracts.daoGovernor || tokenBalances.length !== 1) throw new Error("unexpected");
 * ```
 */
export async function getTreasury(client: BautaClient, given: GetTreasuryParameters = {}): Promise<TreasuryRecord> {
  const { contracts, tokens = [] } = withConfig(client, given);
  const address = await guard({ client }, () => addressOf(client, "treasury", contracts));
  const own = { contracts: { treasury: address } };
  const [governor, daoUri, balance, tokenBalances] = await Promise.all([
    getGovernor(client, own),
    getDaoUri(client, own),
    guard({ client, to: address }, () => getNativeBalance(client, { address })),
    Promise.all(tokens.map((token) => getBalance(client, { token, owner: address }))),
  ]);
  return { address, governor, daoUri, balance, tokenBalances };
}
