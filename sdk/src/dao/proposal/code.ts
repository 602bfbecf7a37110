import { type Address, getAddress, type Hex, keccak256, slice, zeroAddress } from "viem";
import { getCode, getStorageAt } from "viem/actions";
import type { BautaClient } from "../../core/client.js";
import { guard } from "../../core/guard.js";

/** ERC-1967: where a proxy keeps the address that it passes its calls on to. */
const IMPLEMENTATION_SLOT = "0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc";

/** What would run if an address were called now. */
export interface TargetCode {
  codeHash: Hex;
  implementation?: Address;
}

/** Reads what would run at an address. */
export async function codeAt(client: BautaClient, address: Address): Promise<TargetCode> {
  const [code, word] = await guard({ client, to: address }, () =>
    Promise.all([getCode(client, { address }), getStorageAt(client, { address, slot: IMPLEMENTATION_SLOT })]),
  );
  const codeHash = keccak256(code ?? "0x");
  if (!code || !word || word.length !== 66) return { codeHash };
  const implementation = getAddress(slice(word, 12));
  return implementation === zeroAddress ? { codeHash } : { codeHash, implementation };
}
