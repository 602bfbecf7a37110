import { type Address, hexToBigInt } from "viem";
import { call as ethCall } from "viem/actions";
import { treasury } from "../../core/abis/daoGovernor.generated.js";
import { call, type PlainCall } from "../../core/call.js";
import type { BautaClient, BautaConfig } from "../../core/client.js";
import { defineRead } from "../../core/read.js";
import type { CallDescription } from "../describe/describeCall.js";
import type { Disagreement } from "./compare.js";

const getTreasuryAddress = defineRead({ contract: "daoGovernor", call: () => call(treasury, []) });

/** The functions of ERC-20 that say by a bool whether they did something. */
const telling = ["transfer(address,uint256)", "transferFrom(address,address,uint256)", "approve(address,uint256)"];

/**
 * Finds the actions that a token would answer with false, if they came now: that is how some refuse, and the treasury takes every
 * answer for a yes. What reverts is not among them: it stops the whole proposal, and says so.
 */
export async function findTokenRefusals(
  client: BautaClient,
  config: BautaConfig,
  actions: readonly (PlainCall & { readonly decoded: CallDescription })[],
): Promise<Disagreement[]> {
  const isTelling = ({ signature = "" }: CallDescription) => telling.includes(signature);
  if (!actions.some(({ decoded }) => isTelling(decoded))) return [];
  const sender = await getTreasuryAddress(client, config);
  const refusals = actions.map(async (action, index): Promise<Disagreement | undefined> => {
    if (!isTelling(action.decoded) || !(await answersFalse(client, action, sender))) return undefined;
    const message = `The token ${action.to} would answer action ${index + 1} with false, which is to say that it refuses, but it would count as done.`;
    return { kind: "answer", action: index, said: "done", actual: "false", message };
  });
  return (await Promise.all(refusals)).filter((refusal) => refusal !== undefined);
}

async function answersFalse(client: BautaClient, { to, data, value }: PlainCall, account: Address): Promise<boolean> {
  try {
    const answer = await ethCall(client, { account, to, data, value });
    return answer.data?.length === 66 && hexToBigInt(answer.data) === 0n;
  } catch {
    // No token, and no amount that the treasury lacks, may keep anybody from reading the proposal.
    return false;
  }
}
