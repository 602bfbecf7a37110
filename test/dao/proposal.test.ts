import { ContractRevertError, getBalance } from "@bauta/sdk";
import { ProposalError, payNative, payToken, proposeActions } from "@bauta/sdk/dao";
import { parseCid } from "@bauta/sdk/storage";
import { createWorld, type World } from "@bauta/sdk/testing";
import { expect } from "chai";
import { parseEther } from "viem";
import { failureOf } from "./failure.ts";

const MINUTE = 60;

describe("dao: the life of a proposal", () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ members: ["alice", "bob"] });
    await world.travel(1);
  });
  afterEach(() => world.close());

  const attachment = {
    name: "budget.pdf",
    cid: "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku",
    type: "application/pdf",
    size: 12,
  };

  async function propose() {
    const { alice, carol, mask } = world;
    const to = carol.account.address;
    const sent = await alice.dao.propose({
      title: "Pay Carol",
      body: "# Why\r\n\r\nShe translated the site.",
      attachments: [attachment],
      actions: [
        { call: payNative({ to, amount: parseEther("2") }), description: "Pay Carol two ether" },
        payToken({ token: mask, to, amount: parseEther("3") }),
      ],
    });
    await sent.wait();
    return sent;
  }

  it("proposes nothing once its signal has said stop", async () => {
    const { alice, bob, store } = world;
    const stop = new AbortController();
    const put: typeof store.put = (...args) => {
      stop.abort();
      return store.put(...args);
    };
    const actions = [payNative({ to: bob.account.address, amount: 1n })];
    const options = { title: "Stop", body: "", actions, store: { ...store, put }, signal: stop.signal };
    expect((await failureOf(alice.dao.propose(options))).code).to.equal("ABORTED");
    const reason = "changed my mind";
    const dropped = { ...options, store, signal: AbortSignal.abort(reason) };
    expect(await failureOf(alice.dao.propose(dropped))).to.include({ code: "ABORTED", cause: reason });
    expect((await alice.dao.listProposals()).items).to.deep.equal([]);
  });

  it("reads no further once its signal has said stop, and says so", async () => {
    const { alice, store } = world;
    const { proposalId } = await propose();
    const record = await alice.dao.findProposal({ proposalId });
    const signal = AbortSignal.abort();
    expect((await failureOf(alice.dao.getProposal({ proposalId, record, store, signal }))).code).to.equal("ABORTED");
  });

  it("goes from its dossier to the treasury's payments", async () => {
    const { alice, bob, carol, dave, mask, store } = world;
    const to = carol.account.address;
    const { proposalId, cid } = await propose();
    expect(await store.status?.(parseCid(cid))).to.include({ pinned: true });

    const pending = await carol.dao.getProposal({ proposalId });
    expect(pending).to.include({
      state: "pending",
      proposer: alice.account.address,
      quorum: undefined,
      eta: undefined,
    });
    expect(pending.description).to.equal(`ipfs://${cid}#proposer=${alice.account.address}`);
    expect(pending.disagreements).to.deep.equal([]);
    if (pending.dossier.status !== "verified") throw new Error(pending.dossier.status);
    expect(pending.dossier.cid).to.equal(cid);
    const { document } = pending.dossier;
    expect(document).to.deep.include({ title: "Pay Carol", body: "# Why\n\nShe translated the site.", version: 1 });
    expect(document.attachments).to.deep.equal([attachment]);
    const [first, second] = pending.actions;
    expect(first!.words).to.equal("Pay Carol two ether");
    expect(first!.decoded.text).to.equal(`Send 2 ETH to ${to}`);
    const text = `communityToken.transfer(to: ${to}, value: ${parseEther("3")})`;
    expect([second!.words, second!.decoded.text]).to.deep.equal([text, text]);

    await world.travel(MINUTE + 1);
    const reason = "She earned it.";
    const vote = await (await alice.dao.castVote({ proposalId, support: "for", reason })).wait();
    expect(vote).to.include({ support: "for", reason, weight: parseEther("50000"), voter: alice.account.address });
    await (await bob.dao.castVote({ proposalId, support: "abstain" })).wait();
    expect(await carol.dao.hasVoted({ proposalId, voter: bob.account.address })).to.equal(true);
    expect(await carol.dao.hasVoted({ proposalId, voter: to })).to.equal(false);

    const { deadline } = await carol.dao.getProposal({ proposalId });
    await world.travelTo(deadline + 1n);
    const queued = await carol.dao.getProposal({ proposalId });
    const half = parseEther("50000");
    expect(queued.state).to.equal("queued");
    expect(queued.votes).to.deep.equal({ against: 0n, for: half, abstain: half });
    expect(queued.quorum).to.equal(parseEther("20000"));
    expect(queued.eta).to.equal(deadline + 300n);
    expect(queued.expiry).to.equal(queued.eta! + 14n * 86_400n);

    const early = await failureOf(dave.dao.execute({ proposalId }));
    expect(early).to.be.instanceOf(ProposalError).and.to.include({ code: "DaoGovernorTooEarly", state: "queued" });
    expect((early as ProposalError).at).to.deep.equal(new Date(Number(queued.eta) * 1000));

    await world.travelTo(queued.eta!);
    const before = await dave.getBalance({ address: to });
    const tokens = await getBalance(dave, { token: mask, owner: to });
    expect(await (await dave.dao.execute({ proposalId })).wait()).to.include({ proposalId });
    expect((await dave.getBalance({ address: to })) - before).to.equal(parseEther("2"));
    expect((await getBalance(dave, { token: mask, owner: to })) - tokens).to.equal(parseEther("3"));
    expect(await dave.dao.getProposalState({ proposalId })).to.equal("executed");
    const again = await failureOf(dave.dao.execute({ proposalId }));
    expect(again).to.include({ code: "GovernorUnexpectedProposalState", state: "executed" });
  });

  it("lets the DAO vote on whatever the SDK can do: a tip, and its own terms", async () => {
    const { alice, bob, contracts } = world;
    const account = contracts.treasury;
    const terms = { executionDelay: 60, gracePeriod: 86_400, quorumPercent: 7, quorumFloor: 5n };
    const { dao, tips } = alice;
    const { proposalId, wait } = await dao.propose({
      title: "A tip, and new terms",
      body: "",
      actions: [
        await tips.send.prepare({ to: bob.account.address, amount: 9n, account }),
        await dao.setTerms.prepare({ ...terms, account }),
        await dao.setDaoUri.prepare({ uri: "ipfs://bafy", account }),
      ],
    });
    await wait();
    const { actions } = await dao.getProposal({ proposalId });
    expect(actions.map(({ decoded }) => decoded.contract?.room)).to.deep.equal(["tips", "dao", "dao"]);
    expect(actions[0]!.decoded.text).to.match(/^tips\.tipNative\(to: 0x.*, ref: 0x0+\), sending 0\.0+9 ETH$/);
    await pass(proposalId);
    const before = await alice.getBalance({ address: bob.account.address });
    await (await alice.dao.execute({ proposalId })).wait();
    expect((await alice.getBalance({ address: bob.account.address })) - before).to.equal(9n);
    expect(await dao.getTerms({})).to.deep.equal(terms);
    expect((await dao.getTreasury()).daoUri).to.equal("ipfs://bafy");
  });

  async function pass(proposalId: bigint) {
    const { alice } = world;
    await world.travel(MINUTE + 1);
    await (await alice.dao.castVote({ proposalId, support: "for" })).wait();
    const { deadline } = await alice.dao.getProposal({ proposalId });
    await world.travelTo(deadline + 301n);
  }

  it("says when a vote opens and closed, and who has voted", async () => {
    const { alice, bob } = world;
    const { proposalId } = await propose();
    const { snapshot } = await alice.dao.getProposal({ proposalId });
    const soon = (await failureOf(alice.dao.castVote({ proposalId, support: "for" }))) as ProposalError;
    expect(soon).to.include({ code: "GovernorUnexpectedProposalState", state: "pending" });
    expect(soon.at).to.deep.equal(new Date(Number(snapshot) * 1000));
    expect(soon.message).to.contain("its vote opens after 20");
    await world.travel(MINUTE + 1);
    await (await alice.dao.castVote({ proposalId, support: "against" })).wait();
    const twice = await failureOf(alice.dao.castVote({ proposalId, support: "for" }));
    expect(twice).to.include({ code: "GovernorAlreadyCastVote", name: "ProposalError" });
    await world.travel(3600);
    const late = await failureOf(bob.dao.castVote({ proposalId, support: "for" }));
    expect(late).to.include({ code: "GovernorUnexpectedProposalState", state: "defeated" });
    expect(await failureOf(bob.dao.execute({ proposalId }))).to.include({ state: "defeated" });
    const { eta, expiry } = await bob.dao.getProposal({ proposalId });
    expect([eta, expiry]).to.deep.equal([undefined, undefined]);
  });

  it("expires where nobody executes it", async () => {
    const { proposalId } = await propose();
    await pass(proposalId);
    await world.travel(15 * 86_400);
    expect(await failureOf(world.bob.dao.execute({ proposalId }))).to.include({ state: "expired" });
  });

  it("is taken back by its proposer alone, for good", async () => {
    const { alice, bob } = world;
    const { proposalId } = await propose();
    expect(await failureOf(bob.dao.cancel({ proposalId }))).to.include({ code: "GovernorUnableToCancel" });
    const { isVeto } = await (await alice.dao.cancel({ proposalId })).wait();
    expect(isVeto).to.equal(false);
    expect(await bob.dao.getProposalState({ proposalId })).to.equal("canceled");
  });

  it("stores nothing that the governor would refuse, and proposes nothing that is not stored", async () => {
    const { alice, carol } = world;
    const parameters = { title: "Mine", body: "", actions: [payNative({ to: carol.account.address, amount: 1n })] };
    const stored: string[] = [];
    const store = {
      ...world.store,
      put: async (...args: Parameters<typeof world.store.put>) => {
        stored.push(args[1].root.toString());
        throw new Error("the cable was cut");
      },
    };
    const refused = await failureOf(carol.dao.propose({ ...parameters, store }));
    expect(refused).to.be.instanceOf(ContractRevertError).and.to.include({ code: "GovernorInsufficientProposerVotes" });
    expect(stored).to.deep.equal([]);
    const cut = await alice.dao.propose({ ...parameters, store }).catch((error: unknown) => error);
    expect(cut).to.be.instanceOf(Error).and.to.include({ message: "the cable was cut" });
    expect(stored).to.have.length(1);
    expect((await alice.dao.listProposals()).items).to.deep.equal([]);
    // And then it works: the same words, the same CID.
    expect((await alice.dao.propose(parameters)).cid).to.equal(stored[0]);
  });

  it("says that the very same proposal exists", async () => {
    const { alice, carol } = world;
    const parameters = { title: "Twice", body: "", actions: [payNative({ to: carol.account.address, amount: 1n })] };
    const { proposalId, wait } = await alice.dao.propose(parameters);
    await wait();
    const error = await failureOf(alice.dao.propose(parameters));
    expect(error).to.include({ code: "PROPOSAL_EXISTS", proposalId, state: "pending" });
  });

  it("needs a store to write to", async () => {
    const { alice } = world;
    const parameters = { title: "No store", body: "", actions: [payNative({ to: world.mask, amount: 1n })] };
    const bare = { ...alice, bauta: { contracts: world.contracts } };
    expect(await failureOf(proposeActions(bare, parameters))).to.include({ code: "STORE_MISSING" });
  });

  it("carries a refused action's reason up to the person", async () => {
    const { alice, contracts } = world;
    const { proposalId, wait } = await alice.dao.propose({
      title: "Too much",
      body: "",
      actions: [payToken({ token: world.mask, to: contracts.tips, amount: parseEther("999999") })],
    });
    await wait();
    await pass(proposalId);
    const error = await failureOf(alice.dao.execute({ proposalId }));
    expect(error).to.include({ code: "TreasuryCallFailed" });
    expect(error.cause).to.include({ code: "ERC20InsufficientBalance" });
  });
});
