import type { Address, Hex, Log } from "viem";
import { grantedEvent } from "../../core/abis/files.generated.js";
import { eventsIn } from "../../core/events.js";
import { parameterError } from "../../core/parameterError.js";

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
  grants.map(({ reader, body, expiry = 0 }, index) => {
    assertSeconds(`grants[${index}].expiry`, expiry);
    return { reader, expiry, body };
  });

/** The last second of the year 9999. */
const LATEST = 253_402_300_799;

/** Refuses milliseconds, in which JavaScript counts: taken for seconds, they are 50,000 years away. */
export function assertSeconds(name: string, time: number): void {
  if (time > LATEST) throw parameterError(name, "Unix time in seconds, not milliseconds", time);
}

export const grantsIn = (logs: readonly Log[]): MadeGrant[] =>
  eventsIn(grantedEvent, logs).map(({ reader, version, expiry }) => ({ reader, version, expiry }));
