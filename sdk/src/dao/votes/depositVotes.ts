import type { Address } from "viem";
import { depositFor } from "../../core/abis/voteToken.generated.js";
import { call } from "../../core/call.js";
import { defineWrite } from "../../core/write.js";
import { mintedIn } from "./minted.js";
import { depositShortage } from "./shortage.js";

export interface DepositVotesParameters {
  /** How much of the community's token to wrap, in its smallest unit: one vote each. */
  amount: bigint;
  /** Who gets the votes; the account itself where it is missing. */
  to?: Address;
}

/**
 * Wraps the community's token into votes, one to one. Takes an allowance of that token to the contract `voteToken`
 * (`ensureAllowance`), or use {@link depositVotesWithPermit}. Whoever deposits for themselves for the first time becomes
 * their own delegate, and so can vote on every proposal whose snapshot comes later.
 *
 * @throws BautaError `ALLOWANCE_TOO_LOW`, `BALANCE_TOO_LOW`
 * @throws ContractRevertError `VoteTokenInexactDeposit` where the community's token takes a fee.
 *
 * @example
 * ```ts
 * import { ensureAllowance } from "@bauta/sdk";
 * import { depositVotes } from "@bauta/sdk/dao";
 * import { client, mask } from "bauta:example";
 *
 * await ensureAllowance(client, { token: mask, spender: "voteToken", amount: 5n });
 * const { amount } = await (await depositVotes(client, { amount: 5n })).wait();
 * if (amount !== 5n) throw new Error("unexpected");
 * ```
 */
export const depositVotes = defineWrite({
  contract: "voteToken",
  call: ({ amount, to }: DepositVotesParameters, { account }) => call(depositFor, [to ?? account().address, amount]),
  diagnose: (client, parameters) => depositShortage(client, parameters, false),
  decode: mintedIn,
});
