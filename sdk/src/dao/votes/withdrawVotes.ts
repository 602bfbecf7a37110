import type { Address } from "viem";
import { withdrawTo } from "../../core/abis/voteToken.generated.js";
import { call } from "../../core/call.js";
import { defineWrite } from "../../core/write.js";
import { burnedIn } from "./minted.js";
import { withdrawShortage } from "./shortage.js";

export interface WithdrawVotesParameters {
  /** How many votes to turn back into the community's token, in its smallest unit. */
  amount: bigint;
  /** Who gets the tokens; the account itself where it is missing. */
  to?: Address;
}

/**
 * Turns votes back into the community's token, one to one, at any time. Votes that were cast stay cast.
 *
 * @throws BautaError `BALANCE_TOO_LOW`
 *
 * @example
 * ```ts
 * import { depositVotesWithPermit, withdrawVotes } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * await (await depositVotesWithPermit(client, { amount: 5n })).wait();
 * const { amount } = await (await withdrawVotes(client, { amount: 5n })).wait();
 * if (amount !== 5n) throw new Error("unexpected");
 * ```
 */
export const withdrawVotes = defineWrite({
  contract: "voteToken",
  call: ({ amount, to }: WithdrawVotesParameters, { account }) => call(withdrawTo, [to ?? account().address, amount]),
  diagnose: withdrawShortage,
  decode: burnedIn,
});
