import type { CID } from "multiformats/cid";
import { decodeCar } from "../car/decode.js";
import { carHeader, sectionSize } from "../car/encode.js";
import { assertCid, cidKey } from "../cid.js";
import { StorageError } from "../errors.js";
import type { PutOptions, Receipt, StorageStatus, Store, TaskOptions } from "../store.js";
import { gate } from "./gate.js";
import type { Repository } from "./repository.js";
import { reachable } from "./walk.js";

/** A store that holds its blocks itself, in memory or on disk. */
export interface PinningStore extends Store {
  status(cid: CID): Promise<StorageStatus>;
  remove(cid: CID): Promise<void>;
  /**
   * Takes the blocks of a CAR without promising to keep them, as a part of a larger upload. They may be collected
   * after the grace period of {@link PinningStore.collect}, unless {@link PinningStore.pin} comes first.
   *
   * @returns The roots that the CAR names.
   */
  take(car: AsyncIterable<Uint8Array>, options?: TaskOptions): Promise<CID[]>;
  /** Promises to keep a DAG all of whose blocks are here; fails with `DAG_INCOMPLETE` otherwise. */
  pin(root: CID, options?: { signal?: AbortSignal | undefined }): Promise<void>;
  /** The roots that are kept. */
  pins(): AsyncIterable<CID>;
  /**
   * Deletes blocks that no pin needs and that are older than a grace period, such as what aborted uploads left.
   *
   * @param options.olderThan - Grace period in milliseconds. Defaults to one hour.
   * @returns The number of blocks deleted.
   */
  collect(options?: { olderThan?: number }): Promise<number>;
}

// As many as Node has threads for files: more would only hold memory.
const WRITES_IN_FLIGHT = 4;

/** Makes a store of a repository: pins, whole uploads or none, and removal that spares what others need. */
export function pinningStore(repository: Repository): PinningStore {
  const { shared, exclusive } = gate();
  const { pins } = repository;

  /** Keeps the blocks of a CAR, and returns its roots and which blocks there were. */
  async function receive(car: AsyncIterable<Uint8Array>, root: CID | undefined, { signal, onProgress, size }: Receive) {
    const { roots, blocks } = await decodeCar(car, root);
    const received = new Map<string, CID>();
    const writes = new Set<Promise<void>>();
    let failure: { error: unknown } | undefined;
    let bytes = roots[0] ? carHeader(roots[0]).length : 0;
    try {
      for await (const block of blocks) {
        signal?.throwIfAborted();
        const name = block.cid.toString();
        if (received.has(name)) throw new StorageError("CAR_INVALID", `The CAR holds block ${name} twice.`);
        received.set(name, block.cid);
        const write: Promise<void> = repository
          .put(block.cid, block.bytes)
          .catch((error: unknown) => {
            failure ??= { error };
          })
          .then(() => {
            writes.delete(write);
            block.release?.();
          });
        writes.add(write);
        if (writes.size >= WRITES_IN_FLIGHT) await Promise.race(writes);
        if (failure) throw failure.error;
        bytes += sectionSize(block.cid, block.bytes.length);
        onProgress?.({ bytes, ...(size !== undefined && { total: size }) });
      }
    } finally {
      await Promise.all(writes);
    }
    if (failure) throw failure.error;
    return { roots, received, bytes };
  }

  async function keep(root: CID, signal?: AbortSignal): Promise<Set<string>> {
    const needed = await reachable(repository, [assertCid(root)], { signal });
    signal?.throwIfAborted();
    await pins.add(root);
    return needed;
  }

  return {
    put: (car, { root, ...options }: PutOptions): Promise<Receipt> =>
      shared(async () => {
        assertCid(root);
        const { roots, received, bytes } = await receive(car, root, options);
        if (roots.length !== 1 || !roots[0]!.equals(root))
          throw new StorageError("ROOT_MISMATCH", `The CAR has root ${roots.join(", ") || "none"} instead of ${root}.`);
        const present = new Set(Array.from(received.values(), cidKey));
        const needed = await reachable(repository, [root], { signal: options.signal, present });
        for (const cid of received.values())
          if (!needed.has(cidKey(cid)))
            throw new StorageError("CAR_INVALID", `The CAR holds block ${cid}, which is not part of ${root}.`);
        options.signal?.throwIfAborted();
        await pins.add(root);
        return { root, uploaded: bytes };
      }),
    async get(cid, options) {
      options?.signal?.throwIfAborted();
      const bytes = await repository.get(assertCid(cid), options?.into);
      if (!bytes) throw new StorageError("BLOCK_NOT_FOUND", `Block ${cid} is not in this store.`);
      return bytes;
    },
    has: (cid) => pins.has(assertCid(cid)),
    status: async (cid) => ({ pinned: await pins.has(assertCid(cid)) }),
    async remove(root) {
      assertCid(root);
      if (!(await pins.has(root))) return;
      await pins.delete(root);
      await exclusive(async () => {
        const candidates = await reachable(repository, [root]).catch(() => new Set<string>());
        await sweep(candidates, () => true);
      });
    },
    take: (car, options = {}) => shared(async () => (await receive(car, undefined, options)).roots),
    pin: (root, options) => shared(async () => void (await keep(root, options?.signal))),
    pins: () => pins.list(),
    collect: ({ olderThan = 3_600_000 } = {}) =>
      exclusive(async () => {
        const before = Date.now() - olderThan;
        return sweep(undefined, (keptAt) => keptAt <= before);
      }),
  };

  /** Deletes blocks, among the candidates or all, that are old enough and that no pin needs. */
  async function sweep(candidates: Set<string> | undefined, isOld: (keptAt: number) => boolean): Promise<number> {
    const needed = await reachable(repository, pins.list());
    let deleted = 0;
    for await (const { cid, keptAt } of repository.list()) {
      const key = cidKey(cid);
      if (needed.has(key) || (candidates && !candidates.has(key)) || !isOld(keptAt)) continue;
      await repository.delete(cid);
      deleted++;
    }
    return deleted;
  }
}

interface Receive extends TaskOptions {
  size?: number | undefined;
}
