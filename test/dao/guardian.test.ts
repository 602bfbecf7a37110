import { ContractRevertError, type PlainCall } from "@bauta/sdk";
import { payNative } from "@bauta/sdk/dao";
import { createWorld, type World } from "@bauta/sdk/testing";
import { expect } from "chai";

import { failureOf } from "./failure.ts";

const MINUTE = 60;
const DAY = 86_400;

describe("dao: the guardian's veto", () => {
  let world: World;
  /** The first second at which erin, the guardian, may no longer veto. */
  let until: number;

  before(async () => {
    world = await createWorld({ members: ["alice"], personas: [] });
    const { alice, erin } = world;
    await world.travel(1);
    until = Number((await alice.getBlock()).timestamp) + 30 * DAY;
    const appoint = await alice.dao.setGuardian.prepare({ guardian: erin.account.address, until });
    const proposalId = await propose("Appoint Erin", appoint);
    await pass(proposalId);
    await (await alice.dao.execute({ proposalId })).wait();
    expect(await alice.dao.getGuardian({})).to.deep.equal({ account: erin.account.address, until });
  });
  after(() => world.close());

  async function propose(title: string, action?: PlainCall): Promise<bigint> {
    const actions = [action ?? payNative({ to: world.carol.account.address, amount: 1n })];
    const { proposalId, wait } = await world.alice.dao.propose({ title, body: "", actions });
    await wait();
    return proposalId;
  }

  /** Opens the vote. */
  async function open(proposalId: bigint): Promise<void> {
    await world.travel(MINUTE + 1);
    expect(await world.bob.dao.getProposalState({ proposalId })).to.equal("active");
  }

  /** Votes for it, until the time at which it can be executed. */
  async function pass(proposalId: bigint): Promise<void> {
    await open(proposalId);
    await (await world.alice.dao.castVote({ proposalId, support: "for" })).wait();
    const { deadline } = await world.alice.dao.getProposal({ proposalId });
    await world.travelTo(deadline + 301n);
  }

  const refusalOf = async (person: World["bob"], proposalId: bigint) => {
    const error = await failureOf(person.dao.cancel({ proposalId }));
    expect(error).to.be.instanceOf(ContractRevertError);
    return error as ContractRevertError;
  };

  it("stops a proposal that is being voted on", async () => {
    const { alice, erin } = world;
    const proposalId = await propose("Active");
    await open(proposalId);
    expect(await (await erin.dao.cancel({ proposalId })).wait()).to.include({ proposalId, isVeto: true });
    expect(await alice.dao.getProposalState({ proposalId })).to.equal("canceled");
    expect(await failureOf(alice.dao.castVote({ proposalId, support: "for" }))).to.include({ state: "canceled" });
  });

  it("stops one that has passed, and that anybody could execute", async () => {
    const { alice, erin, contracts } = world;
    const proposalId = await propose("Passed");
    await pass(proposalId);
    await alice.dao.execute.simulate({ proposalId });
    const before = await alice.getBalance({ address: contracts.treasury });
    expect(await (await erin.dao.cancel({ proposalId })).wait()).to.include({ proposalId, isVeto: true });
    expect(await failureOf(alice.dao.execute({ proposalId }))).to.include({ state: "canceled" });
    expect(await alice.getBalance({ address: contracts.treasury })).to.equal(before);
  });

  it("comes too late for what was executed, and stops nothing twice", async () => {
    const { alice, erin } = world;
    const executed = await propose("Executed");
    await pass(executed);
    await (await alice.dao.execute({ proposalId: executed })).wait();
    const vetoed = await propose("Vetoed");
    await (await erin.dao.cancel({ proposalId: vetoed })).wait();
    for (const proposalId of [executed, vetoed]) {
      const { code, args } = await refusalOf(erin, proposalId);
      expect([code, args.proposalId]).to.deep.equal(["GovernorUnexpectedProposalState", proposalId]);
    }
  });

  it("is not for strangers, nor for the proposer once the vote is open", async () => {
    const { alice, bob } = world;
    const proposalId = await propose("Not yours");
    await open(proposalId);
    for (const person of [bob, alice]) {
      const { code, args } = await refusalOf(person, proposalId);
      expect(code).to.equal("GovernorUnableToCancel");
      expect(args).to.deep.equal({ proposalId, account: person.account.address });
    }
    expect(await bob.dao.getProposalState({ proposalId })).to.equal("active");
  });

  it("is no shield: the guardian cannot veto the vote that ends it", async () => {
    const { alice, erin } = world;
    const proposalId = await propose("Nobody's veto", await alice.dao.setGuardian.prepare({}));
    await open(proposalId);
    expect(await refusalOf(erin, proposalId)).to.deep.include({
      code: "DaoGovernorGuardianVote",
      args: { proposalId },
    });
  });

  it("ends at its date", async () => {
    const { erin } = world;
    const [last, late] = [await propose("In time"), await propose("Too late")];
    await world.travelTo(until - MINUTE);
    expect(await (await erin.dao.cancel({ proposalId: last })).wait()).to.include({ isVeto: true });
    await world.travelTo(until);
    const { code, args } = await refusalOf(erin, late);
    expect(code).to.equal("GovernorUnableToCancel");
    expect(args).to.deep.equal({ proposalId: late, account: erin.account.address });
  });
});
