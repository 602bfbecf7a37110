import type { CID } from "multiformats/cid";

/**
 * What memory or a disk has to provide to become a store. Blocks are kept by their digest, as every IPFS repository
 * does: a block's bytes are the same whether it is read as `raw` or as `dag-pb`.
 */
export interface Repository {
  get(cid: CID, into?: Uint8Array): Promise<Uint8Array | undefined>;
  has(cid: CID): Promise<boolean>;
  /** Keeps a block; it must never be visible half-written. The bytes are the caller's again afterwards. */
  put(cid: CID, bytes: Uint8Array): Promise<void>;
  delete(cid: CID): Promise<void>;
  /** Every block, with the time it was kept in milliseconds since 1970. */
  list(): AsyncIterable<{ cid: CID; keptAt: number }>;
  /** Roots that are kept with everything under them. */
  pins: {
    has(root: CID): Promise<boolean>;
    add(root: CID): Promise<void>;
    delete(root: CID): Promise<void>;
    list(): AsyncIterable<CID>;
  };
}
