import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile, rotateFile, uploadFile } from "@bauta/sdk/files";
import { httpStore, type Source, type Store } from "@bauta/sdk/storage";
import { localStore, type StorageService, serveStore } from "@bauta/sdk/storage/node";
import { expect } from "chai";
import { startWorld, type World } from "./people.ts";

const MiB = 1024 * 1024;

/** Bytes that differ everywhere, made as they are read. */
function* pattern(size: number): Generator<Uint8Array> {
  for (let at = 0; at < size; at += MiB) {
    const words = new Uint32Array(Math.min(MiB, size - at) / 4);
    for (let i = 0; i < words.length; i++) words[i] = Math.imul(at / 4 + i, 2654435761);
    yield new Uint8Array(words.buffer);
  }
}

const sourceOfPattern = (size: number): Source & { size: number } => ({
  size,
  async *open() {
    yield* pattern(size);
  },
});

const hashOf = async (content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) => {
  const hash = createHash("sha256");
  for await (const piece of content) hash.update(piece);
  return hash.digest("hex");
};

describe("files: large files through a service over HTTP", () => {
  let world: World;
  let folder: string;
  let service: StorageService;
  let store: Store;

  before(async () => {
    world = await startWorld();
    folder = await mkdtemp(join(tmpdir(), "bauta-files-"));
    service = await serveStore({ store: await localStore({ path: folder }) });
    store = httpStore({ rpc: service.url, gateways: [service.url] });
  });
  after(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  it("takes 192 MiB there and back with flat memory, seeks in it, and rotates it", async () => {
    const { alice, bob } = world;
    const size = 192 * MiB;
    const options = { store, keys: alice.ring };
    const roundTrip = async (content: Source & { size: number }) => {
      const upload = { ...options, content, access: "private" as const, readers: [bob.address] };
      const { fileId, wait } = await uploadFile(alice.client, upload);
      await wait();
      const file = await openFile(bob.client, { store, keys: bob.ring, fileId });
      expect(file.size).to.equal(content.size);
      return { fileId, hash: await hashOf(file.stream({}, { reuse: true })) };
    };
    // The first one warms up code, connections and buffers. Were content kept, the second would need its whole size more.
    await roundTrip(sourceOfPattern(size / 6));
    const warm = process.memoryUsage().rss;
    let peak = warm;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 10);
    const { fileId, hash } = await roundTrip(sourceOfPattern(size));
    clearInterval(watch);
    const expected = await hashOf(pattern(size));
    expect(hash).to.equal(expected);
    expect((peak - warm) / MiB, "MiB of memory beyond the first round trip's").to.be.below(140);

    // Cold: by somebody who has nothing of it, at a place within a leaf, and where a leaf (15 chunks of 64 KiB) ends.
    for (const start of [40 * MiB + 12_345, 45 * 15 * 65_536 - 30_000]) {
      let fetched = 0;
      const counting: typeof fetch = async (...request) => {
        const response = await fetch(...request);
        const body = await response.arrayBuffer();
        fetched += body.byteLength;
        return new Response(body, response);
      };
      const cold = httpStore({ gateways: [service.url], fetch: counting });
      const seekable = await openFile(bob.client, { store: cold, keys: bob.ring, fileId });
      expect(fetched, "bytes fetched to open it").to.be.below(128 * 1024);
      const pieces: Uint8Array[] = [];
      for await (const piece of seekable.stream({ start, end: start + 65_536 })) pieces.push(piece);
      const all = Buffer.concat([...pattern(start + MiB)]);
      expect(Buffer.concat(pieces).equals(all.subarray(start, start + 65_536))).to.equal(true);
      // A GiB has 890 links more than this file, of 50 bytes each.
      expect(fetched + 44 * 1024, "bytes fetched to open it and to seek").to.be.below(2 * MiB);
    }

    await (await rotateFile(alice.client, { ...options, fileId })).wait();
    const rotated = await openFile(bob.client, { store, keys: bob.ring, fileId });
    expect(rotated.version).to.equal(2);
    expect(await hashOf(rotated.stream())).to.equal(expected);
  }).timeout(120_000);
});
