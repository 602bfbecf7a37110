import { type Address, hexToBytes, isAddress } from "viem";
import { CryptoError } from "./errors.js";

/** The 20 bytes of an address, whatever its case. */
export function addressBytes(address: Address): Uint8Array {
  if (isAddress(address, { strict: false })) return hexToBytes(address);
  throw new CryptoError("ADDRESS_MALFORMED", `${String(address).slice(0, 80)} is no address.`, {
    remedy: "Pass 20 bytes as 0x-prefixed hex.",
  });
}
