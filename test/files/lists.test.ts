import {
  addFileVersion,
  type FileEvent,
  getFile,
  listCreatedFiles,
  listGrantedFiles,
  listOwnedFiles,
  listReaders,
  type OwnedFile,
  type Page,
  registerFile,
  revokeFile,
  type SharedFile,
  setFilePolicy,
  watchFiles,
} from "@bauta/sdk/files";
import { unpackCid } from "@bauta/sdk/storage";
import { expect } from "chai";
import { type Account, type Hex, http, pad, toHex } from "viem";
import { hardhat } from "viem/chains";
import { startChain, type TestChain } from "../lib/chain.ts";
import { failureOf } from "../lib/failure.ts";
import { serveRpc } from "../lib/rpc.ts";
import { until } from "../lib/until.ts";
import { cid, idsOf, makeDeeds } from "./deeds.ts";

/** All pages of a list, of so many items each. */
async function allPages<T>(read: (paging: { limit: number; toBlock?: bigint }) => Promise<Page<T>>, limit: number) {
  const pages: (readonly T[])[] = [];
  for (let toBlock: bigint | undefined; ; ) {
    const { items, next } = await read({ limit, ...(toBlock === undefined ? {} : { toBlock }) });
    pages.push(items);
    if (next === undefined) return pages;
    toBlock = next;
  }
}

type TestClient = ReturnType<TestChain["clientOf"]>;
interface AnyLog {
  topics: Hex[];
  data: Hex;
  [field: string]: unknown;
}

/** A client whose node does something to the logs that it was asked for. */
const withLogs = (
  client: TestClient,
  change: (logs: AnyLog[], ask: (filter: object) => Promise<AnyLog[]>) => unknown,
) =>
  ({
    ...client,
    request: async ({ method, params }: { method: string; params: [Record<string, unknown>] }) => {
      const answer = await client.request({ method, params } as never);
      const ask = (filter: object) =>
        client.request({ method: "eth_getLogs", params: [{ ...params[0], ...filter }] } as never) as Promise<never>;
      return method === "eth_getLogs" ? change(answer as AnyLog[], ask) : answer;
    },
  }) as unknown as TestClient;

