import { type Address, concat, getAddress, type Hex, type Log, numberToHex, slice, zeroAddress, zeroHash } from "viem";
import { batch, batchNative, batchTippedEvent, paymentRefusedEvent } from "../core/abis/tips.generated.js";
import { call } from "../core/call.js";
import { assertValid } from "../core/check.js";
import { eventsIn, firstEvent } from "../core/events.js";
import { defineWrite } from "../core/write.js";

/** One recipient of a batch, and what it gets: in wei, or in the token's smallest unit, below 2^96. */
export interface Payment {
  to: Address;
  amount: bigint;
}

export interface SendTipsParameters {
  payments: readonly Payment[];
  /** The ERC-20 token; native currency where it is missing. */
  token?: Address;
  /** 32 bytes that name what the tips are for. Zero where it is missing. */
  ref?: Hex;
}

/**
 * Tips many at once. A recipient that cannot take its payment blocks nobody: its amount goes back to the sender, and
 * stands in `refused`.
 *
 * @throws ContractRevertError `TipsBatchEmpty`, `TipsAmountZero`, …
 * @throws BautaError `ALLOWANCE_TOO_LOW`, `BALANCE_TOO_LOW`
 *
 * @example
 * ```ts
 * import { sendTips } from "@bauta/sdk/tips";
 * import { bob, carol, client } from "bauta:example";
 *
 * const payments = [bob, carol].map(({ address }) => ({ to: address, amount: 5n }));
 * const { wait } = await sendTips(client, { payments });
 * const { refused } = await wait();
 * if (refused.length > 0) throw new Error("unexpected");
 * ```
 */
export const sendTips = /* @__PURE__ */ defineWrite({
  contract: "tips",
  call: ({ payments, token = zeroAddress, ref = zeroHash }: SendTipsParameters) => {
    const packed = payments.map(packPayment);
    return token === zeroAddress
      ? call(batchNative, [packed, ref], sumOf(payments))
      : call(batch, [token, packed, ref]);
  },
  spends: ({ payments, token = zeroAddress }) => ({ token, amount: sumOf(payments) }),
  decode: (logs) => {
    const { payments, ...tip } = firstEvent(batchTippedEvent, logs);
    return { ...tip, payments: payments.map(unpackPayment), refused: refusedIn(logs) };
  },
});

const sumOf = (payments: readonly Payment[]) => payments.reduce((sum, { amount }) => sum + amount, 0n);

const paymentInputs = [
  { name: "to", type: "address" },
  { name: "amount", type: "uint96" },
] as const;

function packPayment({ to, amount }: Payment, index: number): Hex {
  const inputs = paymentInputs.map((input) => ({ ...input, name: `payments[${index}].${input.name}` }));
  assertValid(inputs, [to, amount]);
  return concat([to, numberToHex(amount, { size: 12 })]).toLowerCase() as Hex;
}

/** Takes apart a payment as the contract packs it: 20 bytes of address, 12 of amount. */
export function unpackPayment(packed: Hex): Payment {
  return { to: getAddress(slice(packed, 0, 20)), amount: BigInt(slice(packed, 20)) };
}

const refusedIn = (logs: readonly Log[]): Payment[] =>
  eventsIn(paymentRefusedEvent, logs).map(({ to, amount }) => ({ to, amount }));
