import type { Address } from "viem";
import type { ContractName } from "./addresses.generated.js";
import { addressOf, type BautaConfig } from "./client.js";
import type { Attempt } from "./guard.js";

/** Where a definition's contract stands; notes it down for the explanation of what may fail. */
export async function targetOf<P extends BautaConfig>(
  attempt: Attempt,
  contract: ContractName | ((parameters: P) => Address),
  parameters: P,
): Promise<Address> {
  if (typeof contract === "string") attempt.contract = contract;
  attempt.to =
    typeof contract === "string"
      ? await addressOf(attempt.client, contract, parameters.contracts)
      : contract(parameters);
  return attempt.to;
}
