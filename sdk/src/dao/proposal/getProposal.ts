import { proposalVotes, quorum } from "../../core/abis/daoGovernor.generated.js";
import { call, type PlainCall } from "../../core/call.js";
import { addressOf, type BautaClient, type BautaConfig, chainIdOf, withConfig } from "../../core/client.js";
import { BautaError } from "../../core/errors.js";
import { guard } from "../../core/guard.js";
import { defineRead } from "../../core/read.js";
import type { StoreOptions } from "../../storage/storeOf.js";
import { type CallDescription, describeCall } from "../describe/describeCall.js";
import { type DossierResult, fetchDossier } from "../dossier/fetchDossier.js";
import { quoted } from "../dossier/text.js";
import { getTerms } from "../settings/getTerms.js";
import { codeAt } from "./code.js";
import { compareDossier, type Disagreement } from "./compare.js";
import type { ProposalRecord } from "./createdEvent.js";
import { knownRecord } from "./knownRecord.js";
import { getDeadline, getEta, getProposalState, getSnapshot, type ProposalState } from "./state.js";
import { findTokenRefusals } from "./tokenRefusals.js";

/** One call of a proposal, with what it does and what its proposer says that it does. */
export interface ProposalAction extends PlainCall {
  /** Decoded from the calldata. */
  readonly decoded: CallDescription;
  /** The dossier's words for it; undefined where there is no dossier to trust. */
  readonly words: string | undefined;
}

/** All that is to be known about a proposal. Times are Unix seconds, votes are in the smallest unit. */
export interface Proposal extends ProposalRecord {
  readonly state: ProposalState;
  /** When votes are counted, and voting begins. */
  readonly snapshot: bigint;
  /** The last second of the vote; a late decisive vote moves it. */
  readonly deadline: bigint;
  /** From when on it can be executed; undefined while it is voted, and where it failed. */
  readonly eta: bigint | undefined;
  /** The first second at which it no longer can be. */
  readonly expiry: bigint | undefined;
  readonly votes: { readonly against: bigint; readonly for: bigint; readonly abstain: bigint };
  /** Votes (for and abstain) that it needs; undefined until the snapshot. */
  readonly quorum: bigint | undefined;
  readonly actions: readonly ProposalAction[];
  readonly dossier: DossierResult;
  /**
   * Where the words and the calldata disagree, and while it is open, where a token would refuse without a word. Show them all,
   * before anything that the dossier says.
   */
  readonly disagreements: readonly Disagreement[];
}

const getProposalVotes = defineRead({
  contract: "daoGovernor",
  call: ({ proposalId }: { proposalId: bigint }) => call(proposalVotes, [proposalId]),
  result: ([against, inFavour, abstain]) => ({ against, for: inFavour, abstain }),
});

const getQuorum = defineRead({
  contract: "daoGovernor",
  call: ({ timepoint }: { timepoint: bigint }) => call(quorum, [timepoint]),
});

export interface GetProposalParameters extends BautaConfig, StoreOptions {
  proposalId: bigint;
  /** What is already known of it, from {@link listProposals}: spares the search in the chain's logs. Checked against the id. */
  record?: ProposalRecord;
  signal?: AbortSignal;
}

/**
 * Reads a proposal: its state and votes, its actions as the chain recorded them and decoded into words, and its dossier, with
 * its CID verified. A dossier that is missing, cannot be reached, or breaks a rule does not throw: `dossier.status` says so,
 * and the actions are there all the same. `disagreements` lists where the dossier says other than the chain, and which tokens would
 * answer an action with false.
 *
 * @throws ContractRevertError `GovernorNonexistentProposal`
 * @throws BautaError `PROPOSAL_NOT_FOUND` where the node has forgotten its logs.
 *
 * @example
 * ```ts
 * import { getProposal } from "@bauta/sdk/dao";
 * import { client, proposalId, store } from "bauta:example";
 *
 * const { dossier, disagreements } = await getProposal(client, { proposalId, store });
 * if (dossier.status !== "verified" || disagreements.length > 0) throw new Error("do not trust its words");
 * ```
 */
export async function getProposal(client: BautaClient, given: GetProposalParameters): Promise<Proposal> {
  const parameters = withConfig(client, given);
  const { store, signal } = parameters;
  const [record, facts] = await Promise.all([knownRecord(client, parameters), readFacts(client, parameters)]);
  const [dossier, ...decoded] = await Promise.all([
    fetchDossier(record.description, { store, signal }),
    ...record.calls.map((call) => describeCall(client, { ...parameters, call })),
  ]);
  const document = dossier.status === "verified" ? dossier.document : undefined;
  const actions = record.calls.map((call, index) => {
    return { ...call, decoded: decoded[index]!, words: document?.actions[index]?.description };
  });
  const open = isOpen(facts.state);
  const config = parameters.contracts ? { contracts: parameters.contracts } : {};
  const [disagreements, refusals] = await Promise.all([
    findDisagreements(client, parameters, record, dossier, open),
    open ? findTokenRefusals(client, config, actions) : [],
  ]);
  return { ...record, ...facts, actions, dossier, disagreements: [...disagreements, ...refusals] };
}

async function readFacts(client: BautaClient, parameters: GetProposalParameters) {
  const [state, snapshot, deadline, eta, votes] = await Promise.all([
    getProposalState(client, parameters),
    getSnapshot(client, parameters),
    getDeadline(client, parameters),
    getEta(client, parameters),
    getProposalVotes(client, parameters),
  ]);
  const atSnapshot = { ...parameters, timepoint: snapshot };
  const [needed, { gracePeriod }] = await Promise.all([
    getQuorum(client, atSnapshot).catch(unlessFuture),
    getTerms(client, { ...parameters, timepoint: Number(snapshot) }),
  ]);
  const window = eta === 0n ? { eta: undefined, expiry: undefined } : { eta, expiry: eta + BigInt(gracePeriod) };
  return { state, snapshot, deadline, ...window, votes, quorum: needed };
}

/** Before its snapshot, nobody knows how many votes a proposal needs. */
function unlessFuture(error: unknown): undefined {
  if (error instanceof BautaError && error.code === "ERC5805FutureLookup") return undefined;
  throw error;
}

/** While it can still be executed, it matters what would run. */
const isOpen = (state: ProposalState) => ["pending", "active", "succeeded", "queued"].includes(state);

async function findDisagreements(
  client: BautaClient,
  { contracts }: BautaConfig,
  { calls, description }: ProposalRecord,
  dossier: DossierResult,
  open: boolean,
): Promise<Disagreement[]> {
  if (dossier.status === "none") {
    const message = `The description is no ipfs:// address of a dossier but the text ${quoted(description)}.`;
    return [{ kind: "description", said: quoted(description), actual: "none", message }];
  }
  if (dossier.status !== "verified") return [];
  const [governor, chainId] = await guard({ client }, () =>
    Promise.all([addressOf(client, "daoGovernor", contracts), chainIdOf(client)]),
  );
  const code = open ? await Promise.all(calls.map(({ to }) => codeAt(client, to))) : undefined;
  return compareDossier(dossier.document, { chainId, governor, calls, code });
}
