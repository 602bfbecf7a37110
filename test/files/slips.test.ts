import { bautaConfig } from "@bauta/sdk";
import { getFile, listReaders, registerFile, rotateFile, updateFile, uploadFile } from "@bauta/sdk/files";
import { memoryStore, parseCid, type Store } from "@bauta/sdk/storage";
import { expect } from "chai";
import { createWalletClient, custom } from "viem";
import { codeOf, startWorld, type World } from "./people.ts";

describe("files: slips that must not show private content to anybody", () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });

  /** A store that counts what it is given. */
  function counting() {
    const store = memoryStore();
    const counted = { puts: 0 };
    const put: Store["put"] = (...args) => {
      counted.puts++;
      return store.put(...args);
    };
    return { counted, store: { ...store, put } };
  }

  const published = async () => {
    const { alice, store } = world;
    const { fileId, wait } = await uploadFile(alice.client, { store, content: "for all", access: "public" });
    await wait();
    return fileId;
  };

  it("publishes nothing where `access` is misspelt", async () => {
    const { alice } = world;
    const fileId = await published();
    const { store, counted } = counting();
    for (const access of ["Private", "", null, true, "PUBLIC"] as unknown as "private"[]) {
      const options = { ...alice.options, store, content: "secret", access };
      expect(await codeOf(updateFile(alice.client, { ...options, fileId })), String(access)).to.equal(
        "PARAMETER_INVALID",
      );
      expect(await codeOf(uploadFile(alice.client, options)), String(access)).to.equal("PARAMETER_INVALID");
    }
    expect(counted.puts).to.equal(0);
  });

  it("publishes nothing that was given readers", async () => {
    const { alice, bob } = world;
    const fileId = await published();
    const { store, counted } = counting();
    const options = { ...alice.options, store, content: "for Bob", readers: [bob.address] };
    // The file is public, so its next version is, unless it is said otherwise.
    expect(await codeOf(updateFile(alice.client, { ...options, fileId }))).to.equal("FILE_PUBLIC");
    expect(await codeOf(uploadFile(alice.client, { ...options, access: "public" }))).to.equal("FILE_PUBLIC");
    expect(counted.puts).to.equal(0);
    await updateFile(alice.client, { ...options, fileId, access: "private" });
  });

  it("says so where it was told to remove somebody whom it cannot know", async () => {
    const { alice, bob } = world;
    const readers = [bob.address];
    const options = { ...alice.options, content: "ours", access: "private", readers } as const;
    const { fileId, wait } = await uploadFile(alice.client, options);
    await wait();
    const misspelt = bob.address.replace("7", "8") as `0x${string}`;
    for (const address of ["bob.eth", misspelt] as `0x${string}`[]) {
      const rotation = rotateFile(alice.client, { ...alice.options, fileId, remove: [address] });
      expect(await codeOf(rotation), address).to.equal("PARAMETER_INVALID");
    }
    expect(await listReaders(alice.client, { fileId })).to.deep.equal([{ address: bob.address, expiry: 0 }]);
    expect((await getFile(alice.client, { fileId }))?.version).to.equal(1);
  });

  it("takes no milliseconds for the seconds of an expiry: the grant would hold for 50,000 years", async () => {
    const { alice, bob } = world;
    const { store, counted } = counting();
    const expiry = Date.now() + 60_000;
    const reader = { address: bob.address, expiry };
    const options = { ...alice.options, store, content: "for a minute", access: "private", readers: [reader] } as const;
    expect(await codeOf(uploadFile(alice.client, options))).to.equal("PARAMETER_INVALID");
    expect(counted.puts).to.equal(0);
    const word = `0x${"0b".repeat(32)}` as const;
    const cid = parseCid("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
    const grants = [{ reader: bob.address, body: word, expiry }];
    const registration = registerFile(alice.client, { cid, salt: 99n, versionKey: word, grants });
    expect(await codeOf(registration)).to.equal("PARAMETER_INVALID");
  });

  it("asks no wallet once its signal has said stop, however late", async () => {
    const { alice, store } = world;
    const stop = new AbortController();
    let puts = 0;
    const late: Store = {
      ...store,
      put: (...args) => {
        puts++;
        return store.put(...args);
      },
      has: async (cid) => {
        // The last question before the transaction.
        if (puts > 0) stop.abort();
        return store.has(cid);
      },
    };
    const options = { ...alice.options, store: late, content: "stop", access: "private", signal: stop.signal } as const;
    const before = await alice.client.getTransactionCount({ address: alice.address });
    expect(await codeOf(uploadFile(alice.client, options))).to.equal("ABORTED");
    expect(await alice.client.getTransactionCount({ address: alice.address })).to.equal(before);
    // Its number is free again.
    const { fileId, wait } = await uploadFile(alice.client, {
      ...options,
      store,
      signal: new AbortController().signal,
    });
    await wait();
    expect((await getFile(alice.client, { fileId }))?.owner).to.equal(alice.address);
  });

  it("registers nothing on a chain that the wallet changed to in mid-upload", async () => {
    const { chain, alice } = world;
    const asked: string[] = [];
    let chainId = "0x7a69";
    const request = async ({ method, params }: { method: string; params?: unknown[] }) => {
      asked.push(method);
      return method === "eth_chainId" ? chainId : chain.provider.request({ method, ...(params && { params }) });
    };
    const client = createWalletClient({ account: alice.account, transport: custom({ request }) }).extend(
      bautaConfig({ contracts: chain.contracts }),
    );
    const store = memoryStore();
    const put: Store["put"] = (...args) => {
      chainId = "0x1";
      return store.put(...args);
    };
    const options = { ...alice.options, store: { ...store, put }, content: "secret", access: "private" } as const;
    expect(await codeOf(uploadFile(client, options))).to.equal("CHAIN_MISMATCH");
    expect(asked.filter((method) => method.startsWith("eth_send"))).to.deep.equal([]);
    chainId = "0x7a69";
    const { version, wait } = await uploadFile(client, { ...options, store });
    await wait();
    expect(version).to.equal(1);
  });
});
