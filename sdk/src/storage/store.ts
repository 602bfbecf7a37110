import type { CID } from "multiformats/cid";

/** How far something is. */
export interface Progress {
  /** Bytes done so far. */
  bytes: number;
  /** Bytes in all, where that is known. */
  total?: number;
}

/** What every call that takes long accepts. */
export interface TaskOptions {
  /** Stops the work; its reason is what the call then throws. */
  signal?: AbortSignal | undefined;
  /** Called as bytes are done, at most once a block. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** What a store says after it has taken a DAG. */
export interface Receipt {
  /** The root as the store sees it. */
  root: CID;
  /** Bytes that went over; 0 where the store had the whole DAG already. */
  uploaded: number;
}

/** What a store knows about a DAG. */
export interface StorageStatus {
  /** True while the store promises to keep every block under this root. */
  pinned: boolean;
}

/**
 * A place that keeps blocks. Nothing that comes out of one is trusted until it has been hashed: {@link verified} does
 * that, and every reading function of this room goes through it.
 */
export interface Store {
  /**
   * Takes a CARv1 and keeps every block under `root`. All or nothing: when it fails, or is aborted, `has(root)` stays
   * false, and the same call can be repeated.
   */
  put(car: AsyncIterable<Uint8Array>, options: PutOptions): Promise<Receipt>;
  /** The bytes of one block, unverified. Fails with `BLOCK_NOT_FOUND` where the store does not have it. */
  get(cid: CID, options?: GetOptions): Promise<Uint8Array>;
  /** Whether the store promises to keep the *whole* DAG under this root (a recursive pin), not just its first block. */
  has(cid: CID, options?: { signal?: AbortSignal | undefined }): Promise<boolean>;
  status?(cid: CID): Promise<StorageStatus>;
  /** Gives up the promise to keep this root, and deletes the blocks that nothing else needs. */
  remove?(cid: CID): Promise<void>;
}

export interface GetOptions {
  signal?: AbortSignal | undefined;
  /** Memory that the store may use for the bytes, if they fit, instead of new one. */
  into?: Uint8Array | undefined;
}

export interface PutOptions extends TaskOptions {
  /** The root that the DAG must have. */
  root: CID;
  /** Bytes of the CAR, for the progress. */
  size?: number | undefined;
}

/** A block and its name. */
export interface Block {
  cid: CID;
  bytes: Uint8Array;
  /** Gives the memory of the bytes back, where whoever made them can use it again: called when nobody reads them any more. */
  release?: () => void;
}

/** The largest block that is made, taken or read: what IPFS nodes exchange with one another. */
export const MAX_BLOCK_SIZE = 2 * 1024 * 1024;
