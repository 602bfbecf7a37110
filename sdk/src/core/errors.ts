/** What every error of this SDK can say beside its message. */
export interface BautaErrorOptions {
  /** What to do about it, as a sentence for the person who meets the error. */
  remedy?: string;
  /** True where the same call may succeed later without any change (a timeout, a busy node). Defaults to false. */
  retryable?: boolean;
  /** The error underneath, whole. */
  cause?: unknown;
}

/**
 * The base of every error that this SDK throws. Its message says what happened, with which values, and then what to do
 * about it. Subclasses set a `name` and a `code` that are stable across versions; test `code`, never the message.
 *
 * @example
 * ```ts
 * import { BautaError } from "@bauta/sdk";
 * const error = new BautaError("TOO_LARGE", "The file has 9 bytes, 8 are allowed.", { remedy: "Split the file." });
 * if (error.code !== "TOO_LARGE" || error.retryable) throw new Error("unexpected");
 * ```
 */
export class BautaError extends Error {
  override readonly name: string = "BautaError";
  /** A stable, upper-case name for what happened, such as `"GRANT_INVALID"`. */
  readonly code: string;
  /** What to do about it; empty where nothing can be said. */
  readonly remedy: string;
  /** True where the same call may succeed later without any change. */
  readonly retryable: boolean;

  constructor(code: string, message: string, options: BautaErrorOptions = {}) {
    const { remedy = "", retryable = false, cause } = options;
    super(remedy ? `${message} ${remedy}` : message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.remedy = remedy;
    this.retryable = retryable;
  }
}
