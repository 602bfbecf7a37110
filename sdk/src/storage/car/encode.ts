import { createWriter, headerLength } from "@ipld/car/buffer-writer";
import { varint } from "multiformats";
import type { CID } from "multiformats/cid";
import type { Block } from "../store.js";

/** Bytes that a CARv1 with this one root starts with. */
export function carHeader(root: CID): Uint8Array {
  const roots = [root as never];
  return createWriter(new ArrayBuffer(headerLength({ roots })), { roots }).close();
}

/** Bytes that a block takes in a CAR: its length, its CID, itself. */
export function sectionSize(cid: CID, length: number): number {
  const body = cid.bytes.length + length;
  return varint.encodingLength(body) + body;
}

/** A block as a section of a CAR, in two pieces, so that its bytes are not copied. */
export function carSection({ cid, bytes }: Block): [head: Uint8Array, bytes: Uint8Array] {
  const body = cid.bytes.length + bytes.length;
  const head = new Uint8Array(varint.encodingLength(body) + cid.bytes.length);
  varint.encodeTo(body, head);
  head.set(cid.bytes, head.length - cid.bytes.length);
  return [head, bytes];
}

// The CARs that this module made in this process of blocks that were hashed a moment ago. Whoever takes one of these
// can take the blocks as they are; a CAR that came from anywhere else, or was touched on the way, is not in here.
const hashed = new WeakMap<AsyncIterable<Uint8Array>, AsyncIterable<Block>>();

/** A CARv1 of blocks whose bytes have been checked against their CIDs. */
export function encodeCar(root: CID, verifiedBlocks: AsyncIterable<Block>): AsyncIterable<Uint8Array> {
  const car = {
    async *[Symbol.asyncIterator]() {
      yield carHeader(root);
      for await (const block of verifiedBlocks) yield* carSection(block);
    },
  };
  hashed.set(car, verifiedBlocks);
  return car;
}

/** The blocks of a CAR made by {@link encodeCar} in this process, or undefined. */
export function hashedBlocks(car: AsyncIterable<Uint8Array>): AsyncIterable<Block> | undefined {
  return hashed.get(car);
}
