import {
  type Address,
  bytesToString,
  decodeAbiParameters,
  type Hex,
  hexToBytes,
  keccak256,
  toEventSelector,
} from "viem";
import { proposalCreatedEvent } from "../../core/abis/daoGovernor.generated.js";
import type { PlainCall } from "../../core/call.js";
import { addressOf, type BautaClient, type BautaConfig } from "../../core/client.js";
import { getLogs, type MinedLog, type Origin, originOf } from "../../core/logs.js";
import type { ReadItems } from "../../core/pages.js";
import { proposalIdOf } from "./governorArguments.js";

/** A proposal as the chain recorded it: the truth about what will be called. */
export interface ProposalRecord extends Origin {
  readonly proposalId: bigint;
  readonly proposer: Address;
  /** The calls that the treasury will make, in order. */
  readonly calls: readonly PlainCall[];
  readonly description: string;
  readonly descriptionHash: Hex;
}

/**
 * Makes what reads the proposals made in some blocks, oldest first. One whose actions are not what its id names (a node that
 * lies) is left out.
 */
export async function proposalReader(
  client: BautaClient,
  { contracts }: BautaConfig,
): Promise<ReadItems<ProposalRecord>> {
  const address = await addressOf(client, "daoGovernor", contracts);
  const topics = [toEventSelector(proposalCreatedEvent)];
  return async (range) => {
    const logs = await getLogs(client, { address, topics }, range);
    return logs.map(recordOf).filter((record) => record !== undefined);
  };
}

/** Text is read as bytes: nobody may hide a proposal by describing it in what is not UTF-8. */
const inputs = /* @__PURE__ */ proposalCreatedEvent.inputs.map(({ type }) => ({
  type: type === "string" ? "bytes" : type,
}));

type Values = [bigint, Address, Address[], bigint[], unknown, Hex[], bigint, bigint, Hex];

function recordOf(log: MinedLog): ProposalRecord | undefined {
  const [proposalId, proposer, targets, values, , calldatas, , , text] = decodeAbiParameters(
    inputs,
    log.data,
  ) as Values;
  if (targets.length !== values.length || targets.length !== calldatas.length) return undefined;
  const calls = targets.map((to, index) => ({ to, value: values[index]!, data: calldatas[index]! }));
  const descriptionHash = keccak256(text);
  if (proposalIdOf(calls, descriptionHash) !== proposalId) return undefined;
  const description = bytesToString(hexToBytes(text));
  return { ...originOf(log), proposalId, proposer, calls, description, descriptionHash };
}
