import { type Address, getAddress } from "viem";
import type { PlainCall } from "../../core/call.js";
import { type BautaClient, type Contracts, chainIdOf } from "../../core/client.js";
import { buildDag, type Dag } from "../../storage/dag/buildDag.js";
import { sourceOf } from "../../storage/source.js";
import { describeCall } from "../describe/describeCall.js";
import { describe } from "../dossier/description.js";
import type { Attachment, Dossier, DossierAction } from "../dossier/dossier.js";
import { encodeDossier } from "../dossier/encodeDossier.js";
import { codeAt, type TargetCode } from "./code.js";

/** A call, and what it does in words. */
export interface WordedCall {
  readonly call: PlainCall;
  /** One line; what {@link describeCall} reads from the calldata where it is missing. */
  readonly description?: string;
}

export interface DraftParameters {
  /** One line, up to 200 characters. */
  title: string;
  /** Markdown: why, and what for. */
  body: string;
  /** Files that belong to it, already stored. */
  attachments?: readonly Attachment[];
  /** What the treasury is to do: what `.prepare` of any write of this SDK returns, with or without words of your own. */
  actions: readonly (PlainCall | WordedCall)[];
}

/** A proposal that is written, and neither stored nor proposed. */
export interface Draft {
  dossier: Dossier;
  dag: Dag;
  calls: readonly PlainCall[];
  description: string;
}

export async function draftProposal(
  client: BautaClient,
  parameters: DraftParameters & { contracts?: Contracts },
  context: { governor: Address; proposer: Address },
): Promise<Draft> {
  const { title, body, attachments = [], contracts } = parameters;
  const worded = parameters.actions.map((action) => ("call" in action ? action : { call: action }));
  const calls = worded.map(({ call: { to, value, data } }) => ({ to: getAddress(to), value, data: lower(data) }));
  const targets = new Map<Address, Promise<TargetCode>>();
  for (const { to } of calls) if (!targets.has(to)) targets.set(to, codeAt(client, to));
  const actions = calls.map(async (call, index): Promise<DossierAction> => {
    const description = worded[index]!.description ?? (await wordsFor(client, call, contracts));
    return { description, ...call, ...(await targets.get(call.to)!) };
  });
  const dossier: Dossier = {
    version: 1,
    chainId: await chainIdOf(client),
    governor: getAddress(context.governor),
    title: title.normalize("NFC"),
    body: body.normalize("NFC").replace(/\r\n?/g, "\n"),
    attachments,
    actions: await Promise.all(actions),
  };
  const dag = await buildDag(sourceOf(encodeDossier(dossier)));
  return { dossier, dag, calls, description: describe(dag.root, context.proposer) };
}

const lower = <T extends string>(hex: T) => hex.toLowerCase() as T;

async function wordsFor(client: BautaClient, call: PlainCall, contracts?: Contracts): Promise<string> {
  const { text } = await describeCall(client, { call, ...(contracts && { contracts }) });
  const chars = [...text];
  return chars.length > 1000 ? `${chars.slice(0, 999).join("")}…` : text;
}
