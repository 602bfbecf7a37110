import { BautaError } from "@bauta/sdk";
import { createWorld, type World } from "@bauta/sdk/testing";
import { expect } from "chai";
import { parseEther } from "viem";

describe("testing: createWorld", () => {
  let world: World;
  before(async () => {
    world = await createWorld({ members: ["alice", "bob"] });
  });
  after(() => world.close());

  it("deploys what modules/Bauta.ts deploys, at the addresses that it says", async () => {
    const { alice, contracts } = world;
    for (const address of Object.values(contracts)) expect(await alice.getCode({ address })).to.match(/^0x.{100}/);
    const { governor, balance, tokenBalances } = await alice.dao.getTreasury({ tokens: [world.mask] });
    expect(governor).to.equal(contracts.daoGovernor);
    expect([balance, tokenBalances]).to.deep.equal([parseEther("100"), [parseEther("100000")]]);
  });

  it("gives everybody MASK, a persona and keys, and only members votes", async () => {
    const { alice, bob, carol, dave, erin, frank, mask } = world;
    const everybody = [alice, bob, carol, dave, erin, frank];
    const wallets = everybody.map(({ account }) => account.address);
    expect(new Set(wallets).size).to.equal(6);
    expect(await alice.identity.getEncryptionKeys({ wallets })).to.deep.equal(
      everybody.map(({ bauta }) => bauta.keys.current.publicKey),
    );
    const votes = await Promise.all(everybody.map((one) => one.dao.getVotes({ account: one.account.address })));
    const half = parseEther("50000");
    expect(votes).to.deep.equal([half, half, 0n, 0n, 0n, 0n]);
    const { tokenBalances } = await carol.dao.getTreasury({ tokens: [mask] });
    expect(tokenBalances).to.deep.equal([parseEther("100000")]);
  });

  it("lets people tip, and time pass", async () => {
    const { alice, bob } = world;
    const before = await alice.getBalance({ address: bob.account.address });
    await (await alice.tips.send({ to: bob.account.address, amount: 7n })).wait();
    expect(await alice.getBalance({ address: bob.account.address })).to.equal(before + 7n);
    const { timestamp } = await alice.getBlock();
    await world.travel(1000);
    expect((await alice.getBlock()).timestamp >= timestamp + 1000n).to.equal(true);
    await world.travelTo(timestamp + 5000n);
    expect((await alice.getBlock()).timestamp).to.equal(timestamp + 5000n);
  });

  it("lets alice share a private file with bob, and with nobody else", async () => {
    const { alice, bob, carol } = world;
    const readers = [bob.account.address];
    const { fileId, wait } = await alice.files.upload({ content: "for bob's eyes", access: "private", readers });
    await wait();
    expect(await (await bob.files.open({ fileId })).text()).to.equal("for bob's eyes");
    const refused = await carol.files.open({ fileId }).catch((error: Error) => error);
    expect(refused).to.be.instanceOf(BautaError);
  });

  it("makes worlds that know nothing of one another", async () => {
    const other = await createWorld();
    try {
      expect(await other.alice.dao.getVotes({ account: other.alice.account.address })).to.equal(0n);
    } finally {
      await other.close();
    }
  });
});
