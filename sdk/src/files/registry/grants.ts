import type { Address, Hex, Log } from "viem";
import { grantedEvent } from "../../core/abis/files.generated.js";
import { eventsIn } from "../../core/events.js";

/** A grant as the chain takes it. */
export interface SealedGrant {
  /** Who is granted. */
  reader: Address;
  /** The version's secret sealed to the reader's encryption key: what `sealGrant` of `@bauta/sdk/crypto` gives. */
  body: Hex;
  /** The first second, in Unix time, at which the grant is void; 0 or missing: never. */
  expiry?: number;
}

/** A grant as the chain reports it. */
export interface MadeGrant {
  reader: Address;
  version: number;
  /** The first second at which it is void; 0: never. */
  expiry: number;
}

export const grantArguments = (grants: readonly SealedGrant[]) =>
  grants.map(({ reader, body, expiry = 0 }) => ({ reader, expiry, body }));

export const grantsIn = (logs: readonly Log[]): MadeGrant[] =>
  eventsIn(grantedEvent, logs).map(({ reader, version, expiry }) => ({ reader, version, expiry }));
