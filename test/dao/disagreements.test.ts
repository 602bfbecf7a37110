import type { PlainCall } from "@bauta/sdk";
import { daoGovernorAbi } from "@bauta/sdk/abis";
import { type Dossier, encodeDossier, type Proposal, payNative, payToken } from "@bauta/sdk/dao";
import { buildDag, memoryStore, parseCid, type Store, sourceOf, storeDag } from "@bauta/sdk/storage";
import { createWorld, type World } from "@bauta/sdk/testing";
import { expect } from "chai";
import hre from "hardhat";
import { type Abi, getAddress, type Hex, keccak256, parseEventLogs, stringToHex, toHex } from "viem";

describe("dao: what a dossier says, and what will happen", () => {
  let world: World;
  let call: PlainCall;
  let honest: Dossier;
  beforeEach(async () => {
    world = await createWorld({ members: ["alice"] });
    await world.travel(1);
    const { alice, bob, contracts } = world;
    call = await alice.tips.send.prepare({ to: bob.account.address, amount: 9n, account: contracts.treasury });
    const code = await alice.getCode({ address: contracts.tips });
    honest = {
      version: 1,
      chainId: 31337,
      governor: contracts.daoGovernor,
      title: "Tip Bob",
      body: "",
      attachments: [],
      actions: [{ description: "Tip Bob 9 wei", ...call, codeHash: keccak256(code!) }],
    };
  });
  afterEach(() => world.close());

  /** Proposes as somebody would who does not use the SDK. */
  async function propose(description: string): Promise<bigint> {
    const { alice, contracts } = world;
    const hash = await alice.writeContract({
      address: contracts.daoGovernor,
      abi: daoGovernorAbi,
      functionName: "propose",
      args: [[call.to], [call.value], [call.data], description],
    });
    const { logs } = await alice.waitForTransactionReceipt({ hash });
    const [event] = parseEventLogs({ abi: daoGovernorAbi, eventName: "ProposalCreated", logs });
    return event!.args.proposalId;
  }

  async function keep(bytes: Uint8Array): Promise<string> {
    const { root } = await storeDag(world.store, await buildDag(sourceOf(bytes)));
    return root.toString();
  }

  async function proposeWith(part: Partial<Dossier>): Promise<Proposal> {
    const proposalId = await propose(`ipfs://${await keep(encodeDossier({ ...honest, ...part }))}`);
    return world.bob.dao.getProposal({ proposalId });
  }

  const kinds = ({ disagreements }: Proposal) => disagreements.map(({ kind, action }) => [kind, action]);
  const withAction = (part: object) => ({ actions: [{ ...honest.actions[0]!, ...part }] });

  it("nothing is found where they agree", async () => {
    const proposal = await proposeWith({});
    expect(proposal.dossier.status).to.equal("verified");
    expect(proposal.disagreements).to.deep.equal([]);
  });

  it("the chain", async () => expect(kinds(await proposeWith({ chainId: 1 }))).to.deep.equal([["chain", undefined]]));
  it("the governor", async () => {
    expect(kinds(await proposeWith({ governor: world.mask }))).to.deep.equal([["governor", undefined]]);
  });
  it("the number of actions", async () => {
    const [action] = honest.actions;
    expect(kinds(await proposeWith({ actions: [action!, action!] }))).to.deep.equal([["actions", undefined]]);
  });
  it("the target", async () => {
    expect(kinds(await proposeWith(withAction({ to: world.mask })))).to.deep.equal([["to", 0]]);
  });
  it("the amount", async () => {
    const { disagreements } = await proposeWith(withAction({ value: 8n }));
    expect(disagreements).to.deep.equal([
      {
        kind: "value",
        action: 0,
        said: "8",
        actual: "9",
        message: "The dossier's action 1 says the amount in wei is 8, but it is 9.",
      },
    ]);
  });
  it("the calldata", async () =>
    expect(kinds(await proposeWith(withAction({ data: "0x" })))).to.deep.equal([["data", 0]]));

  it("code that was swapped since, as long as it could still run", async () => {
    const { proposalId, wait } = await world.alice.dao.propose({ title: "Tip", body: "", actions: [call] });
    await wait();
    const request = (method: string, params: unknown[]) => world.provider.request({ method, params } as never);
    const code = await world.alice.getCode({ address: call.to });
    await request("hardhat_setCode", [call.to, `${code}00`]);
    expect(kinds(await world.bob.dao.getProposal({ proposalId }))).to.deep.equal([["code", 0]]);
    await request("hardhat_setCode", [call.to, code]);
    const slot = toHex(BigInt(keccak256(stringToHex("eip1967.proxy.implementation"))) - 1n, { size: 32 });
    await request("hardhat_setStorageAt", [call.to, slot, `0x${"00".repeat(12)}${world.mask.slice(2)}`]);
    const swapped = await world.bob.dao.getProposal({ proposalId });
    expect(swapped.disagreements).to.deep.include({
      kind: "implementation",
      action: 0,
      said: "none",
      actual: world.mask,
      message: `The dossier's action 1 says the contract behind the target is none, but it is ${world.mask}.`,
    });
    await (await world.alice.dao.cancel({ proposalId })).wait();
    expect(kinds(await world.bob.dao.getProposal({ proposalId }))).to.deep.equal([]);
  });

  it("a token that would refuse without a word", async () => {
    const { alice, bob, erin, contracts, mask } = world;
    const { abi, bytecode } = await hre.artifacts.readArtifact("FalseOnFailureToken");
    const hash = await erin.deployContract({ abi: abi as Abi, bytecode: bytecode as Hex });
    const token = getAddress((await erin.waitForTransactionReceipt({ hash })).contractAddress!);
    const to = bob.account.address;
    const pay = payToken({ token: mask, to, amount: 5n });
    const actions = [pay, payToken({ token, to, amount: 5n }), { ...pay, value: 10n ** 30n }, { ...pay, to }];
    const { proposalId, wait } = await alice.dao.propose({ title: "Pay Bob twice", body: "", actions });
    await wait();
    const read = async () => (await bob.dao.getProposal({ proposalId })).disagreements;
    expect(await read()).to.deep.equal([
      {
        kind: "answer",
        action: 1,
        said: "done",
        actual: "false",
        message: `The token ${token} would answer action 2 with false, which is to say that it refuses, but it would count as done.`,
      },
    ]);
    const mint = { address: token, abi: abi as Abi, functionName: "mint", args: [contracts.treasury, 5n] };
    await erin.waitForTransactionReceipt({ hash: await erin.writeContract(mint) });
    expect(await read()).to.deep.equal([]);
  });

  it("a description that is text", async () => {
    const proposal = await world.bob.dao.getProposal({ proposalId: await propose("Trust\u202E me") });
    expect(proposal.dossier).to.deep.equal({ status: "none" });
    expect(kinds(proposal)).to.deep.equal([["description", undefined]]);
    expect(proposal.disagreements[0]!.said).to.equal('"Trust\uFFFD me"');
    expect(proposal.actions[0]!.decoded.functionName).to.equal("tipNative");
    expect(proposal.actions[0]!.words).to.equal(undefined);
  });

  describe("a dossier that cannot be shown does not hide the calldata", () => {
    const shown = async (proposalId: bigint, store: Store = world.store) => {
      const proposal = await world.bob.dao.getProposal({ proposalId, store });
      expect(proposal.actions[0]!.decoded.text).to.contain("tips.tipNative(to: 0x");
      expect(proposal.actions[0]!.words).to.equal(undefined);
      if (proposal.dossier.status === "verified" || proposal.dossier.status === "none") throw new Error("unexpected");
      return { status: proposal.dossier.status, code: proposal.dossier.error.code };
    };

    it("where nobody has it", async () => {
      const proposalId = await propose(`ipfs://${await keep(encodeDossier(honest))}`);
      const outcome = await shown(proposalId, memoryStore());
      expect(outcome).to.deep.equal({ status: "unreachable", code: "BLOCK_NOT_FOUND" });
    });

    it("where the store lies", async () => {
      const cid = await keep(encodeDossier(honest));
      const proposalId = await propose(`ipfs://${cid}`);
      const forged = encodeDossier({ ...honest, title: "Tip Eve" });
      const liar = { ...memoryStore(), get: async () => forged };
      expect(await shown(proposalId, liar)).to.deep.equal({ status: "unreachable", code: "BLOCK_INVALID" });
      expect(parseCid(cid).toString()).to.equal(cid);
    });

    it("where it is no dossier", async () => {
      const proposalId = await propose(`ipfs://${await keep(new TextEncoder().encode("<script>alert(1)</script>"))}`);
      expect(await shown(proposalId)).to.deep.equal({ status: "invalid", code: "DOSSIER_INVALID" });
    });

    it("where it is endless", async () => {
      const proposalId = await propose(`ipfs://${await keep(new Uint8Array(3 * 1024 * 1024))}`);
      expect(await shown(proposalId)).to.deep.equal({ status: "invalid", code: "DAG_LIMIT" });
    });

    it("where the store breaks in its own way", async () => {
      const proposalId = await propose(`ipfs://${await keep(encodeDossier(honest))}`);
      const broken = {
        ...memoryStore(),
        get: async (): Promise<Uint8Array> => {
          throw new TypeError("fetch failed");
        },
      };
      expect(await shown(proposalId, broken)).to.deep.equal({ status: "unreachable", code: "DOSSIER_UNREACHABLE" });
    });
  });

  it("nobody hides a proposal by describing it in what is not UTF-8", async () => {
    const { alice, bob, contracts } = world;
    const { encodeAbiParameters, toFunctionSelector } = await import("viem");
    const types = [{ type: "address[]" }, { type: "uint256[]" }, { type: "bytes[]" }, { type: "bytes" }] as const;
    const args = encodeAbiParameters(types, [[call.to], [call.value], [call.data], "0xff00fe"]);
    const data: Hex = `${toFunctionSelector("propose(address[],uint256[],bytes[],string)")}${args.slice(2)}`;
    await alice.waitForTransactionReceipt({ hash: await alice.sendTransaction({ to: contracts.daoGovernor, data }) });
    const { items } = await bob.dao.listProposals();
    expect(items).to.have.length(1);
    const proposal = await bob.dao.getProposal({ proposalId: items[0]!.proposalId });
    expect(proposal.dossier.status).to.equal("none");
    expect(proposal.calls).to.deep.equal([call]);
    // And it can be voted down, and cancelled, like any other.
    await (await alice.dao.cancel({ proposalId: proposal.proposalId })).wait();
  });

  it("nobody proposes in another's name", async () => {
    const { bob } = world;
    const description = `ipfs://${await keep(encodeDossier(honest))}#proposer=${bob.account.address}`;
    const refused = await propose(description).catch((error: Error) => error);
    expect(String(refused)).to.contain("GovernorRestrictedProposer");
    expect(payNative({ to: bob.account.address, amount: 1n }).value).to.equal(1n);
  });
});
