import { voteTokenAbi } from "@bauta/sdk/abis";
import { type Ballot, type ProposalError, payNative, signBallot } from "@bauta/sdk/dao";
import { createWorld, type World } from "@bauta/sdk/testing";
import { expect } from "chai";
import hre from "hardhat";
import {
  type Abi,
  encodeFunctionData,
  type Hex,
  parseEther,
  parseSignature,
  serializeCompactSignature,
  signatureToCompactSignature,
} from "viem";
import { failureOf } from "./failure.ts";

describe("dao: ballots", () => {
  let world: World;
  let proposalId: bigint;
  beforeEach(async () => {
    world = await createWorld({ members: ["alice", "bob", "carol"] });
    await world.travel(1);
    proposalId = await propose("Pay Dave");
    await world.travel(61);
  });
  afterEach(() => world.close());

  async function propose(title: string): Promise<bigint> {
    const actions = [payNative({ to: world.dave.account.address, amount: 1n })];
    const { proposalId, wait } = await world.alice.dao.propose({ title, body: "", actions });
    await wait();
    return proposalId;
  }

  it("travel as JSON, and somebody else pays for casting them", async () => {
    const { alice, bob, carol, erin } = world;
    const ballots = [
      await alice.dao.signBallot({ proposalId, support: "for" }),
      await bob.dao.signBallot({ proposalId, support: "against" }),
      await carol.dao.signBallot({ proposalId, support: "abstain" }),
    ];
    const received = JSON.parse(JSON.stringify(ballots)) as Ballot[];
    const before = await erin.getBalance({ address: alice.account.address });
    const { counted, skipped } = await (await erin.dao.castBallots({ proposalId, ballots: received })).wait();
    expect(counted.map(({ voter, support, weight }) => [voter, support, weight])).to.deep.equal(
      ballots.map(({ voter, support }) => [voter, support, parseEther("50000")]),
    );
    expect(skipped).to.deep.equal([]);
    expect(await erin.getBalance({ address: alice.account.address })).to.equal(before);
    const { votes } = await erin.dao.getProposal({ proposalId });
    expect(new Set(Object.values(votes))).to.deep.equal(new Set([parseEther("50000")]));
  });

  it("that cannot count are skipped, and stop none of the others", async () => {
    const { alice, bob, carol, erin } = world;
    const [first, second, third] = [
      await alice.dao.signBallot({ proposalId, support: "for" }),
      await bob.dao.signBallot({ proposalId, support: "for" }),
      await carol.dao.signBallot({ proposalId, support: "for" }),
    ];
    await (await alice.dao.castVote({ proposalId, support: "against" })).wait();
    const ballots = [first, { ...second, support: "against" as const }, third, third];
    const { counted, skipped } = await (await erin.dao.castBallots({ proposalId, ballots })).wait();
    expect(counted.map(({ voter }) => voter)).to.deep.equal([carol.account.address]);
    expect(skipped).to.deep.equal([alice, bob, carol].map(({ account }) => account.address));
    const error = await failureOf(erin.dao.castBallots({ proposalId, ballots: [first] }));
    expect(error).to.include({ code: "DaoGovernorNoBallotCounted" });
  });

  it("are good for one proposal, one governor and one chain", async () => {
    const { bob, erin } = world;
    const other = await propose("Pay Dave again");
    await world.travel(61);
    const ballot = await bob.dao.signBallot({ proposalId, support: "for" });
    const cast = (ballot: Ballot, id = proposalId) =>
      failureOf(erin.dao.castBallots({ proposalId: id, ballots: [ballot] }));
    expect(await cast(ballot, other)).to.include({ code: "BALLOT_MISMATCH" });
    expect(await cast({ ...ballot, chainId: 1 })).to.include({ code: "BALLOT_MISMATCH" });
    expect(await cast({ ...ballot, governor: world.mask })).to.include({ code: "BALLOT_MISMATCH" });
    // Relabelled, its signature is worth nothing.
    const relabelled = { ...ballot, proposalId: other.toString() };
    expect(await cast(relabelled, other)).to.include({ code: "DaoGovernorNoBallotCounted" });
    expect(await bob.dao.isBallotSigned({ ballot: relabelled })).to.equal(false);
    const elsewhere = { ...erin, chain: { ...erin.chain, id: 5 } };
    const { castBallots } = await import("@bauta/sdk/dao");
    expect(await failureOf(castBallots(elsewhere, { proposalId, ballots: [ballot] }))).to.include({
      code: "BALLOT_MISMATCH",
    });
  });

  it("that are no ballots are refused before anything is sent", async () => {
    const { bob, erin } = world;
    const ballot = await bob.dao.signBallot({ proposalId, support: "for" });
    const parts = [
      { signature: "0x1" },
      { signature: `0x${"00".repeat(8193)}` },
      { support: "maybe" },
      { voter: "bob" },
      { proposalId: "0x1" },
      { chainId: "31337" },
    ];
    for (const hostile of [null, "ballot", ...parts.map((part) => ({ ...ballot, ...part }))]) {
      const error = await failureOf(erin.dao.castBallots({ proposalId, ballots: [hostile as Ballot] }));
      expect(error, JSON.stringify(hostile)).to.include({ code: "BALLOT_INVALID" });
    }
  });

  it("are not signed where they could not count", async () => {
    const { alice } = world;
    await (await alice.dao.castVote({ proposalId, support: "for" })).wait();
    const twice = await failureOf(alice.dao.signBallot({ proposalId, support: "against" }));
    expect(twice).to.include({ code: "GovernorAlreadyCastVote" });
    await world.travel(3600);
    const late = (await failureOf(world.bob.dao.signBallot({ proposalId, support: "for" }))) as ProposalError;
    expect(late.state).to.equal("queued");
    expect(late.message).to.contain("its vote closed on 20");
  });

  it("are mended where a wallet shortens its signatures, or counts v from 0", async () => {
    const { bob } = world;
    const mangle = (change: (signature: Hex) => Hex) => ({
      ...bob,
      signTypedData: async (request: never) => change((await bob.signTypedData(request)) as Hex),
    });
    const straight = await bob.dao.signBallot({ proposalId, support: "for" });
    const short = (signature: Hex) => serializeCompactSignature(signatureToCompactSignature(parseSignature(signature)));
    const low = (signature: Hex) => `${signature.slice(0, -2)}0${Number.parseInt(signature.slice(-2), 16) - 27}` as Hex;
    for (const change of [short, low]) {
      expect(await signBallot(mangle(change), { proposalId, support: "for" })).to.deep.equal(straight);
    }
    const broken = mangle((signature) => `0x00${signature.slice(4)}`);
    expect(await failureOf(signBallot(broken, { proposalId, support: "for" }))).to.include({
      code: "BALLOT_NOT_SIGNED",
    });
  });

  it("of contracts count where the contract says so (ERC-1271)", async () => {
    const { dave, erin, mask, contracts } = world;
    const { abi, bytecode } = await hre.artifacts.readArtifact("GovernanceSigner");
    const hash = await erin.deployContract({ abi: abi as Abi, bytecode: bytecode as Hex });
    const voter = (await erin.waitForTransactionReceipt({ hash })).contractAddress!;
    const tell = async (functionName: string, args: unknown[]) => {
      const hash = await erin.writeContract({ address: voter, abi: abi as Abi, functionName, args });
      await erin.waitForTransactionReceipt({ hash });
    };
    const secret = `0x${"5e".repeat(32)}` as const;
    await tell("set", [0, secret]);
    const delegate = encodeFunctionData({ abi: voteTokenAbi, functionName: "delegate", args: [voter] });
    await tell("call", [contracts.voteToken, delegate]);
    await dave.dao.ensureAllowance({ token: mask, spender: "voteToken", amount: 5n });
    await (await dave.dao.deposit({ amount: 5n, to: voter })).wait();
    await world.travel(1);
    const id = await propose("One for the contract");
    await world.travel(61);
    const refused = await failureOf(dave.dao.signBallot({ proposalId: id, support: "for", voter }));
    expect(refused).to.include({ code: "BALLOT_NOT_SIGNED" });
    const ballot = {
      ...(await world.bob.dao.signBallot({ proposalId: id, support: "for" })),
      voter,
      signature: secret,
    };
    expect(await dave.dao.isBallotSigned({ ballot })).to.equal(true);
    const { counted } = await (await erin.dao.castBallots({ proposalId: id, ballots: [ballot] })).wait();
    expect(counted).to.deep.equal([
      { voter: counted[0]!.voter, proposalId: id, support: "for", weight: 5n, reason: "" },
    ]);
    expect(counted[0]!.voter.toLowerCase()).to.equal(voter.toLowerCase());
  });
});
