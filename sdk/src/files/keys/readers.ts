import { type Address, getAddress, type Hex } from "viem";
import { isValid } from "../../core/check.js";
import type { BautaClient, BautaConfig } from "../../core/client.js";
import { parameterError } from "../../core/parameterError.js";
import { CryptoError } from "../../crypto/errors.js";
import { sealGrant } from "../../crypto/grant.js";
import type { VersionKey } from "../../crypto/versionKey.js";
import { getEncryptionKeys } from "../../identity/getPersona.js";
import { FilesError } from "../errors.js";
import { assertSeconds, type SealedGrant } from "../registry/grants.js";

/** Somebody to grant a file to: an address, or one with conditions. */
export type Reader =
  | Address
  | {
      readonly address: Address;
      /** The first second, in Unix time, at which the grant is void; 0 or missing: never. */
      readonly expiry?: number;
      /**
       * The encryption key that the reader is known to have, from an earlier grant or from the reader in person. Where
       * Personas has another one by now, nothing is granted: the reader's wallet may have been taken over.
       */
      readonly encryptionKey?: Hex;
    };

/** A reader, and the key that was sealed to. */
export interface GrantedReader {
  address: Address;
  /** The reader's X25519 public key in Personas. */
  encryptionKey: Hex;
  /** The first second at which the grant is void; 0: never. */
  expiry: number;
}

/**
 * Looks up the encryption keys of readers, all in one call, and refuses the whole list where one cannot be granted to.
 *
 * @throws FilesError `READERS_UNREACHABLE`, `READER_KEY_CHANGED`; BautaError `PARAMETER_INVALID`
 */
export async function resolveReaders(
  client: BautaClient,
  readers: readonly Reader[],
  options: BautaConfig,
): Promise<GrantedReader[]> {
  if (readers.length === 0) return [];
  const wanted = readers.map((reader) => (typeof reader === "string" ? { address: reader } : reader));
  assertDistinct(wanted.map(({ address }) => address));
  for (const [index, reader] of wanted.entries()) {
    if ("expiry" in reader) assertSeconds(`readers[${index}].expiry`, reader.expiry ?? 0);
  }
  const keys = await getEncryptionKeys(client, { ...options, wallets: wanted.map(({ address }) => address) });
  const unreachable = wanted.filter((_, index) => !keys[index]).map(({ address }) => address);
  if (unreachable.length > 0) {
    throw new FilesError("READERS_UNREACHABLE", `Without a persona: ${unreachable.join(", ")}.`, {
      remedy: "Ask them to create one, or leave them out: there is no key to grant to yet.",
    });
  }
  return wanted.map((reader, index) => {
    const { address, expiry = 0, encryptionKey: expected } = { expiry: 0, encryptionKey: undefined, ...reader };
    const encryptionKey = keys[index]!;
    if (expected && expected.toLowerCase() !== encryptionKey) throw keyChanged(address, expected, encryptionKey);
    return { address: getAddress(address), encryptionKey, expiry };
  });
}

/** Seals a version's secret to each reader. */
export function sealGrants(versionKey: VersionKey, readers: readonly GrantedReader[]): SealedGrant[] {
  const refused: string[] = [];
  let cause: unknown;
  const grants = readers.map(({ address, encryptionKey, expiry }): SealedGrant => {
    try {
      return { reader: address, body: sealGrant({ versionKey, reader: encryptionKey }), expiry };
    } catch (error) {
      if (!(error instanceof CryptoError)) throw error;
      cause = error;
      refused.push(`${address} (${error.code})`);
      return { reader: address, body: "0x" };
    }
  });
  if (refused.length === 0) return grants;
  throw new FilesError("READER_KEY_INVALID", `Nothing can be sealed to the keys of ${refused.join(", ")}.`, {
    remedy:
      "Ask them to rotate their identity, or leave them out: whatever is sealed to such a key, anybody could read.",
    cause,
  });
}

function assertDistinct(addresses: readonly Address[]): void {
  const seen = new Set<string>();
  for (const [index, address] of addresses.entries()) {
    if (!isValid({ type: "address" }, address)) throw parameterError(`readers[${index}]`, "an address", address);
    if (seen.has(address.toLowerCase())) throw parameterError(`readers[${index}]`, "named once", address);
    seen.add(address.toLowerCase());
  }
}

const keyChanged = (address: Address, expected: Hex, found: Hex) =>
  new FilesError("READER_KEY_CHANGED", `${address} now has the encryption key ${found}, not ${expected}.`, {
    remedy: "Ask the reader, in person, whether they changed it. Then grant to the key that they confirm.",
  });
