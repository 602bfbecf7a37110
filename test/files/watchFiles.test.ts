import { attachPiece, type FileEvent, type FileFilter, getPiece, revokeFile, setFilePolicy } from "@bauta/sdk/files";
import { CID, packCid } from "@bauta/sdk/storage";
import { expect } from "chai";
import { toHex } from "viem";
import { startChain, type TestChain } from "../lib/chain.ts";
import { until } from "../lib/until.ts";
import { cid, idsOf, makeDeeds } from "./deeds.ts";

describe("files: watchFiles", () => {
  let chain: TestChain;
  let deeds: ReturnType<typeof makeDeeds>;
  const stops: (() => void)[] = [];
  beforeEach(async () => {
    chain = await startChain();
    deeds = makeDeeds(chain);
  });
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  /** Notes down what a watcher tells, through the client's action, which loads when it is called. */
  function watch(filter: FileFilter) {
    const told = { seen: [] as FileEvent[], gone: [] as FileEvent[], failed: [] as string[] };
    const stop = chain.clientOf(chain.carol).files.watch({
      ...filter,
      fromBlock: 0n,
      onItems: (items) => told.seen.push(...items),
      onRemoved: (items) => told.gone.push(...items),
      onError: ({ code }) => told.failed.push(code),
    });
    stops.push(stop);
    return { ...told, stop };
  }
  const namesOf = (events: readonly FileEvent[]) => events.map(({ eventName }) => eventName);

  it("tells of everything that happens, each with its values", async () => {
    const { alice, bob, clientOf } = chain;
    const client = clientOf(alice);
    const { seen, failed } = watch({});
    const fileId = await deeds.add(alice, [{ reader: bob.address, expiry: 4_000_000_000 }]);
    await (await revokeFile(client, { fileId, reader: bob.address })).wait();
    await deeds.renew(fileId, alice);
    await (await client.files.setGranter({ fileId, granter: bob.address, allowed: true })).wait();
    await (await setFilePolicy(client, { fileId, policy: bob.address })).wait();
    await (await setFilePolicy(client, { fileId })).wait();
    const pieceCid = CID.parse("bafkzcibcaaces3nobte6ezpp4wqan2age2s5yxcatzotcvobhgcmv5wi2xh5mbi");
    await (await attachPiece(client, { fileId, version: 2, pieceCid })).wait();
    await deeds.give(fileId, alice, bob);
    await until(() => seen.length === 9);
    const values = seen.map(({ id, blockNumber, blockHash, transactionHash, ...values }) => values);
    const content = packCid(cid);
    const piece = await getPiece(client, { fileId, version: 2 });
    expect(values).to.deep.equal([
      { eventName: "FileAdded", fileId, owner: alice.address, version: 1, content, versionKey: toHex(1, { size: 32 }) },
      { eventName: "Granted", fileId, reader: bob.address, version: 1, expiry: 4_000_000_000 },
      { eventName: "Revoked", fileId, reader: bob.address, version: 1 },
      { eventName: "VersionAdded", fileId, version: 2, content, versionKey: toHex(1_001, { size: 32 }) },
      { eventName: "GranterSet", fileId, granter: bob.address, allowed: true },
      { eventName: "PolicySet", fileId, policy: bob.address },
      { eventName: "PolicySet", fileId, policy: undefined },
      { eventName: "PieceAttached", fileId, version: 2, ...piece },
      { eventName: "OwnershipTransferred", fileId, from: alice.address, to: bob.address },
    ]);
    expect(new Set(seen.map(({ id }) => id)).size).to.equal(9);
    expect(failed).to.deep.equal([]);
  });

  it("looks for an owner, a reader, a file, or several of them", async () => {
    const { alice, bob, carol } = chain;
    const first = await deeds.add(alice, [{ reader: bob.address }, { reader: carol.address }]);
    const second = await deeds.add(bob);
    await deeds.give(second, bob, alice);
    await deeds.give(second, alice, alice);
    await deeds.renew(first, alice, [bob]);
    const expected: [FileFilter, string[]][] = [
      [{ owner: alice.address }, ["FileAdded", "OwnershipTransferred", "OwnershipTransferred"]],
      [{ reader: bob.address }, ["Granted", "Granted"]],
      [{ owner: bob.address, reader: bob.address }, ["Granted", "FileAdded", "OwnershipTransferred", "Granted"]],
      [{ fileId: second }, ["FileAdded", "OwnershipTransferred", "OwnershipTransferred"]],
      [{ fileId: [first, second], owner: bob.address }, ["FileAdded", "OwnershipTransferred"]],
      [{ fileId: first, reader: bob.address }, ["Granted", "Granted"]],
      [{ fileId: [first] }, ["FileAdded", "Granted", "Granted", "VersionAdded", "Granted"]],
      [{ fileId: [] }, []],
    ];
    const watchers = expected.map(([filter]) => watch(filter));
    await until(() => watchers.every(({ seen }, index) => seen.length >= expected[index]![1].length));
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const [index, [filter, names]] of expected.entries()) {
      expect(namesOf(watchers[index]!.seen), JSON.stringify(filter)).to.deep.equal(names);
    }
  });

  it("takes back what a reorganisation takes back", async () => {
    const { alice, bob, networkHelpers } = chain;
    const { seen, gone, failed } = watch({ owner: bob.address });
    const [first, second] = [await deeds.add(alice), await deeds.add(alice)];
    await deeds.give(first, alice, bob);
    await until(() => seen.length === 1);
    const snapshot = await networkHelpers.takeSnapshot();
    await deeds.give(second, alice, bob);
    await networkHelpers.mine(40);
    await until(() => seen.length === 2);
    await snapshot.restore();
    await networkHelpers.mine(3);
    await deeds.give(first, bob, alice);
    await until(() => gone.length === 1 && seen.length === 3);
    expect(idsOf(gone)).to.deep.equal([second]);
    expect(idsOf(seen)).to.deep.equal([first, second, first]);
    expect(failed).to.deep.equal([]);
  });

  it("says what is wrong with a filter, and ends before it began", async () => {
    const { seen, failed } = watch({ owner: "0x12" });
    const { stop, seen: none } = watch({});
    stop();
    await deeds.add(chain.alice);
    await until(() => failed.length > 0);
    expect(new Set(failed)).to.deep.equal(new Set(["PARAMETER_INVALID"]));
    expect([seen, none]).to.deep.equal([[], []]);
  });
});
