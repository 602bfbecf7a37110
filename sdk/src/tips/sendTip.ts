import { type Address, type Hex, zeroAddress, zeroHash } from "viem";
import { tip, tipNative, tippedEvent } from "../core/abis/tips.generated.js";
import { call } from "../core/call.js";
import { firstEvent } from "../core/events.js";
import { defineWrite } from "../core/write.js";

export interface SendTipParameters {
  /** Who gets it. */
  to: Address;
  /** In wei, or in the token's smallest unit. */
  amount: bigint;
  /** The ERC-20 token; native currency where it is missing. */
  token?: Address;
  /** 32 bytes that name what the tip is for: the hash of a post, a `fileId`. Zero where it is missing. */
  ref?: Hex;
}

/**
 * Tips anyone directly, in native currency or an ERC-20 token. A token takes an allowance to the contract `tips`:
 * `ensureAllowance`, or {@link sendTipWithPermit}.
 *
 * @throws ContractRevertError `TipsAmountZero`, `TipsRecipientInvalid`, …
 * @throws BautaError `ALLOWANCE_TOO_LOW`, `BALANCE_TOO_LOW`
 *
 * @example
 * ```ts
 * import { sendTip } from "@bauta/sdk/tips";
 * import { bob, client } from "bauta:example";
 *
 * const { wait } = await sendTip(client, { to: bob.address, amount: 10n ** 15n });
 * const { amount } = await wait();
 * if (amount !== 10n ** 15n) throw new Error("unexpected");
 * ```
 */
export const sendTip = /* @__PURE__ */ defineWrite({
  contract: "tips",
  call: ({ to, amount, token = zeroAddress, ref = zeroHash }: SendTipParameters) =>
    token === zeroAddress ? call(tipNative, [to, ref], amount) : call(tip, [token, to, amount, ref]),
  spends: (parameters) => parameters,
  decode: (logs) => firstEvent(tippedEvent, logs),
});