describe("files: listOwnedFiles", () => {
  let chain: TestChain;
  let deeds: ReturnType<typeof makeDeeds>;
  beforeEach(async () => {
    chain = await startChain();
    deeds = makeDeeds(chain);
  });
  const ownedBy = async (owner: Account) => {
    const { items, next } = await listOwnedFiles(chain.clientOf(chain.carol), { owner: owner.address });
    expect(next).to.equal(undefined);
    return idsOf(items);
  };

  it("lists the newest first, as the chain has them now", async () => {
    const { alice, bob, clientOf } = chain;
    const open = await deeds.add(alice);
    const secret = await deeds.add(alice, []);
    const { receipt, versionKey } = await deeds.renew(secret, alice);
    const { items } = await clientOf(bob).files.listOwned({ owner: alice.address });
    expect(idsOf(items)).to.deep.equal([secret, open]);
    const [latest, first] = items as [OwnedFile, OwnedFile];
    expect(latest).to.include({ owner: alice.address, version: 2, versionKey, policy: undefined });
    expect(latest.blockNumber < receipt.blockNumber).to.equal(true);
    expect(first).to.include({ version: 1, versionKey: undefined });
    expect(unpackCid(first.content).equals(cid)).to.equal(true);
    expect(new Set(items.map(({ id }) => id)).size).to.equal(2);
  });

  it("follows files that change hands: away, on, back, to oneself", async () => {
    const { alice, bob, carol } = chain;
    const [kept, gone, back, own] = [
      await deeds.add(alice),
      await deeds.add(alice),
      await deeds.add(alice),
      await deeds.add(alice),
    ];
    await deeds.give(gone, alice, bob);
    await deeds.give(back, alice, bob);
    await deeds.give(gone, bob, carol);
    await deeds.give(back, bob, alice);
    await deeds.give(own, alice, alice);
    expect(await ownedBy(alice)).to.deep.equal([own, back, kept]);
    expect(await ownedBy(bob)).to.deep.equal([]);
    expect(await ownedBy(carol)).to.deep.equal([gone]);
    const { files } = await listCreatedFiles(chain.clientOf(bob), { creator: alice.address });
    expect(idsOf(files)).to.deep.equal([kept, gone, back, own]);
  });

  it("pages without losing or repeating any, those that came back among them", async () => {
    const { alice, bob, clientOf } = chain;
    const ids: Hex[] = [];
    for (let i = 0; i < 7; i++) ids.push(await deeds.add(alice));
    for (const index of [0, 2, 5]) await deeds.give(ids[index]!, alice, bob);
    for (const index of [2, 0]) await deeds.give(ids[index]!, bob, alice);
    const expected = [0, 2, 6, 4, 3, 1].map((index) => ids[index]!);
    expect(await ownedBy(alice)).to.deep.equal(expected);
    const read = (paging: object) => listOwnedFiles(clientOf(bob), { owner: alice.address, ...paging });
    for (const limit of [1, 2, 4]) {
      const pages = await allPages(read, limit);
      expect(pages.flatMap(idsOf), `${limit} a page`).to.deep.equal(expected);
      for (const page of pages.slice(0, -1)) expect(page).to.have.length(limit);
    }
  });

  it("pages alike on a node that allows few blocks a request", async () => {
    const { alice, bob, clientOf, networkHelpers, provider } = chain;
    const ids = [await deeds.add(alice), await deeds.add(alice)];
    await networkHelpers.mine(20);
    await deeds.give(ids[0]!, alice, bob);
    await deeds.give(ids[0]!, bob, alice);
    await networkHelpers.mine(20);
    const rpc = await serveRpc(provider);
    rpc.misbehave = ({ method, params }) => {
      const { fromBlock, toBlock } = Object((params ?? [])[0]) as { fromBlock: string; toBlock: string };
      const isTooMuch = method === "eth_getLogs" && Number(toBlock) - Number(fromBlock) >= 4;
      return isTooMuch ? { error: { code: -32000, message: "block range is too wide" } } : undefined;
    };
    try {
      const client = clientOf(bob, http(rpc.url));
      const pages = await allPages((paging) => listOwnedFiles(client, { owner: alice.address, ...paging }), 1);
      expect(pages.flatMap(idsOf)).to.deep.equal(ids);
    } finally {
      await rpc.close();
    }
  });

  it("begins at a block, stops at a signal, and refuses an owner who is none", async () => {
    const { alice, bob, clientOf } = chain;
    await deeds.add(alice);
    const second = await deeds.add(alice);
    const client = clientOf(bob);
    const [{ blockNumber }] = (await listOwnedFiles(client, { owner: alice.address })).items as [OwnedFile];
    const { items } = await listOwnedFiles(client, { owner: alice.address, fromBlock: blockNumber });
    expect(idsOf(items)).to.deep.equal([second]);
    const signal = AbortSignal.abort();
    expect((await failureOf(listOwnedFiles(client, { owner: alice.address, signal }))).code).to.equal("ABORTED");
    expect(await failureOf(listOwnedFiles(client, { owner: "0x12" }))).to.include({ code: "PARAMETER_INVALID" });
  });

  it("believes no node that tells of files which are not the owner's", async () => {
    const { alice, bob, clientOf, contracts, viem } = chain;
    const mine = await deeds.add(alice);
    const bobs = await deeds.add(bob);
    const other = (await viem.deployContract("Files")).address;
    const elsewhere = clientOf(alice);
    const { wait } = await registerFile(elsewhere, { cid, salt: 9n, contracts: { ...contracts, files: other } });
    await wait();
    const owner = { owner: alice.address };
    const noFilter = { address: [contracts.files, other], topics: [] };
    const careless = withLogs(clientOf(bob), (_, ask) => ask(noFilter));
    expect(idsOf((await listOwnedFiles(careless, owner)).items)).to.deep.equal([mine]);
    // A forger says that Bob's file was given to Alice; the contract's state says otherwise.
    const forger = withLogs(clientOf(bob), async (_, ask) => {
      const logs = await ask(noFilter);
      return logs.map((log) => ({
        ...log,
        address: contracts.files,
        topics: [log.topics[0], log.topics[1], pad(alice.address)],
      }));
    });
    expect(idsOf((await listOwnedFiles(forger, owner)).items)).to.deep.equal([mine]);
    expect((await getFile(clientOf(bob), { fileId: bobs }))?.owner).to.equal(bob.address);
  });

  it("lists what is sound among logs that are none", async () => {
    const { alice, bob, clientOf } = chain;
    const mine = await deeds.add(alice);
    const broken = withLogs(clientOf(bob), ([log]) =>
      log
        ? [
            null,
            "log",
            {},
            log,
            { ...log, logIndex: "0x1", blockNumber: null },
            { ...log, logIndex: "0x2", topics: undefined },
            { ...log, logIndex: "0x3", topics: [log.topics[0]] },
            { ...log, logIndex: "0x4", data: "0x12" },
            { ...log, logIndex: "0x5", data: log.data.replace("0x0", "0x7") },
            { ...log, logIndex: "0x6", data: pad("0x07", { size: 32 }) + log.data.slice(66) },
            { ...log, logIndex: "0x7", blockNumber: "0xffffff" },
            { ...log, logIndex: "0x8", removed: true },
            { ...log, logIndex: "zero" },
            log,
          ]
        : [],
    );
    const seen: FileEvent[] = [];
    const stop = watchFiles(broken, { fromBlock: 0n, onItems: (items) => seen.push(...items) });
    try {
      expect(idsOf((await listOwnedFiles(broken, { owner: alice.address })).items)).to.deep.equal([mine]);
      await until(() => seen.length > 0);
    } finally {
      stop();
    }
    expect(idsOf(seen)).to.deep.equal([mine]);
    const silent = withLogs(clientOf(bob), () => ({ logs: "none" }));
    expect(await failureOf(listOwnedFiles(silent, { owner: alice.address }))).to.have.property("code", "CALL_FAILED");
  });

  it("asks about all files of a page in one request, whether the client batches or not", async () => {
    const { alice, bob, clientOf, provider, contracts, viem } = chain;
    for (let i = 0; i < 40; i++) await deeds.add(alice);
    const multicall3 = await viem.deployContract("Multicall");
    const rpc = await serveRpc(provider);
    const chainWithMulticall = { ...hardhat, contracts: { multicall3: { address: multicall3.address } } };
    const plain = clientOf(bob, http(rpc.url));
    try {
      const requestsOf = async (client: TestClient) => {
        rpc.seen.length = 0;
        const { items } = await listOwnedFiles(client, { owner: alice.address, contracts });
        expect(items).to.have.length(40);
        return rpc.seen.filter(({ method }) => method === "eth_call").length;
      };
      expect(await requestsOf({ ...plain, chain: chainWithMulticall } as never)).to.equal(1);
      expect(await requestsOf({ ...plain, batch: { multicall: { deployless: true, batchSize: 8_192 } } })).to.equal(1);
      expect(await requestsOf(plain)).to.equal(40);
    } finally {
      await rpc.close();
    }
  });
});

