import { expect } from "chai";
import fc from "fast-check";
import { network } from "hardhat";
import { base16upper } from "multiformats/bases/base16";
import { base32upper } from "multiformats/bases/base32";
import { base36 } from "multiformats/bases/base36";
import { base58btc } from "multiformats/bases/base58";
import { base64url } from "multiformats/bases/base64";
import { CID } from "multiformats/cid";
import { create } from "multiformats/hashes/digest";
import { identity } from "multiformats/hashes/identity";
import { sha256, sha512 } from "multiformats/hashes/sha2";
import { bytesToHex, type Hex, hexToBytes, stringToHex } from "viem";

const RAW = 0x55;
const DAG_PB = 0x70;
const SHA2_256 = 0x12;

const anyDigest = fc.uint8Array({ minLength: 32, maxLength: 32 });
const anyCid = fc
  .tuple(fc.constantFrom(RAW, DAG_PB), anyDigest)
  .map(([codec, digest]) => CID.createV1(codec, create(SHA2_256, digest)));

/** The contract's number for a codec: its place in the enum `Codec`. */
const place = (cid: CID) => (cid.code === RAW ? 0 : 1);
const digestOf = (cid: CID) => bytesToHex(cid.multihash.digest);

describe("lib/Cid, beside multiformats", () => {
  const deploy = async () => {
    const { viem } = await network.create();
    return { cids: await viem.deployContract("CidHarness"), assertions: viem.assertions };
  };
  let world: Awaited<ReturnType<typeof deploy>>;
  before(async () => {
    world = await deploy();
  });

  it("takes apart the CIDs that multiformats makes", async () => {
    const check = async (cid: CID) => {
      expect(await world.cids.read.isValid([bytesToHex(cid.bytes)])).to.equal(true);
      expect(await world.cids.read.pack([bytesToHex(cid.bytes)])).to.deep.equal([place(cid), digestOf(cid)]);
    };
    await fc.assert(fc.asyncProperty(anyCid, check));
  });

  it("puts together and prints the CIDs that multiformats reads", async () => {
    const check = async (cid: CID) => {
      const bytes = await world.cids.read.unpack([place(cid), digestOf(cid)]);
      expect(CID.decode(hexToBytes(bytes)).equals(cid)).to.equal(true);
      const text = await world.cids.read.toString([place(cid), digestOf(cid)]);
      expect(text).to.equal(cid.toString());
      expect(CID.parse(text).equals(cid)).to.equal(true);
    };
    await fc.assert(fc.asyncProperty(anyCid, check));
  });

  it("prints digests with many leading and trailing zero bits", async () => {
    for (const hex of ["00".repeat(32), `${"00".repeat(31)}01`, `80${"00".repeat(31)}`, "ff".repeat(32)]) {
      const cid = CID.createV1(RAW, create(SHA2_256, hexToBytes(`0x${hex}`)));
      expect(await world.cids.read.toString([0, `0x${hex}`])).to.equal(cid.toString());
    }
  });

  it("refuses what multiformats reads but cannot be kept, and says which", async () => {
    const content = new TextEncoder().encode("bauta");
    const digest = await sha256.digest(content);
    const short = create(SHA2_256, digest.digest.subarray(0, 20));
    const refused: [string, CID, string, unknown[]][] = [
      ["CIDv0", CID.createV0(digest), "CidVersion0", []],
      ["dag-cbor", CID.createV1(0x71, digest), "CidCodecUnsupported", [0x71n]],
      ["json", CID.createV1(0x0200, digest), "CidCodecUnsupported", [0x0200n]],
      ["identity", CID.createV1(RAW, identity.digest(content)), "CidHashIdentity", []],
      ["sha2-512", CID.createV1(RAW, await sha512.digest(content)), "CidHashUnsupported", [0x13n]],
      ["20 bytes of digest", CID.createV1(RAW, short), "CidDigestLength", [20n]],
    ];
    for (const [what, cid, error, args] of refused) {
      expect(CID.decode(cid.bytes).equals(cid), what).to.equal(true);
      await refuses(bytesToHex(cid.bytes), error, args);
    }
  });

  it("refuses text in any base", async () => {
    const v1 = CID.createV1(RAW, await sha256.digest(new Uint8Array()));
    const texts = [base32upper, base16upper, base36, base58btc, base64url].map((base) => v1.toString(base.encoder));
    for (const text of [...texts, v1.toString()]) {
      await refuses(stringToHex(text), "CidVersionUnsupported", [BigInt(text.charCodeAt(0))]);
    }
  });

  it("refuses a CID cut short or followed by anything", async () => {
    const check = async (cid: CID, length: number, rest: Uint8Array) => {
      const cut = cid.bytes.subarray(0, length);
      const error = length < 4 ? "VarintTruncated" : "CidTruncated";
      await refuses(bytesToHex(cut), error, [BigInt(length)]);
      const longer = Uint8Array.from([...cid.bytes, ...rest]);
      await refuses(bytesToHex(longer), "CidTrailingBytes", [BigInt(longer.length)]);
    };
    const length = fc.integer({ min: 0, max: 35 });
    const rest = fc.uint8Array({ minLength: 1, maxLength: 10_000 });
    await fc.assert(
      fc.asyncProperty(anyCid, length, rest, (...args) => check(...args)),
      { numRuns: 50 },
    );
  });

  async function refuses(bytes: Hex, error: string, args: unknown[]): Promise<void> {
    const { cids, assertions } = world;
    expect(await cids.read.isValid([bytes])).to.equal(false);
    // The name comes from a table, so the compiler cannot know which arguments go with it.
    await assertions.revertWithCustomErrorWithArgs(cids.read.pack([bytes]), cids, error as never, args as never);
  }
});

