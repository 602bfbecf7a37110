import { type BautaClient, type BautaConfig, withConfig } from "../../core/client.js";
import { BautaError } from "../../core/errors.js";
import { guard } from "../../core/guard.js";
import { readPage } from "../../core/pages.js";
import { blockAt } from "./blockAt.js";
import { type ProposalRecord, proposalReader } from "./createdEvent.js";
import { getProposalState, getSnapshot } from "./state.js";

/** The longest voting delay that the governor allows, in seconds. */
const MAX_VOTING_DELAY = 30n * 86_400n;

export interface FindProposalParameters extends BautaConfig {
  proposalId: bigint;
  signal?: AbortSignal;
}

/**
 * Finds a proposal's actions and description in the chain's logs: in the 30 days before its snapshot, and nowhere else.
 * What comes back is what the id names, whatever the node says.
 *
 * @throws ContractRevertError `GovernorNonexistentProposal`
 * @throws BautaError `PROPOSAL_NOT_FOUND` where the node has forgotten its logs.
 *
 * @example
 * ```ts
 * import { findProposal } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * const error = await findProposal(client, { proposalId: 1n }).catch((error: { code: string }) => error);
 * if (!("code" in error) || error.code !== "GovernorNonexistentProposal") throw new Error("unexpected");
 * ```
 */
export async function findProposal(client: BautaClient, given: FindProposalParameters): Promise<ProposalRecord> {
  const parameters = withConfig(client, given);
  const { proposalId, signal } = parameters;
  const snapshot = await getSnapshot(client, parameters);
  // Throws what the governor says about a proposal that does not exist.
  if (snapshot === 0n) await getProposalState(client, parameters);
  const found = await guard({ client, contract: "daoGovernor" }, async () => {
    const read = await proposalReader(client, parameters);
    const [fromBlock, toBlock] = await Promise.all([
      blockAt(client, snapshot - MAX_VOTING_DELAY),
      blockAt(client, snapshot),
    ]);
    const isIt = (record: ProposalRecord) => record.proposalId === proposalId;
    const options = { fromBlock, toBlock, limit: 1, ...(signal && { signal }) };
    return readPage(client, options, async (range) => (await read(range)).filter(isIt));
  });
  if (found.items[0]) return found.items[0];
  throw new BautaError("PROPOSAL_NOT_FOUND", `The node has no record of the actions of proposal ${proposalId}.`, {
    remedy: "Use a node that keeps the chain's logs.",
  });
}
