import { createDecoder } from "@ipld/car/decoder";
import type { CID } from "multiformats/cid";
import { assertCid } from "../cid.js";
import { concat } from "../concat.js";
import { StorageError } from "../errors.js";
import { type Block, MAX_BLOCK_SIZE } from "../store.js";
import { verifyBlock } from "../verify.js";
import { hashedBlocks } from "./encode.js";

/** A CAR's roots, and its blocks as they arrive, each hashed and with a canonical CID. */
export interface DecodedCar {
  roots: CID[];
  blocks: AsyncIterable<Block>;
}

/**
 * Reads a CARv1 as it streams in, holding no more than one block.
 *
 * @throws StorageError `CAR_INVALID` where it is malformed, cut off or has no single root; `CID_INVALID`,
 * `BLOCK_INVALID` or `BLOCK_TOO_LARGE` for a block.
 */
export async function decodeCar(car: AsyncIterable<Uint8Array>, root?: CID): Promise<DecodedCar> {
  const own = hashedBlocks(car);
  if (own && root) return { roots: [root], blocks: own };
  const iterator = car[Symbol.asyncIterator]();
  const decoder = createDecoder(limitedReader(iterator));
  try {
    const header = await decoder.header().catch(invalid);
    if (header.version !== 1)
      throw new StorageError("CAR_INVALID", `The CAR has version ${header.version}, 1 is read.`);
    return {
      roots: header.roots.map((cid) => assertCid(cid as unknown as CID)),
      blocks: blocksOf(decoder.blocks(), iterator),
    };
  } catch (error) {
    await iterator.return?.();
    throw error;
  }
}

async function* blocksOf(
  sections: AsyncGenerator<unknown>,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Block> {
  try {
    for (;;) {
      const next = await sections.next().catch(invalid);
      if (next.done) return;
      const { cid, bytes } = next.value as Block;
      yield { cid: assertCid(cid), bytes: await verifyBlock(cid, bytes) };
    }
  } finally {
    // The decoder does not tell its source that nobody reads any more.
    await iterator.return?.();
  }
}

function invalid(cause: unknown): never {
  // What the source itself throws (an abort, a lost connection) is not the CAR's fault.
  if (!(cause instanceof Error) || cause instanceof StorageError || cause.name === "AbortError") throw cause;
  if (cause.name === "TimeoutError" || "code" in cause) throw cause;
  throw new StorageError("CAR_INVALID", `The CAR cannot be read: ${cause.message}.`, { cause });
}

// A section is a block, its CID and a length; a header is smaller than that.
const MAX_SECTION = MAX_BLOCK_SIZE + 128;

/** What the decoder reads from. It refuses to gather more than one section, whatever length a CAR claims. */
function limitedReader(iterator: AsyncIterator<Uint8Array>) {
  let pos = 0;
  let chunk: Uint8Array = new Uint8Array(0);
  const fill = async (length: number): Promise<void> => {
    if (length > MAX_SECTION || length < 0)
      throw new StorageError("CAR_INVALID", `The CAR claims a section of ${length} bytes, at most 2 MiB are taken.`);
    const pieces = [chunk];
    let have = chunk.length;
    while (have < length) {
      const next = await iterator.next();
      if (next.done) break;
      pieces.push(next.value);
      have += next.value.length;
    }
    if (pieces.length === 1) return;
    const filled = pieces.filter((piece) => piece.length > 0);
    chunk = filled.length === 1 ? filled[0]! : concat(filled);
  };
  const seek = (length: number) => {
    pos += length;
    chunk = chunk.subarray(length);
  };
  return {
    async upTo(length: number) {
      await fill(length);
      return chunk.subarray(0, length);
    },
    async exactly(length: number, andSeek = false) {
      await fill(length);
      if (chunk.length < length) throw new StorageError("CAR_INVALID", "The CAR ends in the middle of a section.");
      const bytes = chunk.subarray(0, length);
      if (andSeek) seek(length);
      return bytes;
    },
    seek,
    get pos() {
      return pos;
    },
  };
}