describe("lib/PieceCid, beside the test cases of FRC-0069", () => {
  // Each is a piece CID v2 of the standard, and the size in bytes of the data that it was made of.
  const cases: [string, bigint][] = [
    ["bafkzcibcaaces3nobte6ezpp4wqan2age2s5yxcatzotcvobhgcmv5wi2xh5mbi", 127n * 4n],
    ["bafkzcibcp4bdomn3tgwgrh3g532zopskstnbrd2n3sxfqbze7rxt7vqn7veigmy", 0n],
    ["bafkzcibcaabdomn3tgwgrh3g532zopskstnbrd2n3sxfqbze7rxt7vqn7veigmy", 127n],
    ["bafkzcibcpybwiktap34inmaex4wbs6cghlq5i2j2yd2bb2zndn5ep7ralzphkdy", 128n],
    ["bafkzcibcaapao7s73y24kcutaosvacpdjgfe5pw76ooefnyqw4ynr3d2y6x2mpq", (127n << 30n) / 4n],
    ["bafkzcibcaap6mqafu276g53zko4k23xzh4h4uecjwicbmvhsuqi7o4bhthhm4aq", (127n << 31n) / 4n],
    ["bafkzcibcaac542av3szurbbscwuu3zjssvfwbpsvbjf6y3tukvlgl2nf5rha6pa", 127n * 8n],
    ["bafkzcibd7abqlxticxolgseegik2stpfgkkuwyf6kufex3doorkvmzpjuxwe4dz4", 128n * 4n],
    ["bafkzcibd64bqlxticxolgseegik2stpfgkkuwyf6kufex3doorkvmzpjuxwe4dz4", 128n * 4n + 1n],
  ];

  for (const [text, size] of cases) {
    it(`reads ${text}`, async () => {
      const { viem } = await network.create();
      const cids = await viem.deployContract("CidHarness");
      const { bytes } = CID.parse(text);
      expect(await cids.read.parsePiece([bytesToHex(bytes)])).to.deep.equal([bytesToHex(bytes.subarray(-32)), size]);
    });
  }
});
