import { BautaError } from "@bauta/sdk";

/** What a call fails with: a BautaError, or the test fails. */
export async function failureOf(call: Promise<unknown>): Promise<BautaError> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof BautaError) return outcome;
  throw outcome instanceof Error ? outcome : new Error("It did not fail.");
}
