/**
 * What the SDK itself found wrong, by its code and the values that matter. {@link guard} makes a `BautaError` of it; the
 * words for it (in failures.ts) load then, and cost a page nothing before.
 */
export class Failure extends Error {
  readonly code: string;
  readonly values: readonly unknown[];

  constructor(code: string, ...values: unknown[]) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
