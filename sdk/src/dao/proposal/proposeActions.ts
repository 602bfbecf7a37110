import { keccak256, type Log, toHex } from "viem";
import { parseAccount } from "viem/accounts";
import { proposalCreatedEvent, propose as proposeFunction } from "../../core/abis/daoGovernor.generated.js";
import { call, type PlainCall } from "../../core/call.js";
import { addressOf, type BautaClient, type BautaConfig, withConfig } from "../../core/client.js";
import { firstEvent } from "../../core/events.js";
import { Failure } from "../../core/failure.js";
import { guard } from "../../core/guard.js";
import { sleep } from "../../core/sleep.js";
import { defineWrite, type Logged, type Sent, type WriteOptions } from "../../core/write.js";
import type { TaskOptions } from "../../storage/store.js";
import { storeDag } from "../../storage/storeDag.js";
import { type StoreOptions, storeOf } from "../../storage/storeOf.js";
import { ProposalError } from "../errors.js";
import { type Draft, type DraftParameters, draftProposal } from "./draft.js";
import { columns, proposalIdOf } from "./governorArguments.js";
import { getProposalState } from "./state.js";

export type ProposeActionsParameters = DraftParameters & StoreOptions & TaskOptions;
type Given = ProposeActionsParameters & WriteOptions;

interface ProposeParameters {
  calls: readonly PlainCall[];
  description: string;
}

/** The transaction alone. */
const propose = /* @__PURE__ */ defineWrite({
  contract: "daoGovernor",
  call: ({ calls, description }: ProposeParameters) => call(proposeFunction, [...columns(calls), description]),
  diagnose: async (client, { calls, description, ...parameters }) => {
    const proposalId = proposalIdOf(calls, keccak256(toHex(description)));
    const state = await getProposalState(client, { ...parameters, proposalId });
    return new ProposalError("PROPOSAL_EXISTS", `This is the proposal ${proposalId}, which is ${state}.`, {
      proposalId,
      state,
      remedy: "To propose the same once more, give it another title or text.",
    });
  },
  decode: createdIn,
});

function createdIn(logs: readonly Log[]) {
  const { proposalId, proposer, voteStart, voteEnd, description } = firstEvent(proposalCreatedEvent, logs);
  return { proposalId, proposer, snapshot: voteStart, deadline: voteEnd, description };
}
type Created = ReturnType<typeof createdIn>;

/** A proposal on its way. */
export interface SentProposal extends Sent<Created> {
  readonly proposalId: bigint;
  /** Where its dossier is. */
  readonly cid: string;
}

async function draftOf(client: BautaClient, given: Given): Promise<Draft & { parameters: Given & BautaConfig }> {
  const parameters = withConfig(client, given);
  return guard({ client, contract: "daoGovernor", functionName: "propose" }, async () => {
    const governor = await addressOf(client, "daoGovernor", parameters.contracts);
    const { account = client.account } = parameters;
    if (!account) throw new Failure("ACCOUNT_MISSING");
    const proposer = parseAccount(account).address;
    return { ...(await draftProposal(client, parameters, { governor, proposer })), parameters };
  });
}

/** Keeps the dossier, all of it, or throws: also where it was told to stop meanwhile, so that no wallet is asked. */
async function keep({ dag, parameters }: Draft & { parameters: Given }): Promise<void> {
  const { signal, onProgress } = parameters;
  await storeDag(storeOf(parameters), dag, { signal, onProgress }).finally(() => sleep(0, signal));
}

async function send(client: BautaClient, given: Given): Promise<SentProposal> {
  const draft = await draftOf(client, given);
  const parameters = { ...draft.parameters, calls: draft.calls, description: draft.description };
  storeOf(parameters);
  // What the governor would refuse is not stored; what is not stored is not proposed.
  const { result: proposalId } = await propose.simulate(client, parameters);
  await keep(draft);
  return { ...(await propose(client, parameters)), proposalId, cid: draft.dag.root.toString() };
}

/**
 * Proposes to the members what the treasury is to do. The words (title, text, attachments, and each action's description)
 * are written into a dossier, which is stored first; the governor gets its CID, with the suffix that keeps anybody else
 * from proposing the same in the proposer's name. An action is what `.prepare` of any write of this SDK returns, with the
 * treasury as its `account`: whatever the SDK can do, the DAO can vote on.
 *
 * An interrupted call leaves nothing half done, and can be repeated: the same words give the same dossier. `.prepare` stores
 * the dossier too; `.simulate` does not.
 *
 * @throws BautaError `STORE_MISSING`, `ABORTED`; DossierError; StorageError
 * @throws ProposalError `PROPOSAL_EXISTS`
 * @throws ContractRevertError `GovernorInsufficientProposerVotes`, …
 *
 * @example
 * ```ts
 * import { payNative, proposeActions } from "@bauta/sdk/dao";
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { bob, client } from "bauta:example";
 *
 * const { proposalId, wait } = await proposeActions(client, {
 *   title: "Pay Bob for the translation",
 *   body: "He translated the whole site.",
 *   actions: [payNative({ to: bob.address, amount: 10n ** 18n })],
 *   store: memoryStore(),
 * });
 * if ((await wait()).proposalId !== proposalId) throw new Error("unexpected");
 * ```
 */
export const proposeActions = /* @__PURE__ */ Object.assign(send, {
  /** What the governor would answer, and the gas, without storing or sending anything. */
  simulate: async (client: BautaClient, given: Given) => {
    const { parameters, calls, description } = await draftOf(client, given);
    return propose.simulate(client, { ...parameters, calls, description });
  },
  /** Stores the dossier, and returns the plain call for `sendCalls` or a Safe, whose address is `account` then. */
  prepare: async (client: BautaClient, given: Given): Promise<PlainCall> => {
    const draft = await draftOf(client, given);
    await keep(draft);
    const { parameters, calls, description } = draft;
    return propose.prepare(client, { ...parameters, calls, description });
  },
  /** What was proposed, from a receipt or its logs. */
  decode: (client: BautaClient, receipt: Logged, parameters?: BautaConfig): Promise<Created> =>
    propose.decode(client, receipt, parameters),
});