describe("files: listGrantedFiles", () => {
  let chain: TestChain;
  let deeds: ReturnType<typeof makeDeeds>;
  let expiry: number;
  beforeEach(async () => {
    chain = await startChain();
    deeds = makeDeeds(chain);
    expiry = (await chain.networkHelpers.time.latest()) + 1_000;
  });
  const grantedTo = async ({ address }: Account) =>
    (await listGrantedFiles(chain.clientOf(chain.carol), { reader: address })).items;

  it("lists the latest grant first, with the file as it is and the expiry", async () => {
    const { alice, bob, carol, clientOf } = chain;
    const first = await deeds.add(alice, [{ reader: bob.address, expiry }]);
    await deeds.add(alice, [{ reader: carol.address }]);
    const second = await deeds.add(carol, []);
    await deeds.grant(second, carol, bob);
    await deeds.give(first, alice, carol);
    const { items } = await clientOf(bob).files.listGranted({ reader: bob.address });
    const [latest, oldest] = items as [SharedFile, SharedFile];
    expect(idsOf(items)).to.deep.equal([second, first]);
    expect(latest).to.include({ owner: carol.address, version: 1, expiry: 0, versionKey: toHex(1, { size: 32 }) });
    expect(oldest).to.include({ owner: carol.address, expiry });
    expect(oldest).to.have.all.keys(
      "fileId owner version content versionKey policy expiry id blockNumber blockHash transactionHash".split(" "),
    );
  });

  it("leaves out what expired, from that very second on, and lists it again when it is granted anew", async () => {
    const { alice, bob, networkHelpers } = chain;
    const fileId = await deeds.add(alice, [{ reader: bob.address, expiry }]);
    await networkHelpers.time.increaseTo(expiry - 1);
    expect(idsOf(await grantedTo(bob))).to.deep.equal([fileId]);
    await networkHelpers.time.increaseTo(expiry);
    expect(await grantedTo(bob)).to.deep.equal([]);
    await deeds.grant(fileId, alice, bob, expiry + 500);
    const again = await grantedTo(bob);
    expect(again.map((item) => item.expiry)).to.deep.equal([expiry + 500]);
  });

  it("leaves out what was revoked, and what was rotated away", async () => {
    const { alice, bob, clientOf } = chain;
    const reader = [{ reader: bob.address }];
    const [revoked, rotated, regranted, opened] = [
      await deeds.add(alice, reader),
      await deeds.add(alice, reader),
      await deeds.add(alice, reader),
      await deeds.add(alice, reader),
    ];
    await (await revokeFile(clientOf(alice), { fileId: revoked, reader: bob.address })).wait();
    await deeds.renew(rotated, alice);
    await deeds.renew(regranted, alice, [bob]);
    await (await addFileVersion(clientOf(alice), { fileId: opened, current: 1, cid })).wait();
    const items = await grantedTo(bob);
    expect(items.map(({ fileId, version }) => [fileId, version])).to.deep.equal([[regranted, 2]]);
  });

  it("asks no policy: one that admits everybody revives no grant", async () => {
    const { alice, bob, clientOf, networkHelpers, viem } = chain;
    const fileId = await deeds.add(alice, [{ reader: bob.address, expiry }]);
    const { address: policy } = await viem.deployContract("FixedPolicy", [toHex(1, { size: 32 }), false]);
    await (await setFilePolicy(clientOf(alice), { fileId, policy })).wait();
    await networkHelpers.time.increaseTo(expiry);
    expect(await clientOf(bob).files.canAccess({ fileId, user: bob.address })).to.equal(true);
    expect(await grantedTo(bob)).to.deep.equal([]);
    expect(await listReaders(clientOf(alice), { fileId })).to.deep.equal([]);
  });

  it("pages without losing or repeating any, however often each was granted", async () => {
    const { alice, bob, clientOf } = chain;
    const ids: Hex[] = [];
    for (let i = 0; i < 6; i++) ids.push(await deeds.add(alice, [{ reader: bob.address }]));
    await deeds.grant(ids[1]!, alice, bob, expiry);
    await (await revokeFile(clientOf(alice), { fileId: ids[4]!, reader: bob.address })).wait();
    await deeds.renew(ids[3]!, alice, [bob]);
    await deeds.grant(ids[0]!, alice, bob, expiry);
    await deeds.grant(ids[1]!, alice, bob, expiry + 1);
    const expected = [1, 0, 3, 5, 2].map((index) => ids[index]!);
    for (const limit of [1, 2, 3, 100]) {
      const read = (paging: object) => listGrantedFiles(clientOf(bob), { reader: bob.address, ...paging });
      const pages = await allPages(read, limit);
      expect(pages.flatMap(idsOf), `${limit} a page`).to.deep.equal(expected);
    }
  });

  it("refuses a reader who is none", async () => {
    const failure = failureOf(listGrantedFiles(chain.clientOf(chain.alice), { reader: "0x12" }));
    expect(await failure).to.include({ code: "PARAMETER_INVALID" });
  });
});
