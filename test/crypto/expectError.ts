import { CryptoError, type CryptoErrorCode } from "@bauta/sdk/crypto";
import { expect } from "chai";

/** Runs what must fail, and checks that it fails with that code, a message, and something to do about it. */
export async function expectError(code: CryptoErrorCode, run: () => unknown): Promise<CryptoError> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    expect(error.code).to.equal(code);
    expect(error.name).to.equal("CryptoError");
    expect(error.remedy, "an error without a remedy").not.to.equal("");
    return error;
  }
  throw new Error(`expected ${code}, but nothing was thrown`);
}
