import { ContractRevertError, type TransactionReplacedError } from "@bauta/sdk";
import { registerPersona } from "@bauta/sdk/identity";
import { sendTip } from "@bauta/sdk/tips";
import { expect } from "chai";
import { parseGwei } from "viem";
import { startChain, type TestChain } from "../lib/chain.ts";
import { failureOf } from "../lib/failure.ts";

describe("core: waiting", () => {
  let chain: TestChain;
  let client: ReturnType<TestChain["clientOf"]>;
  const cheap = { maxFeePerGas: parseGwei("10"), maxPriorityFeePerGas: parseGwei("1") };
  const dear = { maxFeePerGas: parseGwei("30"), maxPriorityFeePerGas: parseGwei("5") };
  const mine = () => chain.networkHelpers.mine(1);

  beforeEach(async () => {
    chain = await startChain();
    client = chain.clientOf(chain.alice);
    await chain.provider.request({ method: "evm_setAutomine", params: [false] });
  });

  /** Sends a tip that stays pending, begins to wait for it, and puts another transaction in its place. */
  async function replaceBy(replacement: (tip: { to: `0x${string}`; data: `0x${string}`; value: bigint }) => object) {
    // Hex in capitals, as some libraries write it: nodes answer in small letters.
    const tip = { to: chain.bob.address, amount: 5n, ref: `0x${"AB".repeat(32)}` as const };
    const nonce = await client.getTransactionCount({ address: chain.alice.address });
    const { hash, wait } = await sendTip(client, { ...tip, transaction: { ...cheap, nonce } });
    const waiting = wait({ timeout: 10_000 });
    waiting.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const request = replacement(await sendTip.prepare(client, tip));
    const replaced = await client.sendTransaction({ ...request, ...dear, nonce } as never);
    await mine();
    return { hash, replaced, waiting };
  }

  it("follows a transaction that the wallet sent again at a higher price", async () => {
    const { replaced, waiting } = await replaceBy((call) => call);
    const { receipt, amount } = await waiting;
    expect(receipt.transactionHash).to.equal(replaced);
    expect(amount).to.equal(5n);
  });

  it("tells of a cancelled transaction", async () => {
    const { hash, replaced, waiting } = await replaceBy(() => ({ to: chain.alice.address, value: 0n }));
    const error = (await failureOf(waiting)) as TransactionReplacedError;
    expect(error).to.include({ code: "TRANSACTION_CANCELLED", hash, replacement: replaced });
  });

  it("tells of a transaction that another one replaced", async () => {
    const { waiting } = await replaceBy(() => ({ to: chain.carol.address, value: 1n }));
    expect((await failureOf(waiting)).code).to.equal("TRANSACTION_REPLACED");
  });

  it("gives up on a dropped transaction after a while, and can wait again", async () => {
    const { hash, wait } = await sendTip(client, { to: chain.bob.address, amount: 5n });
    await chain.provider.request({ method: "hardhat_dropTransaction", params: [hash] });
    expect(await failureOf(wait({ timeout: 200 }))).to.include({ code: "WAIT_TIMEOUT", retryable: true });
    await (await sendTip(client, { to: chain.bob.address, amount: 5n })).hash;
    await mine();
    expect((await wait({ timeout: 2_000 })).amount).to.equal(5n);
  });

  it("stops at once when told to", async () => {
    const { wait } = await sendTip(client, { to: chain.bob.address, amount: 5n });
    const controller = new AbortController();
    const waiting = wait({ pollingInterval: 60_000, signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    expect((await failureOf(waiting)).code).to.equal("ABORTED");
  });

  it("waits for as many blocks as it is told", async () => {
    const { wait } = await sendTip(client, { to: chain.bob.address, amount: 5n });
    const waiting = wait({ confirmations: 3 });
    let isDone = false;
    waiting.then(() => {
      isDone = true;
    });
    for (const expected of [false, false, true]) {
      await mine();
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(isDone).to.equal(expected);
    }
  });

  it("says why a transaction failed that would have worked when it was sent", async () => {
    const encryptionKey = `0x${"0b".repeat(32)}` as const;
    const nonce = await client.getTransactionCount({ address: chain.alice.address });
    const first = await registerPersona(client, { encryptionKey, transaction: { nonce, gas: 200_000n } });
    const second = await registerPersona(client, { encryptionKey, transaction: { nonce: nonce + 1, gas: 200_000n } });
    await mine();
    await first.wait();
    const error = await failureOf(second.wait());
    expect(error).to.be.instanceOf(ContractRevertError).and.to.include({ code: "PersonasRegistered" });
  });

  it("says that the gas ran out", async () => {
    const { wait } = await sendTip(client, { to: chain.bob.address, amount: 5n, transaction: { gas: 25_000n } });
    await mine();
    const error = await failureOf(wait());
    expect(error.code).to.equal("OUT_OF_GAS");
    expect(error.message).to.contain("25000 gas");
  });
});
