import type { Account, Address } from "viem";
import { parseAccount } from "viem/accounts";
import type { BautaClient } from "../core/client.js";
import { Failure } from "../core/failure.js";

/** The address that acts: the account that was given, or the client's. */
export function actingWallet(
  client: BautaClient,
  { account = client.account }: { readonly account?: Account | Address },
): Address {
  if (account) return parseAccount(account).address;
  throw new Failure("ACCOUNT_MISSING");
}
