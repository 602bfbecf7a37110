import { type Address, type Hex, zeroHash } from "viem";
import { tippedEvent, tipWithPermit } from "../core/abis/tips.generated.js";
import { call } from "../core/call.js";
import { firstEvent } from "../core/events.js";
import { type Permit, signPermit } from "../core/token/permit.js";
import { defineWrite } from "../core/write.js";

export interface SendTipWithPermitParameters {
  /** Who gets it. */
  to: Address;
  /** In the token's smallest unit. */
  amount: bigint;
  /** The ERC-20 token, which must know EIP-2612 permits. */
  token: Address;
  /** 32 bytes that name what the tip is for. Zero where it is missing. */
  ref?: Hex;
  /** A permit for `amount` to the contract `tips`; where it is missing, the account is asked to sign one. */
  permit?: Permit;
  /** The last second, in Unix time, at which the permit to sign is valid. Defaults to an hour from now. */
  deadline?: bigint;
}

/**
 * Tips in an ERC-20 token with a signature (EIP-2612) in place of an allowance: one transaction. `simulate` and
 * `prepare` ask for the signature too, where `permit` is missing.
 *
 * @throws BautaError `PERMIT_UNSUPPORTED`, `BALANCE_TOO_LOW`; ContractRevertError
 *
 * @example
 * ```ts
 * import { sendTipWithPermit } from "@bauta/sdk/tips";
 * import { bob, client, mask } from "bauta:example";
 *
 * const { wait } = await sendTipWithPermit(client, { to: bob.address, amount: 5n, token: mask });
 * const { amount } = await wait();
 * if (amount !== 5n) throw new Error("unexpected");
 * ```
 */
export const sendTipWithPermit = /* @__PURE__ */ defineWrite({
  contract: "tips",
  call: async (parameters: SendTipWithPermitParameters, { client, account, address }) => {
    const { to, amount, token, ref = zeroHash, deadline } = parameters;
    const request = {
      token,
      spender: address,
      amount,
      account: account(),
      ...(deadline === undefined ? {} : { deadline }),
    };
    const permit = parameters.permit ?? (await signPermit(client, request));
    return call(tipWithPermit, [token, to, amount, ref, permit.deadline, permit.v, permit.r, permit.s]);
  },
  spends: ({ token, amount }) => ({ token, amount, hasPermit: true }),
  decode: (logs) => firstEvent(tippedEvent, logs),
});
