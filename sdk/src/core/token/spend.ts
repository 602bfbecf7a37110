import { type Address, zeroAddress } from "viem";
import { call } from "../call.js";
import type { BautaClient } from "../client.js";
import { BautaError } from "../errors.js";
import { defineRead } from "../read.js";
import { allowance, balanceOf } from "./abi.js";

export interface Spending {
  /** The ERC-20 token. */
  token: Address;
  owner: Address;
  /** The contract that is to take the tokens. */
  spender: Address;
  /** In the token's smallest unit. */
  amount: bigint;
}

/** How much of a token an account holds, in its smallest unit. */
export const getBalance = defineRead({
  contract: ({ token }: { token: Address; owner: Address }) => token,
  call: ({ owner }) => call(balanceOf, [owner]),
});

/** How much of the owner's tokens the spender may take, in the token's smallest unit. */
export const getAllowance = defineRead({
  contract: ({ token }: Omit<Spending, "amount">) => token,
  call: ({ owner, spender }) => call(allowance, [owner, spender]),
});

/** @throws BautaError `BALANCE_TOO_LOW` */
export async function assertBalance(client: BautaClient, { token, owner, amount }: Omit<Spending, "spender">) {
  const balance = await getBalance(client, { token, owner });
  if (balance >= amount) return;
  throw new BautaError("BALANCE_TOO_LOW", `${owner} holds ${balance} of the token ${token}, ${amount} are needed.`, {
    remedy: "Amounts are in the token's smallest unit. Get more of the token, or use less.",
  });
}

/**
 * Explains why a spender cannot take an amount: tokens refuse in many words, or in none. Says nothing about native
 * currency (zero).
 *
 * @throws BautaError `BALANCE_TOO_LOW`, `ALLOWANCE_TOO_LOW`
 */
export async function assertSpendable(client: BautaClient, spending: Spending): Promise<void> {
  const { token, owner, spender, amount } = spending;
  if (token === zeroAddress) return;
  const [allowed] = await Promise.all([getAllowance(client, spending), assertBalance(client, spending)]);
  if (allowed >= amount) return;
  const message = `${spender} may take ${allowed} of the token ${token} from ${owner}, ${amount} are needed.`;
  throw new BautaError("ALLOWANCE_TOO_LOW", message, {
    remedy: "Call ensureAllowance first, or use the variant with a permit where the token knows EIP-2612.",
  });
}
