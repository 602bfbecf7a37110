import { filesAbi } from "@bauta/sdk/abis";
import {
  createEncryptor,
  createVersionKey,
  deriveVersionKey,
  sealGrant,
  type VersionContext,
  type VersionKey,
} from "@bauta/sdk/crypto";
import {
  fileIdOf,
  getGrant,
  grantFile,
  listCreatedFiles,
  openFile,
  registerFile,
  setGrants,
  uploadFile,
} from "@bauta/sdk/files";
import { rotatePersona } from "@bauta/sdk/identity";
import { buildDag, type CID, memoryStore, type Source, type Store, sourceOf, storeDag } from "@bauta/sdk/storage";
import { expect } from "chai";
import { decodeFunctionData, type Hex, toHex } from "viem";
import { codeOf, startWorld, type World } from "./people.ts";

describe("files: attacks", () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });

  /** The context of the file that Alice registers next. */
  const nextContext = async (version = 1): Promise<VersionContext & { salt: bigint; fileId: Hex }> => {
    const { alice, chain } = world;
    const { files } = await listCreatedFiles(alice.client, { creator: alice.address });
    const salt = BigInt(files.length);
    return { chainId: 31337, files: chain.contracts.files!, fileId: fileIdOf(alice.address, salt), version, salt };
  };

  const sealed = (key: VersionKey, content: Uint8Array | string): Source => {
    const encryptor = createEncryptor({ recipients: [key.publicKey] });
    return { open: () => encryptor.encrypt(typeof content === "string" ? new TextEncoder().encode(content) : content) };
  };

  const store = async (content: Source | { path: string; source: Source }[]): Promise<CID> => {
    const dag = await buildDag(content);
    await storeDag(world.store, dag);
    return dag.root;
  };

  /** Registers what a malicious owner made by hand, granted to Bob. */
  const register = async (
    key: VersionKey,
    cid: CID,
    salt: bigint,
    body = sealGrant({ versionKey: key, reader: world.bob.ring.current.publicKey }),
  ) => {
    const grants = [{ reader: world.bob.address, body }];
    const { wait } = await registerFile(world.alice.client, { salt, cid, versionKey: key.publicKey, grants });
    return (await wait()).fileId;
  };

  const bobOpens = (fileId: Hex, options: object = {}) =>
    openFile(world.bob.client, { ...world.bob.options, fileId, ...options });

  it("finds out an owner who hands a reader another key than the one on-chain", async () => {
    const { salt, ...context } = await nextContext();
    const [key, other] = [createVersionKey(context), createVersionKey(context)];
    const reader = world.bob.ring.current.publicKey;
    const fileId = await register(key, await store(sealed(key, "x")), salt, sealGrant({ versionKey: other, reader }));
    // A body sealed with another share does not even open; one that opens to another secret is made below.
    expect(await codeOf(bobOpens(fileId))).to.equal("GRANT_UNREADABLE");
  });

  for (const [what, change] of [
    ["file", { fileId: toHex(7, { size: 32 }) }],
    ["version", { version: 2 }],
    ["chain", { chainId: 1 }],
    ["contract", { files: "0x00000000000000000000000000000000000000f1" }],
  ] as const) {
    it(`refuses a key that was made for another ${what}`, async () => {
      const { salt, ...context } = await nextContext();
      const key = createVersionKey({ ...context, ...change });
      const fileId = await register(key, await store(sealed(key, "x")), salt);
      expect(await codeOf(bobOpens(fileId))).to.equal("GRANT_INVALID");
    });
  }

  it("refuses a grant that was made for another reader", async () => {
    const { salt, ...context } = await nextContext();
    const key = createVersionKey(context);
    const body = sealGrant({ versionKey: key, reader: world.carol.ring.current.publicKey });
    const fileId = await register(key, await store(sealed(key, "x")), salt, body);
    expect(await codeOf(bobOpens(fileId))).to.equal("GRANT_UNREADABLE");
    expect(await codeOf(openFile(world.carol.client, { ...world.carol.options, fileId }))).to.equal("NOT_GRANTED");
  });

  it("opens nothing new with a grant that was seen in a transaction that never happened", async () => {
    const { alice, bob, chain } = world;
    const upload = { ...alice.options, access: "private" as const };
    const seen = await uploadFile.prepare(alice.client, { ...upload, content: "first", readers: [bob.address] });
    // Another process of hers, which knows nothing of the first, takes the same number.
    const elsewhere = chain.clientOf(chain.alice);
    const { fileId, wait } = await uploadFile(elsewhere, { ...upload, content: "second" });
    await wait();
    expect(fileId).to.equal(seen.fileId);
    const { functionName, args } = decodeFunctionData({ abi: filesAbi, data: seen.data });
    if (functionName !== "add") throw new Error("unexpected");
    const [, , , , [grant]] = args;
    // Even the owner, who makes the grant hers, cannot make it open the second content.
    await (
      await setGrants(alice.client, { fileId, version: 1, grants: [{ reader: bob.address, body: grant!.body }] })
    ).wait();
    expect(await codeOf(bobOpens(fileId))).to.equal("GRANT_UNREADABLE");
    expect(await (await openFile(alice.client, { ...alice.options, fileId })).text()).to.equal("second");
  });

  it("stops where a reader's key is not the one that the owner knows", async () => {
    const { alice, carol } = world;
    const { fileId, wait } = await uploadFile(alice.client, { ...alice.options, content: "x", access: "private" });
    await wait();
    const { readers, wait: granted } = await grantFile(alice.client, {
      ...alice.options,
      fileId,
      readers: [carol.address],
    });
    await granted();
    const [known] = readers;
    const stolen = toHex(crypto.getRandomValues(new Uint8Array(31)), { size: 32 });
    await (await rotatePersona(carol.client, { encryptionKey: stolen })).wait();
    const again = grantFile(alice.client, { ...alice.options, fileId, readers: [known!] });
    expect(await codeOf(again)).to.equal("READER_KEY_CHANGED");
    const back = carol.ring.current.publicKey;
    await (await rotatePersona(carol.client, { encryptionKey: back })).wait();
    expect(await codeOf(grantFile(alice.client, { ...alice.options, fileId, readers: [known!] }))).to.contain(
      "nothing was thrown",
    );
  });

  it("names readers without a persona, and readers with keys of low order; grants nobody then", async () => {
    const { alice, bob, chain } = world;
    const { fileId, wait } = await uploadFile(alice.client, { ...alice.options, content: "x", access: "private" });
    await wait();
    const stranger = "0x00000000000000000000000000000000000000d1";
    const both = grantFile(alice.client, { ...alice.options, fileId, readers: [bob.address, stranger] });
    const error = await both.catch((error: unknown) => error);
    expect(error).to.have.property("code", "READERS_UNREACHABLE");
    expect((error as Error).message)
      .to.contain(stranger)
      .and.not.to.contain(bob.address);
    const carol = chain.clientOf(chain.carol);
    await (
      await rotatePersona(carol, {
        encryptionKey: toHex(1, { size: 32 }).replace(/^0x0*1$/, `0x01${"00".repeat(31)}`) as Hex,
      })
    ).wait();
    const low = await grantFile(alice.client, {
      ...alice.options,
      fileId,
      readers: [bob.address, chain.carol.address],
    }).catch((e: unknown) => e);
    expect(low).to.have.property("code", "READER_KEY_INVALID");
    expect((low as Error).message)
      .to.contain(chain.carol.address)
      .and.not.to.contain(bob.address);
    expect(await getGrant(alice.client, { fileId, version: 1, reader: bob.address })).to.equal(undefined);
    await (await rotatePersona(carol, { encryptionKey: world.carol.ring.current.publicKey })).wait();
  });

  it("refuses to grant twice to one reader, to what is no address, and without keys", async () => {
    const { alice, bob } = world;
    const { fileId, wait } = await uploadFile(alice.client, { ...alice.options, content: "x", access: "private" });
    await wait();
    const grant = (readers: Hex[], options: object = alice.options) =>
      codeOf(grantFile(alice.client, { ...options, fileId, readers }));
    expect(await grant([bob.address, bob.address.toLowerCase() as Hex])).to.equal("PARAMETER_INVALID");
    expect(await grant(["0x12"])).to.equal("PARAMETER_INVALID");
    expect(await grant([bob.address], { store: world.store })).to.equal("KEYS_MISSING");
    expect(await grant([bob.address], bob.options)).to.equal("VERSION_KEY_UNKNOWN");
  });

  it("refuses an older version than the reader has seen", async () => {
    const { alice, store } = world;
    const { fileId, wait } = await uploadFile(alice.client, { store, content: "x", access: "public" });
    await wait();
    expect(await codeOf(openFile(alice.client, { store, fileId, minVersion: 2 }))).to.equal("VERSION_STALE");
  });

  it("gives no byte of a gateway that lies", async () => {
    const { alice, bob, store } = world;
    const content = new Uint8Array(3_000_000).fill(5);
    const { fileId, wait } = await uploadFile(alice.client, {
      ...alice.options,
      content,
      access: "private",
      readers: [bob.address],
    });
    await wait();
    const liars: Store["get"][] = [
      async (cid, options) => (await store.get(cid, options)).map((byte, index) => (index === 40 ? byte ^ 1 : byte)),
      async (cid, options) => (await store.get(cid, options)).subarray(1),
      async () => new TextEncoder().encode("<html>not found</html>"),
    ];
    for (const get of liars) {
      const lying: Store = { put: store.put, has: store.has, get };
      expect(await codeOf(bobOpens(fileId, { store: lying }))).to.equal("BLOCK_INVALID");
    }
    expect(await codeOf(bobOpens(fileId, { store: memoryStore() }))).to.equal("CONTENT_MISSING");
  });

  describe("hostile folders", () => {
    const folder = async (
      manifest: unknown,
      entries: (key: VersionKey) => { path: string; source: Source }[] = () => [],
    ) => {
      const { salt, ...context } = await nextContext();
      const key = deriveVersionKey(crypto.getRandomValues(new Uint8Array(16)), context);
      const text = typeof manifest === "string" ? manifest : JSON.stringify(manifest);
      const cid = await store([{ path: "manifest.age", source: sealed(key, text) }, ...entries(key)]);
      return register(key, cid, salt);
    };
    const manifest = (...files: unknown[]) => ({ format: "bauta/v1/manifest", kind: "folder", files });
    const file = (path: string, size = 1) => ({ path, size });

    const hostile: [string, unknown][] = [
      ["a way out", manifest(file("../x"))],
      ["an absolute path", manifest(file("/etc/passwd"))],
      ["a backslash", manifest(file("a\\b"))],
      ["a NUL", manifest(file("a\0b"))],
      ["a drive", manifest(file("C:/x"))],
      ["a device", manifest(file("CON"))],
      ["twins by case", manifest(file("A"), file("a"))],
      ["twins by normalisation", manifest(file("\u00e9"), file("e\u0301"))],
      ["a file that is a folder too", manifest(file("a"), file("a/b"))],
      ["a path twice", manifest(file("a"), file("a"))],
      ["an empty path", manifest(file(""))],
      ["a negative size", manifest(file("a", -1))],
      ["half a byte", manifest(file("a", 0.5))],
      ["a size beyond numbers", manifest(file("a", 2 ** 60))],
      ["a type with a line break", manifest({ path: "a", size: 1, type: "text/html\r\nX: y" })],
      ["no list", { format: "bauta/v1/manifest", kind: "folder", files: { length: 1 } }],
      ["a single file that is two", { ...manifest(file("a"), file("b")), kind: "file" }],
      ["a single file in a folder", { ...manifest(file("a/b")), kind: "file" }],
      ["another format", { ...manifest(file("a")), format: "bauta/v2/manifest" }],
      ["null", null],
      ["no JSON", "{"],
    ];
    for (const [what, content] of hostile) {
      it(`refuses ${what}`, async () => {
        expect(await codeOf(bobOpens(await folder(content)))).to.equal("CONTENT_INVALID");
      });
    }

    it("takes __proto__ for a name like any other", async () => {
      const fileId = await folder(
        '{"format":"bauta/v1/manifest","kind":"folder","files":[{"path":"__proto__","size":1}]}',
        (key) => [{ path: "0.age", source: sealed(key, "x") }],
      );
      const { files } = await bobOpens(fileId);
      expect(await files![0]!.text()).to.equal("x");
      expect(files![0]!.path).to.equal("__proto__");
    });

    it("refuses a size that lies, and an entry that is missing, or is a folder", async () => {
      const lie = await folder(manifest(file("a", 2)), (key) => [{ path: "0.age", source: sealed(key, "x") }]);
      const missing = await folder(manifest(file("a")));
      const nested = await folder(manifest(file("a")), () => [{ path: "0.age/x", source: sourceOf("x") }]);
      for (const fileId of [lie, missing, nested]) {
        const { files } = await bobOpens(fileId);
        expect(await codeOf(files![0]!.bytes())).to.equal("CONTENT_INVALID");
        expect(await codeOf(files![0]!.stream().next())).to.equal("CONTENT_INVALID");
      }
    });

    it("refuses to upload names that it would refuse to open", async () => {
      const { alice } = world;
      for (const path of ["../x", "CON", "a\\b"]) {
        for (const access of ["public", "private"] as const) {
          const content = [{ path, content: "x" }];
          expect(await codeOf(uploadFile(alice.client, { ...alice.options, content, access }))).to.be.oneOf([
            "NAME_INVALID",
            "CONTENT_INVALID",
          ]);
        }
        expect(
          await codeOf(uploadFile(alice.client, { ...alice.options, content: "x", name: path, access: "private" })),
        ).to.be.oneOf(["NAME_INVALID", "CONTENT_INVALID"]);
      }
    });
  });
});
