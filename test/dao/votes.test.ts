import { getBalance } from "@bauta/sdk";
import { depositVotes, getUnderlying } from "@bauta/sdk/dao";
import { createWorld, type World } from "@bauta/sdk/testing";
import { expect } from "chai";
import { parseEther } from "viem";
import { failureOf } from "./failure.ts";

describe("dao: votes", () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  it("wraps what was approved, and makes the newcomer their own delegate", async () => {
    const { alice, mask } = world;
    const account = alice.account.address;
    expect(await getUnderlying(alice, { contracts: world.contracts })).to.equal(mask);
    await alice.dao.ensureAllowance({ token: mask, spender: "voteToken", amount: 9n });
    expect(await (await alice.dao.deposit({ amount: 9n })).wait()).to.include({ to: account, amount: 9n });
    expect(await alice.dao.getVotes({ account })).to.equal(9n);
    expect(await alice.dao.getDelegate({ account })).to.equal(account);
  });

  it("wraps with a signature in place of an allowance", async () => {
    const { bob } = world;
    const account = bob.account.address;
    expect(await (await bob.dao.depositWithPermit({ amount: 5n })).wait()).to.include({ to: account, amount: 5n });
    expect(await bob.dao.getVotes({ account })).to.equal(5n);
  });

  it("gives votes to somebody else, who is nobody's delegate until they say so", async () => {
    const { alice, carol, mask } = world;
    const account = carol.account.address;
    await alice.dao.ensureAllowance({ token: mask, spender: "voteToken", amount: 3n });
    await (await alice.dao.deposit({ amount: 3n, to: account })).wait();
    expect(await alice.dao.getVoteBalance({ account })).to.equal(3n);
    expect(await alice.dao.getDelegate({ account })).to.equal(undefined);
    expect(await alice.dao.getVotes({ account })).to.equal(0n);
  });

  it("delegates from now on, and remembers what was before", async () => {
    const { alice, bob } = world;
    await (await alice.dao.depositWithPermit({ amount: 5n })).wait();
    const { timestamp } = await alice.getBlock();
    await world.travel(10);
    const { fromDelegate, toDelegate } = await (await alice.dao.delegate({ to: bob.account.address })).wait();
    expect([fromDelegate, toDelegate]).to.deep.equal([alice.account.address, bob.account.address]);
    await world.travel(10);
    expect(await alice.dao.getVotes({ account: bob.account.address })).to.equal(5n);
    expect(await alice.dao.getVotes({ account: alice.account.address, timepoint: timestamp })).to.equal(5n);
  });

  it("pays the tokens back, to whom its owner says", async () => {
    const { alice, bob, mask } = world;
    await (await alice.dao.depositWithPermit({ amount: 5n })).wait();
    const { amount } = await (await alice.dao.withdraw({ amount: 2n, to: bob.account.address })).wait();
    expect(amount).to.equal(2n);
    expect(await alice.dao.getVoteBalance({ account: alice.account.address })).to.equal(3n);
    expect(await getBalance(alice, { token: mask, owner: bob.account.address })).to.equal(parseEther("50000") + 2n);
  });

  it("names the allowance and the balance that are missing", async () => {
    const { alice } = world;
    const { contracts } = world;
    expect(await failureOf(depositVotes(alice, { amount: 5n, contracts }))).to.include({ code: "ALLOWANCE_TOO_LOW" });
    expect(await failureOf(alice.dao.depositWithPermit({ amount: 10n ** 30n }))).to.include({
      code: "BALANCE_TOO_LOW",
    });
    expect(await failureOf(alice.dao.withdraw({ amount: 1n }))).to.include({ code: "BALANCE_TOO_LOW" });
  });
});
