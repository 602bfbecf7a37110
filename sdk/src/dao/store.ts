import { BautaError } from "../core/errors.js";
import type { Store } from "../storage/store.js";

/** What an action that keeps or reads documents takes beside its own parameters. */
export interface StoreOptions {
  /** Where documents are kept; the client's where it is missing. */
  readonly store?: Store;
}

/** @throws BautaError `STORE_MISSING` */
export function storeOf({ store }: StoreOptions): Store {
  if (store) return store;
  throw storeMissing();
}

export const storeMissing = () =>
  new BautaError("STORE_MISSING", "No store was given to keep or read documents with.", {
    remedy: "Pass `store`, or extend the client with one: bautaActions({ store }).",
  });
