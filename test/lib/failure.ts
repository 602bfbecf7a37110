import type { BautaError } from "@bauta/sdk";
import { BautaError as Base } from "@bauta/sdk";
import { expect } from "chai";

/** What a promise fails with, which must be one of the SDK's errors. */
export async function failureOf(promise: Promise<unknown>): Promise<BautaError> {
  const outcome = await promise.then(
    () => "nothing failed",
    (error: unknown) => error,
  );
  expect(outcome).to.be.instanceOf(Base);
  return outcome as BautaError;
}
