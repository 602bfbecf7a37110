import { approveToken, ensureAllowance, getAllowance } from "@bauta/sdk";
import { sendTip, sendTips, sendTipWithPermit } from "@bauta/sdk/tips";
import { expect } from "chai";
import { type Address, getAddress, parseEther } from "viem";
import { startChain, type TestChain } from "../lib/chain.ts";
import { failureOf } from "../lib/failure.ts";

describe("tips: tokens", () => {
  let chain: TestChain;
  let client: ReturnType<TestChain["clientOf"]>;
  let tip: { to: Address; amount: bigint; token: Address };

  beforeEach(async () => {
    chain = await startChain();
    client = chain.clientOf(chain.alice);
    tip = { to: chain.bob.address, amount: 5n, token: chain.mask };
  });

  const allowed = (token: Address) =>
    getAllowance(client, { token, owner: chain.alice.address, spender: chain.contracts.tips });

  it("approves exactly what is missing, and nothing twice", async () => {
    const wanted = { token: chain.mask, spender: "tips", amount: 5n } as const;
    expect(await ensureAllowance(client, wanted)).to.have.length(1);
    expect(await allowed(chain.mask)).to.equal(5n);
    expect(await ensureAllowance(client, wanted)).to.have.length(0);
    await (await sendTip(client, tip)).wait();
    expect(await allowed(chain.mask)).to.equal(0n);
  });

  it("approves zero first where a token insists on it", async () => {
    const { address: token } = await chain.viem.deployContract("ApproveFromZeroToken");
    expect(await ensureAllowance(client, { token, spender: "tips", amount: 3n })).to.have.length(1);
    expect(await ensureAllowance(client, { token, spender: "tips", amount: 5n })).to.have.length(2);
    expect(await allowed(token)).to.equal(5n);
  });

  it("says so where a token refuses an approval", async () => {
    const { address: token } = await chain.viem.deployContract("ApprovalRaceToken");
    await ensureAllowance(client, { token, spender: "tips", amount: 3n });
    const failure = await failureOf(ensureAllowance(client, { token, spender: "tips", amount: 5n }));
    expect(failure.name).to.equal("ContractRevertError");
    expect(await allowed(token)).to.equal(3n);
  });

  it("withdraws an allowance", async () => {
    await (await approveToken(client, { token: chain.mask, spender: chain.contracts.tips, amount: 5n })).wait();
    const sent = await approveToken(client, { token: chain.mask, spender: "tips", amount: 0n });
    expect(await sent.wait()).to.include({ owner: chain.alice.address, value: 0n });
    expect(await allowed(chain.mask)).to.equal(0n);
  });

  it("says what is missing: the allowance, or the tokens", async () => {
    expect((await failureOf(sendTip(client, tip))).code).to.equal("ALLOWANCE_TOO_LOW");
    const poor = await failureOf(sendTip(chain.clientOf(chain.carol), tip));
    expect(poor.code).to.equal("BALANCE_TOO_LOW");
    expect(poor.message).to.contain(`${chain.carol.address} holds 0 of the token`);
    const noToken = await failureOf(sendTip(client, { ...tip, token: chain.bob.address }));
    expect(noToken.code).to.equal("CONTRACT_MISSING");
    expect(noToken.message).to.contain(chain.bob.address);
  });

  it("tips with a permit, in one transaction and with no allowance left", async () => {
    const { wait } = await sendTipWithPermit(client, tip);
    expect(await wait()).to.include({ from: chain.alice.address, to: tip.to, amount: 5n, token: chain.mask });
    expect(await allowed(chain.mask)).to.equal(0n);
  });

  it("tips with a permit whose nonce somebody used up with the permit itself", async () => {
    const { data } = await sendTipWithPermit.prepare(client, tip);
    const [deadline, v, r, s] = [4, 5, 6, 7].map((word) => `0x${data.slice(10 + word * 64, 74 + word * 64)}` as const);
    const permit = { deadline: BigInt(deadline!), v: Number(v), r: r!, s: s! };
    const token = await chain.viem.getContractAt("CommunityToken", chain.mask);
    const { contracts, alice } = chain;
    await token.write.permit([alice.address, contracts.tips, 5n, permit.deadline, permit.v, permit.r, permit.s]);
    expect((await (await sendTipWithPermit(client, { ...tip, permit })).wait()).amount).to.equal(5n);
  });

  it("refuses permits for a token that has none", async () => {
    const failure = await failureOf(sendTipWithPermit(client, { ...tip, token: chain.contracts.tips }));
    expect(failure.code).to.equal("PERMIT_UNSUPPORTED");
    const late = await failureOf(sendTipWithPermit(client, { ...tip, deadline: 1n }));
    expect(late.name).to.equal("ContractRevertError");
  });

  it("pays a batch in a token, and prepares what a treasury would do", async () => {
    const payments = [chain.bob, chain.carol].map(({ address }, i) => ({ to: address, amount: BigInt(i + 1) }));
    const { mask, contracts } = chain;
    await ensureAllowance(client, { token: mask, spender: "tips", amount: 3n });
    const sent = await sendTips(client, { payments, token: mask });
    const { receipt, refused, payments: paid } = await sent.wait();
    expect([paid, refused]).to.deep.equal([payments, []]);
    expect(await sendTips.decode(client, receipt)).to.deep.include({ payments });
    const treasury = getAddress(`0x${"7e".repeat(20)}`);
    const call = await sendTips.prepare(client, { payments, token: mask, account: treasury });
    expect(call).to.include({ to: contracts.tips, value: 0n });
    const elsewhere = await failureOf(sendTips.decode(client, receipt, { contracts: { tips: treasury } }));
    expect(elsewhere.code).to.equal("EVENT_MISSING");
  });

  it("simulates: what it would cost, and what it would do", async () => {
    const { result, gas } = await sendTip.simulate(client, { to: tip.to, amount: parseEther("1") });
    expect(result).to.equal(undefined);
    expect(Number(gas)).to.be.greaterThan(30_000).and.lessThan(45_000);
  });
});
