import { BautaError } from "../core/errors.js";
import type { Store } from "./store.js";

/** What an action that keeps or reads content takes beside its own parameters. */
export interface StoreOptions {
  /** Where content is kept; the client's, from `bautaActions` or `bautaConfig`, where it is missing. */
  readonly store?: Store;
}

/** @throws BautaError `STORE_MISSING` */
export function storeOf({ store }: StoreOptions): Store {
  if (store) return store;
  throw storeMissing();
}

export const storeMissing = () =>
  new BautaError("STORE_MISSING", "No store was given to keep content in or to read it from.", {
    remedy: "Pass `store`, here or to `bautaActions`.",
  });
