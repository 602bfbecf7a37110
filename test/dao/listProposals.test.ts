import { type ProposalRecord, payNative } from "@bauta/sdk/dao";
import { createWorld, type World } from "@bauta/sdk/testing";
import { expect } from "chai";
import { failureOf } from "./failure.ts";

describe("dao: listing and watching proposals", () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ members: ["alice"], personas: [] });
    await world.travel(1);
  });
  afterEach(() => world.close());

  async function propose(title: string): Promise<bigint> {
    const actions = [payNative({ to: world.bob.account.address, amount: 1n })];
    const { proposalId, wait } = await world.alice.dao.propose({ title, body: "", actions });
    await wait();
    return proposalId;
  }

  it("lists them in pages, newest first, and takes each as a record", async () => {
    const ids = [await propose("One"), await propose("Two"), await propose("Three")].reverse();
    const first = await world.bob.dao.listProposals({ limit: 2 });
    expect(first.items.map(({ proposalId }) => proposalId)).to.deep.equal(ids.slice(0, 2));
    const second = await world.bob.dao.listProposals({ limit: 2, toBlock: first.next! });
    expect(second.items.map(({ proposalId }) => proposalId)).to.deep.equal(ids.slice(2));
    const [record] = second.items;
    const { dossier } = await world.bob.dao.getProposal({ proposalId: record!.proposalId, record: record! });
    expect(dossier).to.have.nested.property("document.title", "One");
  });

  it("takes no other proposal's record, nor one with other calls: what is shown and executed is what was voted on", async () => {
    const [proposalId] = [await propose("One"), await propose("Two")];
    const [two, one] = (await world.bob.dao.listProposals()).items as [ProposalRecord, ProposalRecord];
    const swapped = { ...one, calls: two.calls.map((call) => ({ ...call, value: 2n })) };
    for (const record of [two, swapped]) {
      for (const verb of ["getProposal", "execute", "cancel"] as const) {
        const failure = await failureOf(world.alice.dao[verb]({ proposalId, record }));
        expect(failure, verb).to.include({ code: "PARAMETER_INVALID" });
      }
    }
    expect(await world.bob.dao.getProposal({ proposalId, record: one })).to.include({ proposalId, state: "pending" });
  });

  it("tells of each new one once", async () => {
    const seen: ProposalRecord[] = [];
    const stop = world.bob.dao.watchProposals({ fromBlock: 0n, onItems: (items) => seen.push(...items) });
    const ids = [await propose("One"), await propose("Two")];
    for (let left = 100; seen.length < 2 && left > 0; left--) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 100));
    stop();
    expect(seen.map(({ proposalId }) => proposalId)).to.deep.equal(ids);
  });

  it("finds one in a long history, by the time of its snapshot", async () => {
    const proposalId = await propose("Long ago");
    for (let day = 0; day < 200; day++) await world.travel(86_400);
    const record = await world.bob.dao.findProposal({ proposalId });
    expect(record.proposalId).to.equal(proposalId);
    expect(await world.bob.dao.getProposalState({ proposalId })).to.equal("defeated");
  });

  it("says that there is none, or that the node has forgotten it", async () => {
    expect(await failureOf(world.bob.dao.getProposal({ proposalId: 1n }))).to.include({
      code: "GovernorNonexistentProposal",
    });
    const proposalId = await propose("Forgotten");
    const forgetful = {
      ...world.bob,
      request: async (request: { method: string }) =>
        request.method === "eth_getLogs" ? [] : world.bob.request(request as never),
    } as typeof world.bob;
    const { getProposal, listProposals } = await import("@bauta/sdk/dao");
    expect(await failureOf(getProposal(forgetful, { proposalId }))).to.include({ code: "PROPOSAL_NOT_FOUND" });
    expect((await listProposals(forgetful)).items).to.deep.equal([]);
  });

  it("leaves out what a node makes up", async () => {
    const proposalId = await propose("True");
    const lying = {
      ...world.bob,
      request: async (request: { method: string }) => {
        const answer = (await world.bob.request(request as never)) as { data: string }[];
        if (request.method !== "eth_getLogs") return answer;
        const payee = world.bob.account.address.slice(2).toLowerCase();
        const forger = world.erin.account.address.slice(2).toLowerCase();
        return answer.map((log) => ({ ...log, data: log.data.replaceAll(payee, forger) }));
      },
    } as typeof world.bob;
    const { findProposal, listProposals } = await import("@bauta/sdk/dao");
    expect((await listProposals(lying)).items).to.deep.equal([]);
    expect(await failureOf(findProposal(lying, { proposalId }))).to.include({ code: "PROPOSAL_NOT_FOUND" });
  });
});
