import { createHash } from "node:crypto";
import {
  buildDag,
  codecCodes,
  type FolderEntry,
  memoryStore,
  packCid,
  readFile,
  type Source,
  sourceOf,
  stat,
  storeDag,
} from "@bauta/sdk/storage";
import { CarReader } from "@ipld/car";
import { decode } from "@ipld/dag-pb";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { create } from "multiformats/hashes/digest";
import { all, collect, failure, keystream, keystreamNames, zeros } from "./keystream.ts";

const MiB = 1024 * 1024;
const cidOf = async (content: Source | FolderEntry[]) => (await buildDag(content)).root.toString();

describe("buildDag", () => {
  // https://github.com/ipfs/kubo/blob/master/test/cli/cid_profiles_test.go
  describe("gives the CIDs that Kubo publishes for unixfs-v1-2025", () => {
    const file = (size: number, seed: string) => cidOf(keystream(size, seed));
    it("for a file of one block", async () => {
      expect(await cidOf(sourceOf("hello world"))).to.equal(
        "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e",
      );
    });
    it("for 1 MiB", async () => {
      expect(await file(MiB, "chunk-v1-seed")).to.equal("bafkreiacndfy443ter6qr2tmbbdhadvxxheowwf75s6zehscklu6ezxmta");
    });
    it("for 1 MiB and a byte", async () => {
      expect(await file(MiB + 1, "chunk-v1-seed")).to.equal(
        "bafybeigmix7t42i6jacydtquhet7srwvgpizfg7gjbq7627d35mjomtu64",
      );
    });
    it("for 1024 leaves", async () => {
      expect(await file(1024 * MiB, "v1-2025-seed")).to.equal(
        "bafybeihmf37wcuvtx4hpu7he5zl5qaf2ineo2lqlfrapokkm5zzw7zyhvm",
      );
    });
    it("for 1024 leaves and a byte", async () => {
      expect(await file(1024 * MiB + 1, "v1-2025-seed")).to.equal(
        "bafybeibdsi225ugbkmpbdohnxioyab6jsqrmkts3twhpvfnzp77xtzpyhe",
      );
    });
    it("for an empty folder", async () => {
      expect(await cidOf([])).to.equal("bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354");
    });
    const folder = async (lastLength: number) => {
      const names = await keystreamNames(4766, 11, lastLength, "hamt-unixfs-v1-2025");
      return cidOf(names.map((path) => ({ path, source: sourceOf("x") })));
    };
    it("for a folder of 256 KiB, which is one block", async () => {
      expect(await folder(21)).to.equal("bafybeic3h7rwruealwxkacabdy45jivq2crwz6bufb5ljwupn36gicplx4");
    });
    it("for a folder of a byte more, which is sharded", async () => {
      expect(await folder(22)).to.equal("bafybeiegvuterwurhdtkikfhbxcldohmxp566vpjdofhzmnhv6o4freidu");
    });
  });

  it("writes sizes of 2 GiB and more as protobuf says", async () => {
    const size = 2048 * MiB;
    const dag = await buildDag(zeros(size));
    const store = memoryStore();
    await storeDag(store, dag);
    const { Data, Links } = decode(await store.get(dag.root));
    const GiB = "8080808004";
    expect(Buffer.from(Data!).toString("hex")).to.equal(`0802188080808008${`20${GiB}`.repeat(2)}`);
    // A node of 1024 leaves: 46 bytes a link, and 4107 for the sizes.
    expect(Links.map(({ Tsize }) => Tsize)).to.deep.equal(Array(2).fill(1024 * MiB + 1024 * 46 + 4107));
    expect(await stat(store, dag.root)).to.deep.equal({ cid: dag.root, type: "file", size });
  }).timeout(60_000);

  it("names a single block by nothing but its sha2-256", async () => {
    for (const size of [0, 1, MiB - 1, MiB]) {
      const content = await collect(keystream(size, "one block").open());
      const digest = createHash("sha256").update(content).digest();
      const dag = await buildDag(sourceOf(content));
      expect(dag.root.equals(CID.createV1(codecCodes.raw, create(0x12, digest))), `${size} bytes`).to.equal(true);
      expect(packCid(dag.root)).to.deep.equal({ digest: `0x${digest.toString("hex")}`, codec: "raw" });
      expect(dag.size).to.equal(size);
    }
  });

  it("makes the same DAG however the content is cut on the way in", async () => {
    const content = await collect(keystream(3 * MiB + 17, "cut").open());
    const expected = await cidOf(sourceOf(content));
    for (const step of [1000, 65_536, MiB - 1, MiB + 1, 4 * MiB]) {
      const source = {
        async *open() {
          for (let at = 0; at < content.length; at += step) yield content.subarray(at, at + step);
        },
      };
      expect(await cidOf(source), `steps of ${step}`).to.equal(expected);
    }
    expect(await cidOf(sourceOf(new Blob([Buffer.from(content)])))).to.equal(expected);
  });

  it("sends a CAR of the announced size, the root first, each block once", async () => {
    const shared = await collect(keystream(2 * MiB, "shared").open());
    const dag = await buildDag([
      { path: "a", source: sourceOf(shared) },
      { path: "deep/er/b", source: sourceOf(shared) },
      { path: "deep/c", source: zeros(5 * MiB) },
      { path: "deep/empty", source: sourceOf("") },
    ]);
    const bytes = await collect(dag.car());
    expect(bytes.length).to.equal(dag.carSize);
    const car = await CarReader.fromBytes(bytes);
    expect((await car.getRoots()).map(String)).to.deep.equal([dag.root.toString()]);
    const cids = (await all(car.blocks())).map(({ cid }) => cid.toString());
    expect(cids[0]).to.equal(dag.root.toString());
    // Leaves: two of `shared`, one of zeros, the empty one. Inner: `shared`, zeros, and three folders.
    expect(cids.length).to.equal(4 + 5);
    expect(new Set(cids).size).to.equal(cids.length);
    expect(dag.size).to.equal(9 * MiB);
  });

  it("fails with SOURCE_CHANGED where the second reading differs from the first", async () => {
    const first = await collect(keystream(2 * MiB + 5, "before").open());
    const flipped = first.slice();
    flipped[MiB + 7]! ^= 1;
    const variants = { flipped, shorter: first.subarray(0, -1), "a block shorter": first.subarray(0, MiB) };
    const longer = { longer: Buffer.concat([first, first]), empty: new Uint8Array() };
    for (const [name, second] of Object.entries({ ...variants, ...longer })) {
      let opened = 0;
      const dag = await buildDag({
        async *open() {
          yield opened++ === 0 ? first : second;
        },
      });
      expect((await failure(collect(dag.car()))).code, name).to.equal("SOURCE_CHANGED");
    }
  });

  it("reports progress up to the size, and stops when told", async () => {
    const seen: number[] = [];
    const source = keystream(5 * MiB, "progress");
    await buildDag(source, { onProgress: ({ bytes, total }) => seen.push(bytes, total ?? 0) });
    expect(seen.slice(-2)).to.deep.equal([5 * MiB, 5 * MiB]);
    const controller = new AbortController();
    const reason = new Error("enough");
    const onProgress = ({ bytes }: { bytes: number }) => bytes >= 2 * MiB && controller.abort(reason);
    expect(await failure(buildDag(source, { signal: controller.signal, onProgress }))).to.equal(reason);
  });

  describe("refuses folders that are traps", () => {
    const names = [
      "..",
      ".",
      "",
      "/etc/passwd",
      "a/../b",
      "a//b",
      "a/",
      "a\\b",
      "a\0b",
      "a\nb",
      "C:",
      "C:/x",
      "CON",
      "con.txt",
    ];
    for (const path of [
      ...names,
      "a/NUL",
      "COM1.log",
      "dot.",
      "space ",
      "x".repeat(256),
      "\ud800",
      `${"a/".repeat(64)}b`,
    ])
      it(JSON.stringify(path.slice(0, 20)), async () => {
        expect((await failure(buildDag([{ path, source: sourceOf("") }]))).code).to.equal("NAME_INVALID");
      });
    for (const [a, b] of [
      ["readme", "README"],
      ["caf\u00e9", "cafe\u0301"],
      ["stra\u00dfe", "STRASSE"],
      ["same", "same"],
      ["a", "a/b"],
      ["a/b", "A/c"],
    ] as const)
      it(`${a} beside ${b}`, async () => {
        const entries = [a, b].map((path) => ({ path, source: sourceOf("") }));
        expect((await failure(buildDag(entries))).code).to.equal("NAME_INVALID");
      });
  });

  it("keeps a/b and a-b apart, and gives __proto__ no meaning", async () => {
    const paths = ["a/b", "a-b", "__proto__", "constructor", "d/__proto__/polluted"];
    await buildDag(paths.map((path) => ({ path, source: sourceOf(path) })));
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    const slash = await cidOf([{ path: "a/b", source: sourceOf("") }]);
    expect(slash).not.to.equal(await cidOf([{ path: "a-b", source: sourceOf("") }]));
  });

  it("cuts a source of whole chunks between them: the first and the last for themselves where they need several leaves", async () => {
    const leavesOf = async (...chunks: number[]) => {
      const source: Source = {
        wholeChunks: true,
        async *open() {
          for (const [index, size] of chunks.entries()) yield new Uint8Array(size).fill(index + 1);
        },
      };
      const dag = await buildDag(source);
      const store = memoryStore();
      await storeDag(store, dag);
      const content = await collect(source.open());
      expect(Buffer.compare(await collect(readFile(store, dag.root)), content)).to.equal(0);
      if (dag.root.code === codecCodes.raw) return [dag.size];
      return linksOf(await store.get(dag.root));
    };
    const linksOf = (root: Uint8Array) => decode(root).Links.map(({ Tsize }) => Tsize);
    const [head, chunk] = [300, 65_552];
    expect(await leavesOf()).to.deep.equal([0]);
    expect(await leavesOf(head, 16)).to.deep.equal([head + 16]);
    const full = Array<number>(15).fill(chunk);
    expect(await leavesOf(head, ...full)).to.deep.equal([head + 15 * chunk]);
    expect(await leavesOf(head, ...full, 20)).to.deep.equal([head + 15 * chunk + 20]);
    expect(await leavesOf(head, ...full, chunk)).to.deep.equal([head, 15 * chunk, chunk]);
    expect(await leavesOf(head, ...full, ...full, 77)).to.deep.equal([head, 15 * chunk, 15 * chunk, 77]);
    expect(await leavesOf(head, ...full, chunk, chunk, 77)).to.deep.equal([head, 15 * chunk, 2 * chunk, 77]);
    expect(await leavesOf(MiB, MiB, 1)).to.deep.equal([MiB, MiB, 1]);
    expect((await failure(leavesOf(MiB + 1))).code).to.equal("BLOCK_TOO_LARGE");
  });
});
