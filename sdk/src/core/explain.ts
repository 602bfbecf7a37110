import { type AbiParameter, decodeAbiParameters, type Hex, isHex, zeroAddress } from "viem";
import { getChainId } from "viem/actions";
import { contractErrors } from "./abis/errors.generated.js";
import { BautaError } from "./errors.js";
import { Failure } from "./failure.js";
import { describeFailure, recognizeFailure } from "./failures.js";
import type { Attempt } from "./guard.js";
import { ContractRevertError } from "./revert.js";
import { findShortage } from "./token/shortage.js";

/** Makes of whatever a node, a wallet or viem threw an error that says what happened and what to do about it. */
export async function explain(error: unknown, attempt: Attempt): Promise<BautaError> {
  if (error instanceof Failure) return describeFailure(error);
  const chain = causes(error);
  const known = chain.find((cause) => cause instanceof BautaError) ?? recognizeFailure(chain, error);
  if (known) return known;
  const outside = await findOutside(attempt);
  if (outside) return outside;
  if (chain.some(({ name }) => name === "AbiDecodingZeroDataError")) {
    return describeFailure(new Failure("CONTRACT_MISSING", attempt.to), error);
  }
  const data = revertData(chain);
  if (data || chain.some(saysReverted)) {
    // Where a clearer reason cannot be looked up, the refusal itself says most.
    return (await diagnose(attempt).catch(() => undefined)) ?? decodeRevert(data ?? "0x", attempt, error);
  }
  const said = quote(String((error as { shortMessage?: string })?.shortMessage ?? (error as Error)?.message ?? error));
  return new BautaError("CALL_FAILED", `${describe(attempt)} failed: ${said}`, { cause: error });
}

/** A wallet on another chain, or tokens that are missing, say more than the contract's refusal. */
async function findOutside({ client, account, hints, parameters, to }: Attempt): Promise<BautaError | undefined> {
  try {
    const { chain } = client;
    const current = chain && (await getChainId(client));
    if (chain && current !== chain.id)
      return describeFailure(new Failure("CHAIN_MISMATCH", current, chain.id, chain.name));
    const { token, amount = 0n, hasPermit = false } = hints?.spends?.(parameters as never) ?? {};
    if (!account || !to || !token || token === zeroAddress) return undefined;
    return await findShortage(client, { token, amount, owner: account().address, spender: to, hasPermit });
  } catch (error) {
    return error instanceof BautaError ? error : undefined;
  }
}

const diagnose = async ({ client, hints, parameters }: Attempt) => hints?.diagnose?.(client, parameters as never);

/** The error and what it was caused by, outermost first. */
function causes(error: unknown): Record<string, unknown>[] {
  const chain: Record<string, unknown>[] = [];
  for (let at = error; typeof at === "object" && at !== null && chain.length < 32; at = (at as Error).cause) {
    chain.push(at as Record<string, unknown>);
  }
  return chain;
}

/** Nodes agree on revert data, but not on where they put it. */
function revertData(chain: Record<string, unknown>[]): Hex | undefined {
  for (const error of chain) {
    const inner = error.data as Record<string, unknown> | undefined;
    const places = [error.raw, inner, inner?.data, (inner?.originalError as Record<string, unknown> | undefined)?.data];
    const found = places.find((place) => typeof place === "string" && /^(Reverted )?0x([0-9a-f]{2})+$/i.test(place));
    if (found) return (found as string).replace("Reverted ", "") as Hex;
  }
  return undefined;
}

const saysReverted = ({ name, code, message }: Record<string, unknown>) =>
  name === "ExecutionRevertedError" || code === 3 || /\brevert(ed)?\b/i.test(String(message ?? ""));

const describe = ({ contract, functionName, to }: Attempt) =>
  `${contract || to || "The call"}${functionName ? `.${functionName}` : ""}`;

