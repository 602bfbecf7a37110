import { depositWithPermit } from "../../core/abis/voteToken.generated.js";
import { call } from "../../core/call.js";
import { type Permit, signPermit } from "../../core/token/permit.js";
import { defineWrite } from "../../core/write.js";
import { getUnderlying } from "./getVotes.js";
import { mintedIn } from "./minted.js";
import { depositShortage } from "./shortage.js";

export interface DepositVotesWithPermitParameters {
  /** How much of the community's token to wrap, in its smallest unit: one vote each. */
  amount: bigint;
  /** A permit for `amount` to the contract `voteToken`; where it is missing, the account is asked to sign one. */
  permit?: Permit;
  /** The last second, in Unix time, at which the permit to sign is valid. Defaults to an hour from now. */
  deadline?: bigint;
}

/**
 * Wraps the community's token into votes with a signature (EIP-2612) in place of an allowance: one transaction makes a
 * member. `simulate` and `prepare` ask for the signature too, where `permit` is missing.
 *
 * @throws BautaError `PERMIT_UNSUPPORTED`, `BALANCE_TOO_LOW`
 * @throws ContractRevertError `VoteTokenInexactDeposit`, …
 *
 * @example
 * ```ts
 * import { depositVotesWithPermit } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * const { amount } = await (await depositVotesWithPermit(client, { amount: 5n })).wait();
 * if (amount !== 5n) throw new Error("unexpected");
 * ```
 */
export const depositVotesWithPermit = defineWrite({
  contract: "voteToken",
  call: async (parameters: DepositVotesWithPermitParameters, { client, account, address }) => {
    const { amount, deadline } = parameters;
    const token = await getUnderlying(client, { contracts: { voteToken: address } });
    const request = { token, spender: address, amount, account: account() };
    const permit =
      parameters.permit ?? (await signPermit(client, { ...request, ...(deadline === undefined ? {} : { deadline }) }));
    return call(depositWithPermit, [amount, permit.deadline, permit.v, permit.r, permit.s]);
  },
  diagnose: (client, parameters) => depositShortage(client, parameters, true),
  decode: mintedIn,
});
