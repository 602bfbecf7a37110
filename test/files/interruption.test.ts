import { bautaConfig } from "@bauta/sdk";
import { getFile, listCreatedFiles, openFile, rotateFile, updateFile, uploadFile } from "@bauta/sdk/files";
import { createKeys } from "@bauta/sdk/identity";
import { memoryStore, type Source, type Store } from "@bauta/sdk/storage";
import { expect } from "chai";
import { createPublicClient, custom } from "viem";
import { hardhat } from "viem/chains";
import { countRoundTrips } from "../../scripts/bench/sdk/roundTrips.ts";
import { codeOf, startWorld, type World } from "./people.ts";

describe("files: interruptions, and what opening costs", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });

  const filesOf = async () => (await listCreatedFiles(world.alice.client, { creator: world.alice.address })).files;

  for (const stopAt of ["preparing", "storing"] as const) {
    it(`registers nothing when stopped while ${stopAt}, and can be repeated`, async () => {
      const { alice } = world;
      const content = new Uint8Array(5_000_000).fill(3);
      const upload = { ...alice.options, content, access: "private" as const };
      const stop = new AbortController();
      const reason = new Error("stopped");
      const stopped = uploadFile(alice.client, {
        ...upload,
        signal: stop.signal,
        onProgress: ({ phase, bytes }) => {
          if (phase === stopAt && bytes > 1_000_000) stop.abort(reason);
        },
      });
      const error = await stopped.catch((error: unknown) => error);
      expect(error).to.include({ code: "ABORTED", cause: reason });
      expect(await filesOf()).to.deep.equal([]);
      const { fileId, wait } = await uploadFile(alice.client, upload);
      await wait();
      expect((await filesOf()).map(({ salt }) => salt)).to.deep.equal([0n]);
      expect(await (await openFile(alice.client, { ...alice.options, fileId })).bytes()).to.deep.equal(content);
    });
  }

  it("registers nothing when the store fails, forgets, or answers with another root; the number is free again", async () => {
    const { alice, store } = world;
    const failing: [Partial<Store>, string][] = [
      [{ put: async () => Promise.reject(new Error("disk full")) }, "CALL_FAILED"],
      [{ has: async () => false }, "CONTENT_NOT_STORED"],
      [
        { put: async (car, options) => ({ ...(await store.put(car, options)), root: (await other()).cid }) },
        "ROOT_MISMATCH",
      ],
    ];
    const other = () => uploadFile.simulate(alice.client, { store: memoryStore(), content: "other", access: "public" });
    for (const [fault, code] of failing) {
      const bad = { ...store, ...fault };
      expect(
        await codeOf(uploadFile(alice.client, { ...alice.options, store: bad, content: "x", access: "private" })),
      ).to.equal(code);
    }
    expect(await filesOf()).to.deep.equal([]);
    await (await uploadFile(alice.client, { ...alice.options, content: "x", access: "private" })).wait();
    expect((await filesOf())[0]?.salt).to.equal(0n);
  });

  it("refuses content that changes while it is uploaded", async () => {
    const { alice } = world;
    let pass = 0;
    const content: Source = {
      async *open() {
        yield new Uint8Array(100_000).fill(pass++);
      },
    };
    for (const access of ["public", "private"] as const) {
      expect(await codeOf(uploadFile(alice.client, { ...alice.options, content, access }))).to.equal("SOURCE_CHANGED");
    }
    expect(await filesOf()).to.deep.equal([]);
  });

  it("says before any harm that another device has taken the number", async () => {
    const { alice, chain } = world;
    const racing: Store = {
      ...world.store,
      put: async (car, options) => {
        const elsewhere = chain.clientOf(chain.alice);
        await (await uploadFile(elsewhere, { store: memoryStore(), content: "faster", access: "public" })).wait();
        return world.store.put(car, options);
      },
    };
    const upload = { ...alice.options, content: "slower", access: "private" as const };
    expect(await codeOf(uploadFile(alice.client, { ...upload, store: racing }))).to.equal("FilesFileExists");
    await (await uploadFile(alice.client, upload)).wait();
    expect(await filesOf()).to.have.length(2);
  });

  it("changes nothing when a new version is interrupted, and says when another device was faster", async () => {
    const { alice, bob, store } = world;
    const { fileId, wait } = await uploadFile(alice.client, {
      ...alice.options,
      content: "v1",
      access: "private",
      readers: [bob.address],
    });
    await wait();
    const broken = { ...store, put: async () => Promise.reject(new Error("offline")) };
    expect(await codeOf(rotateFile(alice.client, { ...alice.options, store: broken, fileId }))).to.equal("CALL_FAILED");
    expect((await getFile(alice.client, { fileId }))?.version).to.equal(1);
    const racing: Store = {
      ...store,
      put: async (car, options) => {
        await (await updateFile(alice.client, { ...alice.options, fileId, content: "v2" })).wait();
        return store.put(car, options);
      },
    };
    expect(await codeOf(rotateFile(alice.client, { ...alice.options, store: racing, fileId }))).to.equal(
      "FilesVersionMismatch",
    );
    expect(await (await openFile(bob.client, { ...bob.options, fileId })).text()).to.equal("v2");
  });

  it("finds the next number of somebody with many files", async () => {
    const { alice, store } = world;
    for (let n = 0; n < 40; n++)
      await (await uploadFile(alice.client, { store, content: `${n}`, access: "public" })).wait();
    const elsewhere = world.chain.clientOf(world.chain.alice);
    await (await uploadFile(elsewhere, { store, content: "41st", access: "public" })).wait();
    const first = await listCreatedFiles(alice.client, { creator: alice.address });
    expect(first.files.map(({ salt }) => Number(salt))).to.deep.equal(Array.from({ length: 41 }, (_, n) => n));
  });

  it("opens with one round trip, two where the chain is not known beforehand", async () => {
    const { alice, bob, chain } = world;
    const { fileId, wait } = await uploadFile(alice.client, {
      ...alice.options,
      content: "x",
      access: "private",
      readers: [bob.address],
    });
    await wait();
    const counter = countRoundTrips(chain.provider);
    const keys = createKeys(bob.ring);
    for (const [known, most] of [
      [{ chain: hardhat }, 1],
      [{}, 2],
    ] as const) {
      counter.trips = 0;
      const client = createPublicClient({ ...known, transport: custom(counter) }).extend(
        bautaConfig({ contracts: chain.contracts, store: world.store, keys }),
      );
      const file = await openFile(client, { fileId, account: bob.address });
      expect(counter.trips).to.be.at.least(1).and.at.most(most);
      expect(await file.text()).to.equal("x");
      expect(counter.trips).to.be.at.most(most);
    }
  });

  it("offers the same through the client", async () => {
    const { alice, bob, chain, store } = world;
    const { bautaActions } = await import("@bauta/sdk");
    const keys = createKeys();
    const client = chain.clientOf(chain.alice).extend(bautaActions({ contracts: chain.contracts, store, keys }));
    expect(await codeOf(client.files.upload({ content: "x", access: "private" }))).to.equal("KEYS_LOCKED");
    keys.unlock(alice.ring);
    const { fileId, wait } = await client.files.upload({ content: "x", access: "private" });
    await wait();
    const { gas } = await client.files.grant.simulate({ fileId, readers: [bob.address] });
    expect(gas > 21_000n).to.equal(true);
    const { to, data } = await client.files.grant.prepare({ fileId, readers: [bob.address] });
    const hash = await client.sendTransaction({ to, data });
    const receipt = await client.waitForTransactionReceipt({ hash });
    expect((await client.files.grant.decode(receipt)).grants).to.deep.equal([
      { reader: bob.address, version: 1, expiry: 0 },
    ]);
    expect(await (await client.files.open({ fileId })).text()).to.equal("x");
  });
});
