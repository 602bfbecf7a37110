import { type BautaClient, type BautaConfig, withConfig } from "../../core/client.js";
import { guard } from "../../core/guard.js";
import { type ListOptions, type Page, readPage } from "../../core/pages.js";
import { type ProposalRecord, proposalReader } from "./createdEvent.js";

/**
 * Lists the governor's proposals, newest first, a page at a time. {@link getProposal} takes each as its `record`.
 *
 * @returns The page, and where the next one begins.
 *
 * @example
 * ```ts
 * import { listProposals } from "@bauta/sdk/dao";
 * import { client, proposalId } from "bauta:example";
 *
 * const { items, next } = await listProposals(client, { limit: 10 });
 * if (items[0]?.proposalId !== proposalId) throw new Error("unexpected");
 * if (next !== undefined) await listProposals(client, { limit: 10, toBlock: next });
 * ```
 */
export async function listProposals(
  client: BautaClient,
  given: BautaConfig & ListOptions = {},
): Promise<Page<ProposalRecord>> {
  const parameters = withConfig(client, given);
  return guard({ client, contract: "daoGovernor" }, async () =>
    readPage(client, parameters, await proposalReader(client, parameters)),
  );
}
