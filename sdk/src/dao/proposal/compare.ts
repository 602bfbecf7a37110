import { getAddress } from "viem";
import type { PlainCall } from "../../core/call.js";
import type { Dossier } from "../dossier/dossier.js";
import type { TargetCode } from "./code.js";

/** What words and calldata can disagree about. */
export type DisagreementKind =
  | "description"
  | "chain"
  | "governor"
  | "actions"
  | "to"
  | "value"
  | "data"
  | "code"
  | "implementation"
  | "answer";

/** A point at which what members read is not what will happen. The calldata is what happens. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  /** Which action, from 0; undefined where it is about the whole proposal. */
  readonly action?: number;
  /** What the dossier says. */
  readonly said: string;
  /** What the chain says. */
  readonly actual: string;
  /** Both in one sentence. */
  readonly message: string;
}

export interface Facts {
  chainId: number;
  governor: string;
  calls: readonly PlainCall[];
  /** What runs at each target now; missing where the proposal is closed, when it matters no more. */
  code?: readonly TargetCode[] | undefined;
}

/** What can differ between a dossier and the chain. */
type Compared = Exclude<DisagreementKind, "description" | "answer">;

/** Compares a dossier with what the chain says about its proposal. */
export function compareDossier(dossier: Dossier, facts: Facts): Disagreement[] {
  const found: Disagreement[] = [];
  const compare = (kind: Compared, said: string | undefined, actual: string | undefined, action?: number) => {
    if (said === actual) return;
    const sides = { said: said ?? "none", actual: actual ?? "none" };
    const where = action === undefined ? "The dossier" : `The dossier's action ${action + 1}`;
    const message = `${where} says ${names[kind]} ${short(sides.said)}, but it is ${short(sides.actual)}.`;
    found.push({ kind, ...(action === undefined ? {} : { action }), ...sides, message });
  };
  compare("chain", String(dossier.chainId), String(facts.chainId));
  compare("governor", getAddress(dossier.governor), getAddress(facts.governor));
  compare("actions", String(dossier.actions.length), String(facts.calls.length));
  for (const [index, call] of facts.calls.entries()) {
    const action = dossier.actions[index];
    if (!action) continue;
    compare("to", getAddress(action.to), getAddress(call.to), index);
    compare("value", `${action.value}`, `${call.value}`, index);
    compare("data", action.data, call.data.toLowerCase(), index);
    const code = facts.code?.[index];
    if (!code) continue;
    compare("code", action.codeHash, code.codeHash, index);
    compare("implementation", action.implementation && getAddress(action.implementation), code.implementation, index);
  }
  return found;
}

const names: Record<Compared, string> = {
  chain: "the chain is",
  governor: "the governor is",
  actions: "the number of actions is",
  to: "the target is",
  value: "the amount in wei is",
  data: "the calldata is",
  code: "the hash of the target's code is",
  implementation: "the contract behind the target is",
};

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
