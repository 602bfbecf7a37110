import { type Address, zeroAddress } from "viem";
import {
  balanceOf,
  delegates,
  getPastVotes,
  getVotes as getVotesFunction,
  underlying,
} from "../../core/abis/voteToken.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";

export interface GetVotesParameters {
  account: Address;
  /** Unix seconds, in the past: a proposal's `snapshot`, say. Now where it is missing. */
  timepoint?: bigint;
}

/**
 * How many votes an account can cast: those delegated to it, in the smallest unit.
 *
 * @throws ContractRevertError `ERC5805FutureLookup` where `timepoint` is not past.
 *
 * @example
 * ```ts
 * import { depositVotesWithPermit, getVotes } from "@bauta/sdk/dao";
 * import { alice, client } from "bauta:example";
 *
 * await (await depositVotesWithPermit(client, { amount: 5n })).wait();
 * if ((await getVotes(client, { account: alice.address })) < 5n) throw new Error("unexpected");
 * ```
 */
export const getVotes = defineRead({
  contract: "voteToken",
  call: ({ account, timepoint }: GetVotesParameters) =>
    timepoint === undefined ? call(getVotesFunction, [account]) : call(getPastVotes, [account, timepoint]),
});

/**
 * How many votes an account owns, whoever casts them: what it can withdraw, in the smallest unit.
 *
 * @example
 * ```ts
 * import { getVoteBalance } from "@bauta/sdk/dao";
 * import { bob, client } from "bauta:example";
 *
 * if ((await getVoteBalance(client, { account: bob.address })) !== 0n) throw new Error("unexpected");
 * ```
 */
export const getVoteBalance = defineRead({
  contract: "voteToken",
  call: ({ account }: { account: Address }) => call(balanceOf, [account]),
});

/**
 * Who casts an account's votes; undefined where nobody does, so that they do not count.
 *
 * @example
 * ```ts
 * import { getDelegate } from "@bauta/sdk/dao";
 * import { carol, client } from "bauta:example";
 *
 * if (await getDelegate(client, { account: carol.address })) throw new Error("unexpected");
 * ```
 */
export const getDelegate = defineRead({
  contract: "voteToken",
  call: ({ account }: { account: Address }) => call(delegates, [account]),
  result: (delegate) => (delegate === zeroAddress ? undefined : delegate),
});

/**
 * The community's token, which the votes wrap.
 *
 * @example
 * ```ts
 * import { getUnderlying } from "@bauta/sdk/dao";
 * import { client, mask } from "bauta:example";
 *
 * if ((await getUnderlying(client, {})) !== mask) throw new Error("unexpected");
 * ```
 */
export const getUnderlying = defineRead({
  contract: "voteToken",
  call: () => call(underlying, []),
});
