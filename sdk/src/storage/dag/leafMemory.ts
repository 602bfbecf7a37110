/** Bytes of a leaf at most, by the profile. */
export const LEAF_SIZE = 1024 * 1024;

/** Memory for leaves, used again once it is given back; left to the garbage collector, it would keep that busy. */
export interface LeafMemory {
  take(): Uint8Array;
  /** Whoever gives it back must not look at it again. What has memory of its own, being a copy, is ignored. */
  give(leaf: Uint8Array): void;
}

export function leafMemory(): LeafMemory {
  const free: Uint8Array[] = [];
  return {
    take: () => free.pop() ?? new Uint8Array(LEAF_SIZE),
    give({ buffer }) {
      if (buffer.byteLength === LEAF_SIZE) free.push(new Uint8Array(buffer));
    },
  };
}
