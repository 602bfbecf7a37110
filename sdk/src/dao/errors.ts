import { BautaError, type BautaErrorOptions } from "../core/errors.js";
import type { ProposalState } from "./proposal/state.js";

/**
 * A proposal is not in a state that allows what was asked. `code` is the name of the error that the governor would give.
 *
 * @example
 * ```ts
 * import { ProposalError } from "@bauta/sdk/dao";
 *
 * const at = new Date(1_800_000_000_000);
 * const error = new ProposalError("DaoGovernorTooEarly", "Not yet.", { proposalId: 1n, state: "queued", at });
 * if (error.at !== at) throw new Error("unexpected");
 * ```
 */
export class ProposalError extends BautaError {
  override readonly name = "ProposalError";
  readonly proposalId: bigint;
  /** The state that it is in. */
  readonly state: ProposalState;
  /** When that will be, or was, different; undefined where it stays so. */
  readonly at: Date | undefined;

  constructor(
    code: ProposalErrorCode,
    message: string,
    options: BautaErrorOptions & { proposalId: bigint; state: ProposalState; at?: Date | undefined },
  ) {
    super(code, message, options);
    this.proposalId = options.proposalId;
    this.state = options.state;
    this.at = options.at;
  }
}

/** Every `code` that a {@link ProposalError} can carry. */
export type ProposalErrorCode =
  | "DaoGovernorTooEarly"
  | "GovernorAlreadyCastVote"
  | "GovernorUnexpectedProposalState"
  | "PROPOSAL_EXISTS";

/**
 * A dossier breaks a rule of its format; `code` is always `DOSSIER_INVALID`.
 *
 * @example
 * ```ts
 * import { DossierError, decodeDossier } from "@bauta/sdk/dao";
 *
 * try {
 *   decodeDossier(new TextEncoder().encode("<html>"));
 * } catch (error) {
 *   if (!(error instanceof DossierError)) throw error;
 * }
 * ```
 */
export class DossierError extends BautaError {
  override readonly name = "DossierError";

  constructor(message: string, options: BautaErrorOptions = {}) {
    super("DOSSIER_INVALID", message, options);
  }
}
