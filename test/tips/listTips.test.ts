import { listTips, sendTip, sendTips, type Tip, watchTips } from "@bauta/sdk/tips";
import { expect } from "chai";
import { type Hex, keccak256, toHex } from "viem";
import { startChain, type TestChain } from "../lib/chain.ts";
import { until } from "../lib/until.ts";

const refOf = (name: string): Hex => keccak256(toHex(name));

describe("tips: listTips", () => {
  let chain: TestChain;
  before(async () => {
    chain = await startChain();
    const { alice, bob, carol, clientOf, contracts } = chain;
    const client = clientOf(alice);
    for (let i = 1n; i <= 5n; i++) {
      await (await sendTip(client, { to: bob.address, amount: i, ref: refOf("post") })).wait();
    }
    const payments = [bob.address, contracts.personas!, carol.address].map((to) => ({ to, amount: 9n }));
    await (await sendTips(client, { payments, ref: refOf("batch") })).wait();
    await (await sendTip(clientOf(carol), { to: bob.address, amount: 7n, ref: refOf("post") })).wait();
  });

  it("lists newest first, singles and batches alike", async () => {
    const { bob, clientOf, alice } = chain;
    const { items, next } = await listTips(clientOf(alice), { to: bob.address });
    expect(items.map(({ amount }) => amount)).to.deep.equal([7n, 9n, 5n, 4n, 3n, 2n, 1n]);
    expect(next).to.equal(undefined);
    expect(new Set(items.map(({ id }) => id)).size).to.equal(items.length);
  });

  it("leaves out what a recipient refused", async () => {
    const { items } = await listTips(chain.clientOf(chain.alice), { ref: refOf("batch") });
    expect(items.map(({ to }) => to)).to.have.members([chain.bob.address, chain.carol.address]);
  });

  it("lists by sender and by ref", async () => {
    const client = chain.clientOf(chain.alice);
    expect((await listTips(client, { from: chain.carol.address })).items).to.have.length(1);
    expect((await listTips(client, { ref: refOf("post") })).items).to.have.length(6);
    expect((await listTips(client, { ref: refOf("nothing") })).items).to.deep.equal([]);
  });

  it("pages without losing or repeating any", async () => {
    const client = chain.clientOf(chain.alice);
    const whole = (await listTips(client)).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let toBlock: bigint | undefined; ; ) {
      const { items, next } = await listTips(client, { limit: 2, ...(toBlock === undefined ? {} : { toBlock }) });
      paged.push(...items.map(({ id }) => id));
      if (next === undefined) break;
      toBlock = next;
    }
    expect(paged).to.deep.equal(whole).and.to.have.length(8);
  });

  it("refuses a filter that is none", async () => {
    const failure = listTips(chain.clientOf(chain.alice), { to: "0x12" }).catch((error: unknown) => error);
    expect(await failure).to.include({ code: "PARAMETER_INVALID" });
  });

  it("refuses pages of nothing, which would follow one another without end", async () => {
    for (const limit of [0, -1, Number.NaN]) {
      const failure = listTips(chain.clientOf(chain.alice), { limit }).catch((error: unknown) => error);
      expect(await failure, String(limit)).to.include({ code: "PARAMETER_INVALID" });
    }
  });
});

describe("tips: watchTips", () => {
  it("reports what comes, and what a reorganisation takes back", async () => {
    const { alice, bob, clientOf, networkHelpers } = await startChain();
    const client = clientOf(alice);
    const seen: Tip[] = [];
    const gone: Tip[] = [];
    const failed: Error[] = [];
    const stop = watchTips(client, {
      to: bob.address,
      fromBlock: 0n,
      onItems: (tips) => seen.push(...tips),
      onRemoved: (tips) => gone.push(...tips),
      onError: (error) => failed.push(error),
    });
    try {
      await (await sendTip(client, { to: bob.address, amount: 1n })).wait();
      await until(() => seen.length === 1);
      const snapshot = await networkHelpers.takeSnapshot();
      await (await sendTip(client, { to: bob.address, amount: 2n })).wait();
      await networkHelpers.mine(40);
      await until(() => seen.length === 2);
      await snapshot.restore();
      await networkHelpers.mine(3);
      await (await sendTip(client, { to: bob.address, amount: 3n })).wait();
      await until(() => gone.length === 1 && seen.length === 3);
      expect(gone.map(({ amount }) => amount)).to.deep.equal([2n]);
      expect(seen.map(({ amount }) => amount)).to.deep.equal([1n, 2n, 3n]);
      expect(failed).to.deep.equal([]);
    } finally {
      stop();
    }
  });
});
