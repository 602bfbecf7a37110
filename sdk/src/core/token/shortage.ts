import type { Address } from "viem";
import type { BautaClient } from "../client.js";
import { BautaError } from "../errors.js";
import { getAllowance, getBalance } from "./spend.js";

interface Question {
  token: Address;
  owner: Address;
  /** The contract that is to take the tokens. */
  spender: Address;
  /** In the token's smallest unit. */
  amount: bigint;
  /** Whether no allowance is needed. */
  hasPermit: boolean;
}

/** Why a spender cannot take tokens: tokens refuse in many words, or in none. Undefined where nothing is missing. */
export async function findShortage(client: BautaClient, question: Question): Promise<BautaError | undefined> {
  const { token, owner, spender, amount, hasPermit } = question;
  const [balance, allowed] = await Promise.all([getBalance(client, question), getAllowance(client, question)]);
  if (balance < amount) {
    const message = `${owner} holds ${balance} of the token ${token}, ${amount} are needed.`;
    const remedy = "Amounts are in the token's smallest unit. Get more of the token, or use less.";
    return new BautaError("BALANCE_TOO_LOW", message, { remedy });
  }
  if (allowed >= amount || hasPermit) return undefined;
  const message = `${spender} may take ${allowed} of the token ${token} from ${owner}, ${amount} are needed.`;
  const remedy = "Call ensureAllowance first, or use the variant with a permit where the token knows EIP-2612.";
  return new BautaError("ALLOWANCE_TOO_LOW", message, { remedy });
}
