import { getFile, grantFile, listCreatedFiles, openFile, uploadFile } from "@bauta/sdk/files";
import { listFolder, readFile } from "@bauta/sdk/storage";
import { expect } from "chai";
import { codeOf, startWorld, type World } from "./people.ts";

describe("files: upload, grant and open", () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });

  it("publishes a file that anybody can open, without keys", async () => {
    const { alice, store, bob } = world;
    const { fileId, cid, version, wait } = await uploadFile(alice.client, {
      store,
      content: "hello",
      access: "public",
    });
    expect(version).to.equal(1);
    expect(await wait()).to.deep.include({ fileId, owner: alice.address });
    const file = await openFile(bob.client, { store, fileId });
    expect(file).to.include({ access: "public", owner: alice.address, version: 1, size: 5 });
    expect(file.cid.toString()).to.equal(cid.toString());
    expect(await file.text()).to.equal("hello");
    expect(await codeOf(file.exportIdentity())).to.equal("FILE_PUBLIC");
  });

  it("encrypts a private file, which its owner and a granted reader open, and a stranger does not", async () => {
    const { alice, bob, carol, store } = world;
    const content = crypto.getRandomValues(new Uint8Array(60_000));
    const { fileId, cid, wait } = await uploadFile(alice.client, { ...alice.options, content, access: "private" });
    await wait();
    expect(await (await openFile(alice.client, { ...alice.options, fileId })).bytes()).to.deep.equal(content);
    expect(await codeOf(openFile(bob.client, { ...bob.options, fileId }))).to.equal("NOT_GRANTED");

    const { wait: granted, readers } = await grantFile(alice.client, {
      ...alice.options,
      fileId,
      readers: [bob.address],
    });
    expect(readers).to.deep.equal([{ address: bob.address, encryptionKey: bob.ring.current.publicKey, expiry: 0 }]);
    expect((await granted()).grants).to.deep.equal([{ reader: bob.address, version: 1, expiry: 0 }]);
    expect(await (await openFile(bob.client, { ...bob.options, fileId })).bytes()).to.deep.equal(content);
    expect(await codeOf(openFile(carol.client, { ...carol.options, fileId }))).to.equal("NOT_GRANTED");

    const stored: Uint8Array[] = [];
    for await (const piece of readFile(store, cid)) stored.push(piece);
    expect(Buffer.concat(stored).subarray(0, 21).toString()).to.equal("age-encryption.org/v1");
    expect(Buffer.concat(stored).includes(Buffer.from(content.subarray(0, 32)))).to.equal(false);
  });

  it("grants at upload, in the same transaction", async () => {
    const { alice, bob } = world;
    const readers = [bob.address];
    const { fileId, wait } = await uploadFile(alice.client, {
      ...alice.options,
      content: "us",
      access: "private",
      readers,
    });
    expect((await wait()).grants).to.deep.equal([{ reader: bob.address, version: 1, expiry: 0 }]);
    expect(await (await openFile(bob.client, { ...bob.options, fileId })).text()).to.equal("us");
  });

  it("keeps a private file's name and type, and shows neither to the store", async () => {
    const { alice, store } = world;
    const content = new File(["a,b"], "Gehälter 2026.csv", { type: "text/csv" });
    const { fileId, cid, wait } = await uploadFile(alice.client, { ...alice.options, content, access: "private" });
    await wait();
    const file = await openFile(alice.client, { ...alice.options, fileId });
    expect(file).to.include({ name: "Gehälter 2026.csv", type: "text/csv", size: 3 });
    expect(await file.text()).to.equal("a,b");
    expect((await listFolder(store, cid)).map(({ name }) => name)).to.deep.equal(["0.age", "manifest.age"]);
  });

  for (const access of ["public", "private"] as const) {
    it(`keeps a ${access} folder`, async () => {
      const { alice } = world;
      const content = [
        { path: "a.txt", content: "A", type: "text/plain" },
        { path: "sub/b.bin", content: new Uint8Array(200_000).fill(7) },
        { path: "sub/empty", content: "" },
      ];
      const { fileId, wait } = await uploadFile(alice.client, { ...alice.options, content, access });
      await wait();
      const folder = await openFile(alice.client, { ...alice.options, fileId });
      expect(folder.size).to.equal(200_001);
      expect(folder.files?.map(({ path, size }) => [path, size])).to.have.deep.members([
        ["a.txt", 1],
        ["sub/b.bin", 200_000],
        ["sub/empty", 0],
      ]);
      const at = (path: string) => folder.files!.find((file) => file.path === path)!;
      expect(await at("a.txt").text()).to.equal("A");
      expect(await at("sub/b.bin").bytes()).to.deep.equal(content[1]!.content);
      expect(await at("sub/empty").bytes()).to.have.length(0);
      expect(await codeOf(folder.text())).to.equal("NOT_A_SINGLE_FILE");
      expect(await codeOf(folder.stream().next())).to.equal("NOT_A_SINGLE_FILE");
    });
  }

  it("numbers files from 0, also when many are uploaded at once", async () => {
    const { carol } = world;
    const upload = (content: string) => uploadFile(carol.client, { ...carol.options, content, access: "private" });
    const publish = (content: string) =>
      uploadFile.prepare(carol.client, { ...carol.options, content, access: "public" });
    for (const { to, data } of await Promise.all(["0", "1", "2"].map(publish))) {
      const hash = await carol.client.sendTransaction({ to, data });
      await carol.client.waitForTransactionReceipt({ hash });
    }
    await (await upload("3")).wait();
    const { files } = await listCreatedFiles(carol.client, { creator: carol.address });
    expect(files.map(({ salt }) => salt)).to.deep.equal([0n, 1n, 2n, 3n]);
    expect(await getFile(carol.client, { fileId: files[3]!.fileId })).to.deep.include({
      owner: carol.address,
      version: 1,
    });
  });
});
