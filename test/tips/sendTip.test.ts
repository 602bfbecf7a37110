import { BautaError, ContractRevertError } from "@bauta/sdk";
import { sendTip } from "@bauta/sdk/tips";
import { expect } from "chai";
import { keccak256, toHex, zeroAddress, zeroHash } from "viem";
import { startChain, type TestChain } from "../lib/chain.ts";

describe("tips: sendTip", () => {
  let chain: TestChain;
  before(async () => {
    chain = await startChain();
  });

  it("pays native currency and tells what happened", async () => {
    const { alice, bob, clientOf } = chain;
    const client = clientOf(alice);
    const ref = keccak256(toHex("a post"));
    const before = await client.getBalance({ address: bob.address });
    const { hash, wait } = await sendTip(client, { to: bob.address, amount: 7n, ref });
    const { receipt, ...event } = await wait();
    expect(receipt.transactionHash).to.equal(hash);
    expect(event).to.deep.equal({ from: alice.address, to: bob.address, ref, token: zeroAddress, amount: 7n });
    expect(await client.getBalance({ address: bob.address })).to.equal(before + 7n);
  });

  it("pays a token from an allowance", async () => {
    const { alice, bob, clientOf, mask } = chain;
    const client = clientOf(alice);
    expect(await client.tips.ensureAllowance({ token: mask, spender: "tips", amount: 5n })).to.have.length(1);
    const { wait } = await client.tips.send({ to: bob.address, amount: 5n, token: mask });
    expect(await wait()).to.include({ token: mask, amount: 5n, ref: zeroHash });
  });

  it("says what the contract refused, and what to do about it", async () => {
    const { alice, bob, clientOf } = chain;
    const error = await sendTip(clientOf(alice), { to: bob.address, amount: 0n }).catch((error: unknown) => error);
    expect(error).to.be.instanceOf(ContractRevertError);
    expect(error).to.deep.include({ code: "TipsAmountZero", contract: "Tips", args: { to: bob.address } });
    expect((error as Error).message).to.contain("A tip needs an amount above zero. Send at least one wei");
  });

  it("names the allowance that is missing", async () => {
    const { bob, carol, clientOf, mask, alice } = chain;
    await (await sendTip(clientOf(alice), { to: bob.address, amount: 1n })).wait();
    const error = await sendTip(clientOf(bob), { to: carol.address, amount: 3n, token: mask }).catch((e: unknown) => e);
    expect(error).to.be.instanceOf(BautaError).and.to.have.property("code", "ALLOWANCE_TOO_LOW");
  });
});
