import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile as readDisk, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  buildDag,
  memoryStore,
  type PinningStore,
  readFile,
  type Source,
  sourceOf,
  storeDag,
} from "@bauta/sdk/storage";
import { fileSource, localStore } from "@bauta/sdk/storage/node";
import { CarWriter } from "@ipld/car";
import { FsBlockstore } from "blockstore-fs";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { create } from "multiformats/hashes/digest";
import { all, collect, failure, keystream, zeros } from "./keystream.ts";

const MiB = 1024 * 1024;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bauta-storage-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const count = async (under: string) => {
  const entries = await readdir(join(folder, under), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
};

for (const [kind, make] of [
  ["memoryStore", async () => memoryStore()],
  ["localStore", () => localStore({ path: folder })],
] as [string, () => Promise<PinningStore>][])
  describe(kind, () => {
    /** A CAR written by @ipld/car, which may be as wrong as the test wants. */
    async function car(roots: CID[], blocks: { cid: CID; bytes: Uint8Array }[]) {
      const { writer, out } = CarWriter.create(roots as never[]);
      for (const block of blocks) void writer.put(block as never);
      void writer.close();
      return collect(out as AsyncIterable<Uint8Array>);
    }
    async function* chop(bytes: Uint8Array, step = 1000) {
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
    }
    async function blocksOf(source: Source) {
      const dag = await buildDag(source);
      const store = memoryStore();
      await storeDag(store, dag);
      const { CarReader } = await import("@ipld/car");
      const blocks = await all((await CarReader.fromBytes(await collect(dag.car()))).blocks());
      return { root: dag.root, blocks: blocks as unknown as { cid: CID; bytes: Uint8Array }[] };
    }

    it("keeps files and folders, and sends nothing twice", async () => {
      const store = await make();
      const source = keystream(3 * MiB + 1, "keep");
      const dag = await buildDag(source);
      expect(await store.has(dag.root)).to.equal(false);
      const progress: number[] = [];
      const receipt = await storeDag(store, dag, { onProgress: ({ bytes }) => progress.push(bytes) });
      expect(receipt.uploaded).to.equal(dag.carSize);
      expect(progress.at(-1)).to.equal(dag.carSize);
      expect(await store.status(dag.root)).to.deep.equal({ pinned: true });
      expect(Buffer.compare(await collect(readFile(store, dag.root)), await collect(source.open()))).to.equal(0);
      const unreadable = { ...dag, car: () => expect.fail("it was sent again") };
      expect((await storeDag(store, unreadable)).uploaded).to.equal(0);
      expect((await all(store.pins())).map(String)).to.deep.equal([dag.root.toString()]);
    });

    it("takes a CAR that another tool wrote, however it is cut", async () => {
      const { root, blocks } = await blocksOf(keystream(2 * MiB + 9, "foreign car"));
      const bytes = await car([root], blocks.reverse());
      for (const step of [1, 7, 65_536, 10 * MiB]) {
        if (step === 1 && kind === "localStore") continue;
        const store = await make();
        const stepped =
          step === 1
            ? [Uint8Array.of(), ...Array.from(bytes.subarray(0, 500), (b) => Uint8Array.of(b)), bytes.subarray(500)]
            : undefined;
        const chunks = stepped
          ? (async function* () {
              yield* stepped;
            })()
          : chop(bytes, step);
        expect((await store.put(chunks, { root })).root.equals(root)).to.equal(true);
        expect(await store.has(root)).to.equal(true);
      }
    });

    it("refuses a CAR that is not exactly the DAG, and pins nothing", async () => {
      const { root, blocks } = await blocksOf(keystream(2 * MiB + 9, "bad cars"));
      const other = await blocksOf(sourceOf("other"));
      const flipped = blocks.map(({ cid, bytes }, i) => ({
        cid,
        bytes: i === 1 ? bytes.map((b, j) => (j === 5 ? b ^ 1 : b)) : bytes,
      }));
      const whole = await car([root], blocks);
      const alien = CID.createV1(0x71, create(0x12, blocks[0]!.cid.multihash.digest));
      const cases: [string, Uint8Array, string][] = [
        ["a missing leaf", await car([root], blocks.slice(0, -1)), "DAG_INCOMPLETE"],
        ["a missing root", await car([root], blocks.slice(1)), "DAG_INCOMPLETE"],
        ["a duplicate", await car([root], [...blocks, blocks[1]!]), "CAR_INVALID"],
        ["an extra block", await car([root], [...blocks, ...other.blocks]), "CAR_INVALID"],
        ["a wrong hash", await car([root], flipped), "BLOCK_INVALID"],
        ["another root", await car([other.root], other.blocks), "ROOT_MISMATCH"],
        ["two roots", await car([root, other.root], [...blocks, ...other.blocks]), "ROOT_MISMATCH"],
        ["no root", await car([], blocks), "ROOT_MISMATCH"],
        ["an unknown codec", await car([root], [{ cid: alien, bytes: blocks[0]!.bytes }]), "CID_INVALID"],
        ["an end in mid-block", whole.subarray(0, -10), "CAR_INVALID"],
        ["an end in mid-header", whole.subarray(0, 20), "CAR_INVALID"],
        ["nothing", new Uint8Array(), "CAR_INVALID"],
        ["HTML", Buffer.from("<!DOCTYPE html><html><body>Sorry, there was an error"), "CAR_INVALID"],
        [
          "a section of a terabyte",
          Buffer.concat([
            await car([root], []),
            Buffer.from([0x80, 0x80, 0x80, 0x80, 0x80, 0x20, 1, 0x55, 0x12, 0x20]),
            Buffer.alloc(64),
          ]),
          "CAR_INVALID",
        ],
        [
          "a block over 2 MiB",
          await car([root], [{ cid: blocks[1]!.cid, bytes: new Uint8Array(2 * MiB + 1) }]),
          "BLOCK_TOO_LARGE",
        ],
      ];
      for (const [what, bytes, code] of cases) {
        const store = await make();
        const error = await failure(store.put(chop(bytes), { root }));
        expect(error.code, `${what}: ${error.message}`).to.equal(code);
        expect(await all(store.pins()), what).to.deep.equal([]);
        await store.put(chop(whole), { root });
        expect(await store.has(root), `${what}, then all of it`).to.equal(true);
        await store.remove(root);
      }
    });

    it("stops reading an endless CAR", async () => {
      const store = await make();
      const { root } = await blocksOf(sourceOf("x"));
      let closed = false;
      async function* endless() {
        try {
          yield await car([root], []);
          for (;;) yield new Uint8Array(MiB).fill(255);
        } finally {
          closed = true;
        }
      }
      expect((await failure(store.put(endless(), { root }))).code).to.equal("CAR_INVALID");
      expect(closed).to.equal(true);
    });

    it("pins nothing when aborted in mid-upload, and the upload can be repeated", async () => {
      const store = await make();
      const dag = await buildDag(keystream(6 * MiB, "abort"));
      const controller = new AbortController();
      const reason = new Error("enough");
      const onProgress = ({ bytes }: { bytes: number }) => bytes > 3 * MiB && controller.abort(reason);
      expect(await failure(storeDag(store, dag, { signal: controller.signal, onProgress }))).to.equal(reason);
      expect(await store.has(dag.root)).to.equal(false);
      await storeDag(store, dag);
      expect(await store.has(dag.root)).to.equal(true);
    });

    it("pins nothing when the content changes between hashing and sending", async () => {
      const store = await make();
      let seed = 0;
      const dag = await buildDag({ open: () => keystream(2 * MiB, `seed ${seed++}`).open() });
      expect((await failure(storeDag(store, dag))).code).to.equal("SOURCE_CHANGED");
      expect(await store.has(dag.root)).to.equal(false);
    });

    it("removes what nothing else needs, and only that", async () => {
      const store = await make();
      const shared = await collect(keystream(2 * MiB, "shared").open());
      const a = await buildDag([
        { path: "shared", source: sourceOf(shared) },
        { path: "a", source: sourceOf("only a") },
      ]);
      const b = await buildDag([
        { path: "shared", source: sourceOf(shared) },
        { path: "b", source: sourceOf("only b") },
      ]);
      await storeDag(store, a);
      await storeDag(store, b);
      await store.remove(a.root);
      expect(await store.has(a.root)).to.equal(false);
      const onlyA = (await buildDag(sourceOf("only a"))).root;
      expect((await failure(store.get(onlyA))).code).to.equal("BLOCK_NOT_FOUND");
      expect((await failure(store.get(a.root))).code).to.equal("BLOCK_NOT_FOUND");
      const again = await collect(b.car());
      expect((await store.put(chop(again, MiB), { root: b.root })).root.equals(b.root)).to.equal(true);
      expect(await collect(readFile(store, (await buildDag(sourceOf(shared))).root))).to.deep.equal(shared);
      await store.remove(b.root);
      await store.remove(b.root);
      expect(await store.collect({ olderThan: 0 })).to.equal(0);
    });

    it("takes an upload in parts, and collects parts that were never pinned", async () => {
      const store = await make();
      const { root, blocks } = await blocksOf(keystream(3 * MiB, "parts"));
      for (const block of blocks.slice(0, 3)) await store.take(chop(await car([root], [block])));
      expect((await failure(store.pin(root))).code).to.equal("DAG_INCOMPLETE");
      expect(await store.collect()).to.equal(0);
      await store.take(chop(await car([root], blocks.slice(3))));
      await store.pin(root);
      expect(await store.collect({ olderThan: 0 })).to.equal(0);
      await store.take(chop(await car([root], (await blocksOf(sourceOf("stray"))).blocks)));
      expect(await store.collect({ olderThan: 0 })).to.equal(1);
      expect(await collect(readFile(store, root))).to.have.length(3 * MiB);
    });

    it("never loses a block that an upload and a removal share", async () => {
      const store = await make();
      const content = await collect(keystream(4 * MiB, "race").open());
      const a = await buildDag([{ path: "x", source: sourceOf(content) }]);
      const b = await buildDag([{ path: "y", source: sourceOf(content) }]);
      for (let i = 0; i < 5; i++) {
        await storeDag(store, a);
        await Promise.all([storeDag(store, b), store.remove(a.root), storeDag(store, b)]);
        const file = (await buildDag(sourceOf(content))).root;
        expect(await collect(readFile(store, file))).to.have.length(content.length);
        await store.remove(b.root);
      }
    });
  });

describe("localStore on disk", () => {
  it("is opened by Helia's own blockstore, and again by ours", async () => {
    const dag = await buildDag(keystream(MiB + 1, "layout"));
    await storeDag(await localStore({ path: folder }), dag);
    const theirs = new FsBlockstore(join(folder, "blocks"));
    await theirs.open();
    const root = await collect(theirs.get(dag.root as never));
    const reopened = await localStore({ path: folder });
    expect(await reopened.has(dag.root)).to.equal(true);
    expect(await reopened.get(dag.root)).to.deep.equal(Buffer.from(root));
  });

  it("says clearly that a folder cannot be written", async () => {
    await writeFile(join(folder, "file"), "");
    for (const path of [join(folder, "file"), join(folder, "file/inside")]) {
      const error = await failure(localStore({ path }));
      expect(error.code).to.equal("STORE_NOT_WRITABLE");
      expect(error.message).to.contain(path);
    }
  });

  it("hands out no damaged block", async () => {
    const store = await localStore({ path: folder });
    const dag = await buildDag(sourceOf("precious"));
    await storeDag(store, dag);
    const [file] = (await readdir(join(folder, "blocks"), { recursive: true })).filter((name) =>
      name.endsWith(".data"),
    );
    await writeFile(join(folder, "blocks", file!), "previous");
    expect((await failure(collect(readFile(store, dag.root)))).code).to.equal("BLOCK_INVALID");
  });

  it("holds whole blocks only, however often its process is killed in mid-upload", async () => {
    const script = join(folder, "upload.mjs");
    const storage = import.meta.resolve("@bauta/sdk/storage");
    const node = import.meta.resolve("@bauta/sdk/storage/node");
    await writeFile(
      script,
      `import { createCipheriv } from "node:crypto";
       import { buildDag, storeDag } from ${JSON.stringify(storage)};
       import { localStore } from ${JSON.stringify(node)};
       const source = { async *open() {
         const cipher = createCipheriv("chacha20", Buffer.alloc(32, Number(process.argv[2])), Buffer.alloc(16));
         for (let i = 0; i < 60; i++) yield cipher.update(Buffer.alloc(1 << 20));
       } };
       const store = await localStore({ path: ${JSON.stringify(join(folder, "store"))} });
       const dag = await buildDag(source);
       let told = false;
       await storeDag(store, dag, { onProgress: () => { if (!told) { told = true; console.log(dag.root.toString()); } } });`,
    );
    let whole = 0;
    for (let i = 0; i < 6; i++) {
      const child = spawn(process.execPath, [script, String(i)], { stdio: ["ignore", "pipe", "inherit"] });
      await once(child.stdout, "data");
      setTimeout(() => child.kill("SIGKILL"), 25 * i);
      await once(child, "exit");
      const store = await localStore({ path: join(folder, "store") });
      const blocks = (await readdir(join(folder, "store/blocks"), { recursive: true, withFileTypes: true })).filter(
        (e) => e.isFile(),
      );
      const { NextToLast } = await import("blockstore-fs/sharding");
      const { sha256 } = await import("multiformats/hashes/sha2");
      for (const entry of blocks) {
        const bytes = await readDisk(join(entry.parentPath, entry.name));
        const cid = new NextToLast().decode(entry.name);
        expect(Buffer.compare((await sha256.digest(bytes)).bytes, cid.multihash.bytes), entry.name).to.equal(0);
        whole++;
      }
      for await (const root of store.pins()) expect(await collect(readFile(store, root))).to.have.length(60 * MiB);
    }
    expect(whole).to.be.greaterThan(0);
  }).timeout(60_000);

  it("clears away what killed processes were writing, once it is old", async () => {
    await localStore({ path: folder });
    const [old, fresh] = ["old", "fresh"].map((name) => join(folder, "drafts", name)) as [string, string];
    for (const draft of [old, fresh]) await writeFile(draft, "half a blo");
    const before = new Date(Date.now() - 3_700_000);
    await utimes(old, before, before);
    await localStore({ path: folder });
    expect(await readdir(join(folder, "drafts"))).to.deep.equal(["fresh"]);
  });

  it("stays flat in memory while half a gigabyte streams through", async () => {
    const store = await localStore({ path: folder });
    const size = 512 * MiB;
    const dag = await buildDag(keystream(size, "flat"));
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    let peak = 0;
    await storeDag(store, dag, {
      onProgress: () => {
        peak = Math.max(peak, process.memoryUsage.rss());
      },
    });
    expect(await count("blocks")).to.equal(513);
    let bytes = 0;
    for await (const piece of readFile(store, dag.root)) {
      bytes += piece.length;
      peak = Math.max(peak, process.memoryUsage.rss());
    }
    expect(bytes).to.equal(size);
    expect((peak - before) / MiB).to.be.lessThan(160);
  }).timeout(60_000);
});

describe("fileSource", () => {
  it("reads a file and its ranges, and says clearly what cannot be read", async () => {
    const content = await collect(keystream(3 * MiB + 5, "disk").open());
    const path = join(folder, "file");
    await writeFile(path, content);
    const source = await fileSource(path);
    expect(source.size).to.equal(content.length);
    expect(Buffer.compare(await collect(source.open()), content)).to.equal(0);
    for (const [start, end] of [
      [0, 1],
      [MiB - 1, MiB + 1],
      [5, 5],
      [content.length - 1, content.length],
    ] as const)
      expect(Buffer.compare(await collect(source.open({ start, end })), content.subarray(start, end))).to.equal(0);
    await mkdir(join(folder, "folder"));
    for (const bad of ["absent", "folder"])
      expect((await failure(fileSource(join(folder, bad)))).code).to.equal("SOURCE_UNREADABLE");
  });

  it("notices that the file grew, shrank or was replaced", async () => {
    const path = join(folder, "file");
    for (const later of ["grown by this", "small", "changed!!"]) {
      await writeFile(path, "original.");
      const dag = await buildDag(await fileSource(path));
      await writeFile(path, later);
      expect((await failure(collect(dag.car()))).code).to.equal("SOURCE_CHANGED");
    }
  });

  it("is the same DAG as the bytes, with zeros sparse on disk", async () => {
    const path = join(folder, "sparse");
    const { open } = await import("node:fs/promises");
    const file = await open(path, "w");
    await file.truncate(20 * MiB + 1);
    await file.close();
    const dag = await buildDag(await fileSource(path));
    expect(dag.root.equals((await buildDag(zeros(20 * MiB + 1))).root)).to.equal(true);
  });
});
