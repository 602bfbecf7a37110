import { createHash } from "node:crypto";
import {
  buildDag,
  CID,
  listFolder,
  memoryStore,
  readFile,
  resolvePath,
  type Store,
  sourceOf,
  stat,
  storeDag,
} from "@bauta/sdk/storage";
import { encode, prepare } from "@ipld/dag-pb";
import { expect } from "chai";
import fc from "fast-check";
import { UnixFS } from "ipfs-unixfs";
import { importer } from "ipfs-unixfs-importer";
import { fixedSize } from "ipfs-unixfs-importer/chunker";
import { sha256 } from "multiformats/hashes/sha2";
import { all, collect, failure, keystream, keystreamNames, zeros } from "./keystream.ts";

const MiB = 1024 * 1024;

/** A store of blocks made by hand, which counts what is fetched. */
function handmade() {
  const blocks = new Map<string, Uint8Array>();
  let fetched = 0;
  const add = async (code: number, bytes: Uint8Array) => {
    const cid = CID.createV1(code, await sha256.digest(bytes));
    blocks.set(cid.toString(), bytes);
    return cid;
  };
  const store: Store = {
    get: async (cid) => {
      fetched++;
      return blocks.get(cid.toString())!;
    },
    has: async () => true,
    put: async () => {
      throw new Error("read only");
    },
  };
  const raw = (bytes: Uint8Array) => add(0x55, bytes);
  const node = (
    type: "file" | "raw" | "directory" | "symlink",
    links: { cid: CID; size?: number; name?: string }[],
    data?: Uint8Array,
  ) => {
    const unixfs = new UnixFS({ type, ...(data && { data }) });
    for (const { size } of links) if (size !== undefined) unixfs.addBlockSize(BigInt(size));
    const Links = links.map(({ cid, size = 0, name = "" }) => ({
      Hash: cid,
      Name: name,
      Tsize: Math.min(size, 2 ** 50),
    }));
    return add(0x70, encode(prepare({ Data: unixfs.marshal(), Links })));
  };
  return { add, raw, node, store, fetched: () => fetched, blocks };
}

async function stored(content: Parameters<typeof buildDag>[0]) {
  const store = memoryStore();
  const dag = await buildDag(content);
  await storeDag(store, dag);
  return { store, dag, root: dag.root };
}

