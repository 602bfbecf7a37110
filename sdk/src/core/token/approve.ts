import type { Address, TransactionReceipt } from "viem";
import { parseAccount } from "viem/accounts";
import type { ContractName } from "../addresses.generated.js";
import { call } from "../call.js";
import { addressOf, type BautaClient, type BautaConfig, type Contracts, withConfig } from "../client.js";
import { BautaError } from "../errors.js";
import { firstEvent } from "../events.js";
import { ContractRevertError } from "../revert.js";
import type { WaitOptions } from "../wait.js";
import { defineWrite, type WriteOptions } from "../write.js";
import { approvalEvent, approve } from "./abi.js";
import { getAllowance } from "./spend.js";

export interface ApproveTokenParameters {
  /** The ERC-20 token. */
  token: Address;
  /** Who may take it: one of the contracts by name, or an address. */
  spender: ContractName | Address;
  /** How much, in the token's smallest unit; replaces what was allowed before. Zero withdraws it. */
  amount: bigint;
}

/**
 * Lets a contract take tokens of the account (ERC-20 `approve`). Some tokens, such as USDT, refuse to change an
 * allowance that is not zero: {@link ensureAllowance} deals with them.
 *
 * @example
 * ```ts
 * import { approveToken } from "@bauta/sdk";
 * import { client, mask } from "bauta:example";
 *
 * const { wait } = await approveToken(client, { token: mask, spender: "tips", amount: 5n });
 * const { value } = await wait();
 * if (value !== 5n) throw new Error("unexpected");
 * ```
 */
export const approveToken = /* @__PURE__ */ defineWrite({
  contract: ({ token }: ApproveTokenParameters) => token,
  call: async ({ spender, amount, contracts }: ApproveTokenParameters & BautaConfig, { client }) =>
    call(approve, [await spenderOf(client, spender, contracts), amount]),
  decode: (logs) => firstEvent(approvalEvent, logs),
});

/**
 * Sees to it that a contract may take at least `amount`: does nothing where it may already, approves exactly `amount`
 * otherwise, after an approval of zero where the token insists on one. Waits for its transactions.
 *
 * @returns The receipts of the transactions that it took, none to two.
 * @throws BautaError `ALLOWANCE_TOO_LOW` where the token took the approval and did not keep it.
 *
 * @example
 * ```ts
 * import { ensureAllowance } from "@bauta/sdk";
 * import { sendTip } from "@bauta/sdk/tips";
 * import { bob, client, mask } from "bauta:example";
 *
 * await ensureAllowance(client, { token: mask, spender: "tips", amount: 5n });
 * await sendTip(client, { to: bob.address, amount: 5n, token: mask });
 * ```
 */
export async function ensureAllowance(
  client: BautaClient,
  given: ApproveTokenParameters & WriteOptions & { wait?: WaitOptions },
): Promise<TransactionReceipt[]> {
  const parameters = withConfig(client, given);
  const { token, amount, account = client.account } = parameters;
  if (!account) {
    throw new BautaError("ACCOUNT_MISSING", "No account was given to act for.", {
      remedy: "Pass `account`, or make the client with one.",
    });
  }
  const owner = parseAccount(account).address;
  const spender = await spenderOf(client, parameters.spender, parameters.contracts);
  const question = { token, owner, spender };
  const allowed = await getAllowance(client, question);
  if (allowed >= amount) return [];
  const receipts: TransactionReceipt[] = [];
  const approveAndWait = async (value: bigint) => {
    const sent = await approveToken(client, { ...parameters, amount: value });
    receipts.push((await sent.wait(given.wait)).receipt);
  };
  if (allowed > 0n && !(await canApprove(client, parameters))) await approveAndWait(0n);
  await approveAndWait(amount);
  const kept = await getAllowance(client, question);
  if (kept >= amount) return receipts;
  throw new BautaError("ALLOWANCE_TOO_LOW", `The token ${token} was told to allow ${amount}, and allows ${kept}.`, {
    remedy: "The token does not follow ERC-20: do not use it here.",
  });
}

/** Whether the token changes an allowance that is not zero. */
async function canApprove(client: BautaClient, parameters: ApproveTokenParameters & WriteOptions): Promise<boolean> {
  try {
    await approveToken.simulate(client, parameters);
    return true;
  } catch (error) {
    if (error instanceof ContractRevertError) return false;
    throw error;
  }
}

async function spenderOf(client: BautaClient, spender: ContractName | Address, contracts?: Contracts) {
  return spender.startsWith("0x") ? (spender as Address) : addressOf(client, spender as ContractName, contracts);
}
