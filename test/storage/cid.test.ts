import { packCid, parseCid, StorageError, unpackCid } from "@bauta/sdk/storage";
import { expect } from "chai";
import { base32 } from "multiformats/bases/base32";
import { base36 } from "multiformats/bases/base36";
import { base58btc } from "multiformats/bases/base58";
import { CID } from "multiformats/cid";
import { create } from "multiformats/hashes/digest";

const digest = new Uint8Array(32).fill(7);
const good = CID.createV1(0x55, create(0x12, digest));
const written = (bytes: number[]) => base32.encode(new Uint8Array([...bytes, ...digest]));

describe("CIDs", () => {
  it("are packed into digest and codec and come back", () => {
    for (const codec of [0x55, 0x70]) {
      const cid = CID.createV1(codec, create(0x12, digest));
      expect(packCid(cid).digest).to.equal(`0x${"07".repeat(32)}`);
      expect(unpackCid(packCid(cid)).equals(cid)).to.equal(true);
      expect(parseCid(cid.toString()).equals(cid)).to.equal(true);
    }
  });

  const refused: [string, string, RegExp][] = [
    ["CIDv0", CID.createV0(create(0x12, digest)).toString(), /CIDv0/],
    ["base58", good.toString(base58btc), /base32/],
    ["base36", good.toString(base36), /base32/],
    ["upper case", good.toString().toUpperCase(), /upper case/],
    ["mixed case", good.toString().replace("k", "K"), /not a CID|shortest/],
    ["another codec", CID.createV1(0x71, create(0x12, digest)).toString(), /codec 0x71/],
    ["identity", CID.createV1(0x55, create(0x00, new Uint8Array([1]))).toString(), /identity/],
    ["another hash", CID.createV1(0x55, create(0x1b, digest)).toString(), /hash function 0x1b/],
    ["a short digest", CID.createV1(0x55, create(0x12, digest.subarray(1))).toString(), /31 bytes/],
    ["a long digest", CID.createV1(0x55, create(0x12, new Uint8Array(33))).toString(), /33 bytes/],
    ["a trailing byte", base32.encode(new Uint8Array([...good.bytes, 0])), /not a CID/],
    ["a codec in too long a varint", written([1, 0xd5, 0x00, 0x12, 32]), /shortest|not a CID/],
    ["a version in too long a varint", written([0x81, 0x00, 0x55, 0x12, 32]), /shortest|not a CID/],
    ["padding bits", `${good.toString().slice(0, -1)}b`, /shortest|not a CID/],
    ["10 kB", `b${"a".repeat(10_000)}`, /10001 characters/],
    ["nothing", "", /empty/],
    ["a path", `/ipfs/${good}`, /not a CID/],
    ["spaces", ` ${good}`, /not a CID/],
  ];
  for (const [what, text, message] of refused)
    it(`are refused by name: ${what}`, () => {
      expect(() => parseCid(text))
        .to.throw(StorageError, message)
        .with.property("code", "CID_INVALID");
    });

  it("cannot be unpacked from rubbish", () => {
    for (const bad of [
      { digest: "0x07", codec: "raw" },
      { digest: `0x${"0g".repeat(32)}`, codec: "raw" },
      { digest: packCid(good).digest, codec: "toString" },
      { digest: packCid(good).digest, codec: "dag-cbor" },
    ])
      expect(() => unpackCid(bad as never))
        .to.throw(StorageError)
        .with.property("code", "CID_INVALID");
  });
});
