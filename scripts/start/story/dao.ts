import { payNative, payToken } from "@bauta/sdk/dao";
import { createTestClient, custom, formatEther, parseEther } from "viem";
import { addressOf, type Person } from "../cast.ts";
import { localChain } from "../localChain.ts";
import { refusal } from "./refusal.ts";
import type { Stage } from "./tell.ts";

/** Lets the chain's clock jump to the given second. */
async function travelTo(person: Person, timestamp: bigint): Promise<void> {
  const chain = createTestClient({ mode: "hardhat", chain: localChain, transport: custom(person) });
  await chain.setNextBlockTimestamp({ timestamp });
  await chain.mine({ blocks: 1 });
}

async function wrap({ cast, report, token }: Stage): Promise<void> {
  const { operator, alice, bob, carol } = cast;
  const amount = parseEther("60000");
  for (const member of [alice, bob, carol]) {
    const gift = payToken({ token, to: addressOf(member), amount });
    await operator.waitForTransactionReceipt({ hash: await operator.sendTransaction(gift) });
  }
  await (await alice.dao.depositWithPermit({ amount })).wait();
  for (const member of [bob, carol]) {
    await member.dao.ensureAllowance({ token, spender: "voteToken", amount });
    await (await member.dao.deposit({ amount })).wait();
  }
  const votes = await alice.dao.getVotes({ account: addressOf(alice) });
  report.check(
    `Alice, Bob and Carol wrap ${formatEther(amount)} MASK each; Alice has ${formatEther(votes)} votes after one transaction`,
    votes === amount,
  );
}

export async function tellDao(stage: Stage): Promise<void> {
  const { cast, report, token, treasury } = stage;
  const { operator, alice, bob, carol, dave, mallory } = cast;
  report.chapter("The treasury");
  await wrap(stage);

  const funds = { native: parseEther("10"), token: parseEther("5000") };
  await operator.sendTransaction({ to: treasury, value: funds.native });
  await operator.sendTransaction(payToken({ token, to: treasury, amount: funds.token }));
  const before = await alice.dao.getTreasury({ tokens: [token] });
  report.check(
    `The treasury holds ${formatEther(before.balance)} ETH and ${formatEther(before.tokenBalances[0]!)} MASK`,
    before.balance === funds.native && before.tokenBalances[0] === funds.token,
  );

  const grant = { native: parseEther("2.5"), token: parseEther("1000") };
  const daveBefore = await dave.getBalance({ address: addressOf(dave) });
  const sent = await alice.dao.propose({
    title: "Pay Dave for the new website",
    body: "Dave built our website.\n\nWe agreed on **2.5 ETH** and **1,000 MASK**.",
    actions: [
      { call: payNative({ to: addressOf(dave), amount: grant.native }), description: "Send 2.5 ETH to Dave" },
      { call: payToken({ token, to: addressOf(dave), amount: grant.token }), description: "Send 1,000 MASK to Dave" },
    ],
  });
  const { proposalId, deadline, snapshot } = await sent.wait();
  const proposal = await bob.dao.getProposal({ proposalId });
  report.check(
    `Alice proposes a payment; Bob reads its dossier ipfs://${sent.cid} and every block matches its CID`,
    proposal.dossier.status === "verified" && proposal.dossier.cid === sent.cid,
  );
  report.check(
    `What the dossier says and what the calldata does agree: ${proposal.actions.map(({ decoded }) => decoded.text).join("; ")}`,
    proposal.disagreements.length === 0 && proposal.actions.length === 2,
  );

  await travelTo(alice, snapshot + 1n);
  await (await alice.dao.castVote({ proposalId, support: "for", reason: "Well done" })).wait();
  await (await bob.dao.castVote({ proposalId, support: "for" })).wait();
  const ballot = await carol.dao.signBallot({ proposalId, support: "against" });
  const { counted, receipt } = await (await operator.dao.castBallots({ proposalId, ballots: [ballot] })).wait();
  report.check(
    "Alice and Bob vote for it; Carol signs her ballot, and the operator pays for its transaction",
    counted[0]?.voter === addressOf(carol) && receipt.from.toLowerCase() === addressOf(operator).toLowerCase(),
  );
  const twice = await refusal(carol.dao.castVote({ proposalId, support: "for" }));
  report.check(`Carol cannot vote twice: ${twice?.code}`, twice !== undefined);

  await travelTo(alice, deadline + 1n);
  const early = await refusal(bob.dao.execute({ proposalId }));
  report.check(`It passed, and cannot be executed before its delay is over: ${early?.code}`, early !== undefined);
  const { eta } = await alice.dao.getProposal({ proposalId });
  await travelTo(alice, eta ?? 0n);
  await (await mallory.dao.execute({ proposalId })).wait();
  const daveAfter = await dave.getBalance({ address: addressOf(dave) });
  const after = await alice.dao.getTreasury({ tokens: [token] });
  report.check(
    `Anybody may execute it: Dave is paid ${formatEther(daveAfter - daveBefore)} ETH out of the treasury`,
    daveAfter - daveBefore === grant.native && after.balance === funds.native - grant.native,
  );
  report.check(
    `and ${formatEther(before.tokenBalances[0]! - after.tokenBalances[0]!)} MASK, an ERC-20`,
    after.tokenBalances[0] === funds.token - grant.token,
  );
  const again = await refusal(mallory.dao.execute({ proposalId }));
  report.check(`It cannot be executed twice: ${again?.code}`, again !== undefined);
}