describe("readFile", () => {
  it("gives back what was stored, of every size around a block", async () => {
    for (const size of [0, 1, MiB - 1, MiB, MiB + 1, 9 * MiB + 3]) {
      const content = await collect(keystream(size, `size ${size}`).open());
      const { store, root } = await stored(sourceOf(content));
      expect(Buffer.compare(await collect(readFile(store, root)), content), `${size} bytes`).to.equal(0);
      expect(await stat(store, root)).to.deep.equal({ cid: root, type: "file", size });
    }
  });

  it("reads any range as slice does", async () => {
    const size = 3 * MiB + 1000;
    const content = await collect(keystream(size, "ranges").open());
    const { store, root } = await stored(sourceOf(content));
    const edge = fc.oneof(fc.nat(size), fc.constantFrom(0, MiB - 1, MiB, MiB + 1, 3 * MiB, size));
    await fc.assert(
      fc.asyncProperty(edge, edge, async (a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        const read = await collect(readFile(store, root, { range: { start, end } }));
        return Buffer.compare(read, content.subarray(start, end)) === 0;
      }),
      { numRuns: 100 },
    );
    expect(await collect(readFile(store, root, { range: { start: size - 3, end: size + 100 } }))).to.have.length(3);
    for (const range of [{ start: -1 }, { start: 2, end: 1 }, { start: size + 1 }, { start: 0.5 }, { end: Number.NaN }])
      expect((await failure(collect(readFile(store, root, { range })))).code).to.equal("RANGE_INVALID");
  });

  it("fetches only the blocks that a range needs, across 1025 leaves", async () => {
    const { store, root } = await stored(zeros(1025 * MiB));
    let fetched = 0;
    const counting: Store = {
      ...store,
      get(cid, o) {
        fetched++;
        return store.get(cid, o);
      },
    };
    const range = { start: 1023 * MiB - 64, end: 1023 * MiB };
    expect(await collect(readFile(counting, root, { range }))).to.deep.equal(new Uint8Array(64));
    expect(fetched).to.equal(3);
  });

  it("reads what other chunkings, layouts and leaves make", async () => {
    const content = await collect(keystream(100_000, "foreign").open());
    for (const rawLeaves of [true, false])
      for (const reduceSingleLeafToSelf of [true, false]) {
        const { blocks, store } = handmade();
        const put = (cid: CID, bytes: Uint8Array) => {
          blocks.set(cid.toString(), bytes);
          return cid;
        };
        const options = { rawLeaves, reduceSingleLeafToSelf, chunker: fixedSize({ chunkSize: 999 }) };
        const [file] = await all(importer([{ content }], { put: put as never }, options));
        expect(Buffer.compare(await collect(readFile(store, file!.cid)), content)).to.equal(0);
      }
  });

  it("lends the same memory again and again to a store that takes it, when the reader keeps nothing", async () => {
    const { store, root } = await stored(keystream(40 * MiB + 5, "lend"));
    const memory = new Set<ArrayBufferLike>();
    const borrowing: Store = {
      ...store,
      async get(cid, options) {
        const bytes = await store.get(cid, options);
        if (!options?.into) return bytes;
        memory.add(options.into.buffer);
        options.into.set(bytes);
        return options.into.subarray(0, bytes.length);
      },
    };
    const hash = createHash("sha256");
    for await (const piece of readFile(borrowing, root, { reuse: true })) hash.update(piece);
    const content = await collect(keystream(40 * MiB + 5, "lend").open());
    expect(hash.digest("hex")).to.equal(createHash("sha256").update(content).digest("hex"));
    expect(memory.size).to.be.within(1, 9);
    expect(Buffer.compare(await collect(readFile(borrowing, root)), content)).to.equal(0);
  });

  it("stops the store as soon as the reader leaves or aborts", async () => {
    const { store, root } = await stored(keystream(40 * MiB, "leave"));
    let live = 0;
    let asked = 0;
    const slow: Store = {
      ...store,
      async get(cid, o) {
        live++;
        try {
          await new Promise((resolve, reject) => {
            // The root and the first leaf come, the others are on their way.
            const timer = setTimeout(resolve, ++asked > 2 ? 1000 : 5);
            o?.signal?.addEventListener("abort", () => {
              clearTimeout(timer);
              reject(o.signal!.reason);
            });
          });
          return await store.get(cid, o);
        } finally {
          live--;
        }
      },
    };
    for await (const _ of readFile(slow, root)) {
      expect(live).to.be.within(1, 8);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(live).to.equal(0);
    const controller = new AbortController();
    const reason = new Error("enough");
    const aborted = failure(collect(readFile(slow, root, { signal: controller.signal })));
    setTimeout(() => controller.abort(reason), 12);
    expect(await aborted).to.equal(reason);
  });

  it("never lets a wrong byte out, and gives all before it", async () => {
    const content = await collect(keystream(4 * MiB, "tampered").open());
    const { store, root } = await stored(sourceOf(content));
    let count = 0;
    const tampering: Store = {
      ...store,
      async get(cid, o) {
        const bytes = await store.get(cid, o);
        if (++count === 4) bytes[12345]! ^= 1;
        return bytes;
      },
    };
    const out: Uint8Array[] = [];
    const error = await failure(
      (async () => {
        for await (const piece of readFile(tampering, root)) out.push(piece);
      })(),
    );
    expect(error.code).to.equal("BLOCK_INVALID");
    expect(Buffer.compare(Buffer.concat(out), content.subarray(0, 2 * MiB))).to.equal(0);
  });

  describe("refuses hostile DAGs", () => {
    it("one leaf a billion times, over the budget of bytes", async () => {
      const { raw, node, store } = handmade();
      let cid = await raw(new Uint8Array(1000));
      let size = 1000;
      for (let level = 0; level < 3; level++) {
        cid = await node(
          "file",
          Array.from({ length: 1000 }, () => ({ cid, size })),
        );
        size *= 1000;
      }
      const limits = { maxBytes: 10 * MiB };
      expect((await failure(collect(readFile(store, cid, { limits })))).code).to.equal("DAG_LIMIT");
      const range = { start: 5e11, end: 5e11 + 2500 };
      expect(await collect(readFile(store, cid, { limits, range }))).to.have.length(2500);
    });
    it("one byte a block, over the budget of blocks", async () => {
      const { raw, node, store, fetched } = handmade();
      const leaf = await raw(new Uint8Array(1));
      const cid = await node(
        "file",
        Array.from({ length: 1000 }, () => ({ cid: leaf, size: 1 })),
      );
      expect((await failure(collect(readFile(store, cid, { limits: { maxBlocks: 100 } })))).code).to.equal("DAG_LIMIT");
      expect(fetched()).to.equal(100);
    });
    it("a chain that is too deep", async () => {
      const { raw, node, store, fetched } = handmade();
      let cid = await raw(new Uint8Array(1));
      for (let i = 0; i < 100; i++) cid = await node("file", [{ cid, size: 1 }]);
      expect((await failure(collect(readFile(store, cid)))).code).to.equal("DAG_LIMIT");
      expect(fetched()).to.equal(33);
    });
    it("parts of no bytes, which only make a reader fetch", async () => {
      const { raw, node, store } = handmade();
      const empty = await raw(new Uint8Array());
      const cid = await node("file", [{ cid: empty, size: 0 }]);
      expect((await failure(collect(readFile(store, cid)))).code).to.equal("DAG_INVALID");
    });
    for (const [what, lie] of [
      ["more", 11],
      ["less", 9],
      ["beyond 2^53", 2 ** 53],
    ] as const)
      it(`a size of ${what} than there is`, async () => {
        const { raw, node, store } = handmade();
        const leaf = await raw(new Uint8Array(10));
        const inner = await node("file", [{ cid: leaf, size: 10 }]);
        for (const cid of [leaf, inner]) {
          const root = await node("file", [{ cid, size: lie }]);
          const range = { start: 0, end: 9 };
          expect((await failure(collect(readFile(store, root, { range })))).code).to.equal("DAG_INVALID");
        }
      });
    it("sizes that do not belong to links", async () => {
      const { raw, node, store } = handmade();
      const cid = await node("file", [{ cid: await raw(new Uint8Array(10)) }]);
      expect((await failure(collect(readFile(store, cid)))).code).to.equal("DAG_INVALID");
    });
    it("a folder inside a file, a symlink, and bytes that are no node", async () => {
      const { node, add, store } = handmade();
      const folder = await node("directory", []);
      const cases = [await node("file", [{ cid: folder, size: 1 }]), await node("symlink", [], new Uint8Array([47]))];
      cases.push(await add(0x70, new Uint8Array([255, 1, 2])), await add(0x70, new Uint8Array()));
      for (const cid of cases) expect((await failure(collect(readFile(store, cid)))).code).to.equal("DAG_INVALID");
      expect((await failure(collect(readFile(store, folder)))).code).to.equal("NOT_A_FILE");
    });
    it("links that are not canonical CIDs", async () => {
      const { add, node, store, raw } = handmade();
      const leaf = await raw(new Uint8Array(1));
      const cbor = await add(0x71, new Uint8Array([0xa0]));
      const v0 = CID.createV0((await node("file", [{ cid: leaf, size: 1 }])).multihash as never);
      for (const cid of [cbor, v0]) {
        const root = await node("file", [{ cid, size: 1 }]);
        expect((await failure(collect(readFile(store, root)))).code).to.equal("CID_INVALID");
        expect((await failure(collect(readFile(store, cid)))).code).to.equal("CID_INVALID");
      }
    });
    it("a block over 2 MiB", async () => {
      const { raw, store } = handmade();
      const error = await failure(collect(readFile(store, await raw(new Uint8Array(2 * MiB + 1)))));
      expect(error.code).to.equal("BLOCK_TOO_LARGE");
    });
  });
});

describe("folders", () => {
  it("are listed and followed, small and sharded", async () => {
    const names = await keystreamNames(6000, 12, 12, "listing");
    const entries = names.map((path) => ({ path: `many/${path}`, source: sourceOf(path) }));
    const { store, root } = await stored([...entries, { path: "a/__proto__", source: zeros(3) }]);
    expect((await listFolder(store, root)).map(({ name }) => name)).to.deep.equal(["a", "many"]);
    const many = await listFolder(store, await resolvePath(store, root, "many"));
    expect(many.map(({ name }) => name)).to.deep.equal([...names].sort());
    for (const name of [names[0]!, names[4321]!]) {
      const file = await resolvePath(store, root, `many/${name}`);
      expect(Buffer.from(await collect(readFile(store, file))).toString()).to.equal(name);
    }
    expect((await stat(store, root)).type).to.equal("folder");
    expect((await stat(store, await resolvePath(store, root, "a/__proto__"))).type).to.equal("file");
  });

  it("say what is not there", async () => {
    const { store, root } = await stored([{ path: "a", source: sourceOf("") }]);
    expect((await failure(resolvePath(store, root, "b"))).code).to.equal("PATH_NOT_FOUND");
    expect((await failure(resolvePath(store, root, "a/b"))).code).to.equal("NOT_A_FOLDER");
    expect((await failure(resolvePath(store, root, "../a"))).code).to.equal("NAME_INVALID");
    expect((await failure(listFolder(store, await resolvePath(store, root, "a")))).code).to.equal("NOT_A_FOLDER");
  });

  for (const names of [["../../etc/passwd"], ["a", "a"], ["readme", "README"], [""], ["CON"], ["a\0"]])
    it(`made by others are refused with the names ${JSON.stringify(names)}`, async () => {
      const { raw, node, store } = handmade();
      const cid = await raw(new Uint8Array(1));
      const folder = await node(
        "directory",
        names.map((name) => ({ cid, name })),
      );
      expect((await failure(listFolder(store, folder))).code).to.equal("NAME_INVALID");
    });
});
