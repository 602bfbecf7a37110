import { type Address, encodeFunctionData, erc20Abi, isAddressEqual, zeroAddress } from "viem";
import type { PlainCall } from "../../core/call.js";
import { isValid } from "../../core/check.js";
import { parameterError } from "../../core/parameterError.js";

export interface PayNativeParameters {
  to: Address;
  /** In wei. */
  amount: bigint;
}

/**
 * Makes the action with which the treasury pays native currency.
 *
 * @throws BautaError `PARAMETER_INVALID`
 *
 * @example
 * ```ts
 * import { payNative } from "@bauta/sdk/dao";
 * import { bob } from "bauta:example";
 *
 * const { value } = payNative({ to: bob.address, amount: 10n ** 18n });
 * if (value !== 10n ** 18n) throw new Error("unexpected");
 * ```
 */
export function payNative({ to, amount }: PayNativeParameters): PlainCall {
  checkPayment({ to }, amount);
  return { to, data: "0x", value: amount };
}

export interface PayTokenParameters {
  /** The ERC-20 token. */
  token: Address;
  to: Address;
  /** In the token's smallest unit. */
  amount: bigint;
}

/**
 * Makes the action with which the treasury pays an ERC-20 token.
 *
 * @throws BautaError `PARAMETER_INVALID`
 *
 * @example
 * ```ts
 * import { payToken } from "@bauta/sdk/dao";
 * import { bob, mask } from "bauta:example";
 *
 * const { to } = payToken({ token: mask, to: bob.address, amount: 5n });
 * if (to !== mask) throw new Error("unexpected");
 * ```
 */
export function payToken({ token, to, amount }: PayTokenParameters): PlainCall {
  checkPayment({ token, to }, amount);
  const data = encodeFunctionData({ abi: erc20Abi, functionName: "transfer", args: [to, amount] });
  return { to: token, data, value: 0n };
}

function checkPayment(addresses: Record<string, Address>, amount: bigint): void {
  for (const [name, address] of Object.entries(addresses)) {
    if (!isValid({ type: "address" }, address))
      throw parameterError(name, "an address, with its checksum intact", address);
  }
  const { to = zeroAddress, token = zeroAddress } = addresses;
  if (isAddressEqual(to, token) || isAddressEqual(to, zeroAddress)) {
    throw parameterError("to", "somebody who can use what is paid: not the zero address, not the token itself", to);
  }
  if (typeof amount !== "bigint" || amount <= 0n || amount >= 2n ** 256n) {
    throw parameterError("amount", "a bigint above zero that fits uint256", amount);
  }
}
