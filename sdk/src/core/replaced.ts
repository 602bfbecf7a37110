import type { Hash } from "viem";
import { BautaError } from "./errors.js";

/** The sender put another transaction into this one's place. */
export class TransactionReplacedError extends BautaError {
  override readonly name = "TransactionReplacedError";
  /** The transaction that was waited for. */
  readonly hash: Hash;
  /** The one that took its place. */
  readonly replacement: Hash;

  constructor(hash: Hash, replacement: Hash, isCancelled: boolean) {
    const [code, what] = isCancelled
      ? ["TRANSACTION_CANCELLED", "was cancelled in the wallet, by"]
      : ["TRANSACTION_REPLACED", "was replaced in the wallet by another one,"];
    super(code, `The transaction ${hash} ${what} ${replacement}. Nothing of it happened.`, {
      remedy: "Send it again if it is still wanted.",
    });
    this.hash = hash;
    this.replacement = replacement;
  }
}