/** Decodes revert data with the errors of all contracts; what one contract passes on of another is decoded too. */
function decodeRevert(data: Hex, attempt: Attempt, cause: unknown): ContractRevertError {
  const doing = describe(attempt);
  const contract = attempt.contract || attempt.to || "unknown";
  const selector = data.slice(0, 10).toLowerCase();
  const fallback = (code: string, message: string, args: Record<string, unknown> = {}, remedy = "") =>
    new ContractRevertError({ code, message: `${doing} reverted ${message}`, remedy, contract, args, data, cause });
  if (data === "0x") {
    return fallback(
      "RevertWithoutReason",
      "without saying why.",
      {},
      "Check that the address is the contract's, and the gas limit.",
    );
  }
  const standard = standardErrors[selector];
  const entry = contractErrors[selector];
  const args = decodeArgs(standard?.inputs ?? entry?.inputs, data);
  if (!args) return fallback("RevertUnknown", `with an error of another contract: ${data.slice(0, 74)}.`, { data });
  if (standard) return fallback(standard.name, standard.say(args), args);
  const { name, contracts, why, remedy } = entry!;
  const inner = passedOn(args, attempt, cause);
  const owner = contracts.find((owner) => owner.toLowerCase() === contract.toLowerCase()) ?? contracts[0]!;
  return new ContractRevertError({
    code: name,
    message: `${doing} reverted with ${name}(${show(args)}): ${why}${inner ? ` Inside: ${inner.message}` : ""}`,
    // What was inside says best what to do about it, and its message ends with it.
    remedy: inner?.remedy ? "" : remedy,
    contract: owner,
    args,
    data,
    cause: inner ?? cause,
  });
}

/** The error of another contract that an error carries in bytes, such as `TreasuryCallFailed(…, bytes reason)`. */
function passedOn(args: Record<string, unknown>, attempt: Attempt, cause: unknown): ContractRevertError | undefined {
  const { index, target, ...rest } = args;
  const reason = Object.values(rest).find((value) => isHex(value) && (value.length - 10) % 64 === 0) as Hex | undefined;
  const known = reason && (contractErrors[reason.slice(0, 10)] || standardErrors[reason.slice(0, 10)]);
  if (!known) return undefined;
  const to = isHex(target) ? target : undefined;
  return decodeRevert(reason, { client: attempt.client, ...(to ? { to } : {}) }, cause);
}

/** Undefined where there is nothing to decode with, or the data is not what it says. */
function decodeArgs(inputs: readonly AbiParameter[] | undefined, data: Hex): Record<string, unknown> | undefined {
  if (!inputs) return undefined;
  try {
    const values = inputs.length ? decodeAbiParameters(inputs, `0x${data.slice(10)}`) : [];
    return Object.fromEntries(inputs.map(({ name }, index) => [name || String(index), values[index]]));
  } catch {
    return undefined;
  }
}

const show = (args: Record<string, unknown>) =>
  Object.entries(args)
    .map(([name, value]) => `${name}: ${quote(String(value))}`)
    .join(", ");

/** What others wrote goes into our messages on one line, without control characters, and cut short. */
const quote = (text: string) =>
  text
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, 200);

/** Solidity's own two errors, which every contract can raise. */
const standardErrors: Record<
  string,
  { name: string; inputs: AbiParameter[]; say: (args: Record<string, unknown>) => string }
> = {
  "0x08c379a0": {
    name: "Error",
    inputs: [{ name: "reason", type: "string" }],
    say: ({ reason }) => `and says: "${quote(String(reason))}".`,
  },
  "0x4e487b71": {
    name: "Panic",
    inputs: [{ name: "panic", type: "uint256" }],
    say: ({ panic }) =>
      `with a panic: ${panics[Number(panic)] ?? "its code is broken"} (0x${(panic as bigint).toString(16)}).`,
  },
};

const panics: Record<number, string> = {
  1: "an assertion failed",
  17: "a number became too large or negative",
  18: "a division by zero",
  33: "a value outside its enum",
  50: "an index outside its list",
};
