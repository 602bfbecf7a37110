import { createIdentity } from "@bauta/sdk/crypto";
import {
  canAccessFile,
  grantFile,
  listReaders,
  openFile,
  removeFile,
  revokeFile,
  rotateFile,
  transferFile,
  updateFile,
  uploadFile,
} from "@bauta/sdk/files";
import { createPersona, rotateIdentity } from "@bauta/sdk/identity";
import { expect } from "chai";
import { codeOf, startWorld, type World } from "./people.ts";

describe("files: new versions, and what withdraws access", () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });

  const shared = async (content: Parameters<typeof uploadFile>[1]["content"] = "v1") => {
    const { alice, bob, carol, chain } = world;
    const expiry = (await chain.networkHelpers.time.latest()) + 10_000;
    const readers = [bob.address, { address: carol.address, expiry }];
    const { fileId, cid, wait } = await uploadFile(alice.client, {
      ...alice.options,
      content,
      access: "private",
      readers,
    });
    await wait();
    return { fileId, cid, expiry };
  };
  const open = (person: World["bob"], fileId: `0x${string}`) => openFile(person.client, { ...person.options, fileId });

  it("lists current readers with their expiries", async () => {
    const { alice, bob, carol } = world;
    const { fileId, expiry } = await shared();
    await (await revokeFile(alice.client, { fileId, reader: bob.address })).wait();
    expect(await listReaders(alice.client, { fileId })).to.deep.equal([{ address: carol.address, expiry }]);
    expect(await codeOf(open(bob, fileId))).to.equal("NOT_GRANTED");
  });

  for (const [kind, content] of [
    ["a bare file", "v1"],
    ["a named file", new File(["v1"], "v1.txt", { type: "text/plain" })],
  ] as const) {
    it(`rotates ${kind}: the remaining reader reads on, until the same time, the removed one is refused`, async () => {
      const { alice, bob, carol } = world;
      const { fileId, expiry } = await shared(content);
      const { wait, readers, version } = await rotateFile(alice.client, {
        ...alice.options,
        fileId,
        remove: [bob.address],
      });
      expect(version).to.equal(2);
      expect(readers.map(({ address, expiry }) => ({ address, expiry }))).to.deep.equal([
        { address: carol.address, expiry },
      ]);
      await wait();
      expect(await codeOf(open(bob, fileId))).to.equal("NOT_GRANTED");
      const opened = await open(carol, fileId);
      expect(opened.version).to.equal(2);
      expect(await opened.text()).to.equal("v1");
      if (typeof content !== "string") expect(opened).to.include({ name: "v1.txt", type: "text/plain" });
      expect(await (await open(alice, fileId)).text()).to.equal("v1");
    });
  }

  it("rotates a folder", async () => {
    const { alice, carol } = world;
    const { fileId } = await shared([{ path: "x/y", content: "Y", type: "text/plain" }]);
    await (await rotateFile(alice.client, { ...alice.options, fileId })).wait();
    const { files } = await open(carol, fileId);
    expect(files?.map(({ path, size, type }) => ({ path, size, type }))).to.deep.equal([
      { path: "x/y", size: 1, type: "text/plain" },
    ]);
    expect(await files![0]!.text()).to.equal("Y");
  });

  it("updates the content, and can make it public, and private again", async () => {
    const { alice, bob, carol } = world;
    const { fileId } = await shared();
    await (await updateFile(alice.client, { ...alice.options, fileId, content: "v2", readers: [bob.address] })).wait();
    expect(await (await open(bob, fileId)).text()).to.equal("v2");
    expect(await codeOf(open(carol, fileId))).to.equal("NOT_GRANTED");
    await (await updateFile(alice.client, { ...alice.options, fileId, content: "v3", access: "public" })).wait();
    expect(await (await open(carol, fileId)).text()).to.equal("v3");
    expect(await codeOf(rotateFile(alice.client, { ...alice.options, fileId }))).to.equal("FILE_PUBLIC");
    expect(await codeOf(grantFile(alice.client, { ...alice.options, fileId, readers: [bob.address] }))).to.equal(
      "FILE_PUBLIC",
    );
    await (await updateFile(alice.client, { ...alice.options, fileId, content: "v4", access: "private" })).wait();
    expect(await codeOf(open(bob, fileId))).to.equal("NOT_GRANTED");
    expect(await codeOf(updateFile(bob.client, { ...bob.options, fileId, content: "mine" }))).to.equal("NOT_OWNER");
  });

  it("refuses a grant in the very second in which it expires", async () => {
    const { alice, carol, chain } = world;
    const { fileId, expiry } = await shared();
    await chain.networkHelpers.time.increaseTo(expiry - 1);
    expect(await (await open(carol, fileId)).text()).to.equal("v1");
    await chain.networkHelpers.time.increaseTo(expiry);
    expect(await codeOf(open(carol, fileId))).to.equal("GRANT_EXPIRED");
    const past = { address: carol.address, expiry };
    expect(await codeOf(grantFile(alice.client, { ...alice.options, fileId, readers: [past] }))).to.equal(
      "FilesExpiryPast",
    );
    expect(await canAccessFile(carol.client, { fileId, user: carol.address })).to.equal(false);
  });

  it("removes the content from the store, and says so to readers", async () => {
    const { alice, bob, store } = world;
    const { fileId, cid } = await shared("to be removed");
    expect((await removeFile(alice.client, { store, fileId })).toString()).to.equal(cid.toString());
    expect(await codeOf(open(bob, fileId))).to.equal("CONTENT_MISSING");
    const { remove: _, ...withoutRemove } = store;
    expect(await codeOf(removeFile(alice.client, { store: withoutRemove, fileId }))).to.equal("CONTENT_NOT_REMOVABLE");
  });

  it("hands a file over with grants in flight: a new owner with a grant opens it, grants it and rotates it", async () => {
    const { alice, bob, carol, chain } = world;
    const { fileId } = await shared();
    const stale = await grantFile.prepare(alice.client, { ...alice.options, fileId, readers: [carol.address] });
    await (await transferFile(alice.client, { fileId, to: bob.address })).wait();
    const late = chain.clientOf(chain.alice).call({ ...stale, account: chain.alice });
    expect((await late.catch((error: unknown) => String(error))) as string).to.contain("reverted");
    expect(await codeOf(grantFile(alice.client, { ...alice.options, fileId, readers: [carol.address] }))).to.equal(
      "FilesNotGranter",
    );
    expect(await (await open(bob, fileId)).text()).to.equal("v1");
    await (await grantFile(bob.client, { ...bob.options, fileId, readers: [carol.address] })).wait();
    expect(await (await open(carol, fileId)).text()).to.equal("v1");
    await (await rotateFile(bob.client, { ...bob.options, fileId, readers: [carol.address] })).wait();
    expect(await codeOf(open(alice, fileId))).to.equal("NOT_GRANTED");
    expect(await (await open(carol, fileId)).text()).to.equal("v1");
    expect(await (await open(bob, fileId)).text()).to.equal("v1");
  });

  it("opens old grants and own files with a ring whose identity has been rotated", async () => {
    const { chain, store } = await startWorld();
    const [, , , dave] = await chain.viem.getWalletClients();
    const { mnemonicToAccount } = await import("viem/accounts");
    const account = mnemonicToAccount("test test test test test test test test test test test junk", {
      addressIndex: 3,
    });
    expect(account.address.toLowerCase()).to.equal(dave!.account.address.toLowerCase());
    const client = chain.clientOf(account);
    const created = await createPersona(client, { store, unlockers: [createIdentity()] });
    await created.wait();
    const { fileId, wait } = await uploadFile(client, { store, keys: created.ring, content: "old", access: "private" });
    await wait();
    const rotated = await rotateIdentity(client, { store, keys: created.ring });
    await rotated.wait();
    const options = { store, keys: rotated.ring };
    expect(await (await openFile(client, { ...options, fileId })).text()).to.equal("old");
    const reader = world.bob.address;
    await (await grantFile(client, { ...options, fileId, readers: [reader] })).wait();
    expect(
      await (await openFile(chain.clientOf(chain.bob), { store, keys: rotated.ring, fileId, account: account })).text(),
    ).to.equal("old");
  });
});
