import { parseAccount } from "viem/accounts";
import { addressOf, type BautaClient } from "../../core/client.js";
import type { BautaError } from "../../core/errors.js";
import { findShortage } from "../../core/token/shortage.js";
import type { WriteOptions } from "../../core/write.js";
import { getUnderlying } from "./getVotes.js";

/** Which of the community's tokens, or of its allowance to the vote token, a deposit lacks. */
export async function depositShortage(
  client: BautaClient,
  parameters: { amount: bigint } & WriteOptions,
  hasPermit: boolean,
): Promise<BautaError | undefined> {
  const { amount, contracts, account = client.account } = parameters;
  if (!account) return undefined;
  const [token, spender] = await Promise.all([
    getUnderlying(client, parameters),
    addressOf(client, "voteToken", contracts),
  ]);
  return findShortage(client, { token, owner: parseAccount(account).address, spender, amount, hasPermit });
}

/** Which votes a withdrawal lacks. */
export async function withdrawShortage(
  client: BautaClient,
  parameters: { amount: bigint } & WriteOptions,
): Promise<BautaError | undefined> {
  const { amount, contracts, account = client.account } = parameters;
  if (!account) return undefined;
  const token = await addressOf(client, "voteToken", contracts);
  const owner = parseAccount(account).address;
  return findShortage(client, { token, owner, spender: token, amount, hasPermit: true });
}
