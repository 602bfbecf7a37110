import { BautaError } from "@bauta/sdk";

/** The typed error with which an attempt was refused; undefined where it went through. */
export async function refusal(attempt: Promise<unknown>): Promise<BautaError | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (error) {
    if (error instanceof BautaError) return error;
    throw error;
  }
}
