import { keccak256, toHex } from "viem";
import type { BautaClient } from "../../core/client.js";
import { guard } from "../../core/guard.js";
import { parameterError } from "../../core/parameterError.js";
import type { ProposalRecord } from "./createdEvent.js";
import { type FindProposalParameters, findProposal } from "./findProposal.js";
import { proposalIdOf } from "./governorArguments.js";

/**
 * The record that the caller brought, where it is the proposal's, or what the chain's logs have. An id commits to calls and
 * description: another proposal's record, or one that was changed on its way, would show and execute what nobody voted on.
 *
 * @throws BautaError `PARAMETER_INVALID`, and what {@link findProposal} throws
 */
export async function knownRecord(
  client: BautaClient,
  parameters: FindProposalParameters & { readonly record?: ProposalRecord },
): Promise<ProposalRecord> {
  const { proposalId, record } = parameters;
  if (!record) return findProposal(client, parameters);
  const isIts = await guard({ client, contract: "daoGovernor" }, async () => names(proposalId, record));
  if (isIts) return record;
  throw parameterError("record", `that of the proposal ${proposalId}`, `of ${record.proposalId}, or changed`);
}

function names(proposalId: bigint, record: ProposalRecord): boolean {
  const { calls, description, descriptionHash } = record;
  // Bytes that are no UTF-8 cannot be hashed again from the text. They name no dossier, which `getProposal` says.
  const isItsText = description.includes("\uFFFD") || keccak256(toHex(description)) === descriptionHash;
  return record.proposalId === proposalId && isItsText && proposalIdOf(calls, descriptionHash) === proposalId;
}
