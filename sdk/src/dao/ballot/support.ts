import { BautaError } from "../../core/errors.js";

/** What to say to a proposal. */
export type Support = "against" | "for" | "abstain";

/** In the governor's order. */
const supports: readonly Support[] = ["against", "for", "abstain"];

export const isSupport = (support: unknown): support is Support => supports.includes(support as Support);

/** @throws BautaError `PARAMETER_INVALID` */
export function supportNumber(support: Support): number {
  if (isSupport(support)) return supports.indexOf(support);
  const shown = String(support).slice(0, 100);
  throw new BautaError("PARAMETER_INVALID", `support must be "for", "against" or "abstain", but is ${shown}.`);
}

/** What a vote on the chain said. */
export const supportIn = (number: number): Support => supports[number]!;
