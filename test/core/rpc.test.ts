import { bautaConfig } from "@bauta/sdk";
import { getPersona } from "@bauta/sdk/identity";
import { listTips, sendTip, type Tip, watchTips } from "@bauta/sdk/tips";
import { expect } from "chai";
import { createPublicClient, http, nonceManager } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { startChain, type TestChain } from "../lib/chain.ts";
import { failureOf } from "../lib/failure.ts";
import { type Misbehaviour, type RpcRequest, serveRpc } from "../lib/rpc.ts";

describe("core: nodes as they are", () => {
  let chain: TestChain;
  let rpc: Awaited<ReturnType<typeof serveRpc>>;
  let client: ReturnType<TestChain["clientOf"]>;

  beforeEach(async () => {
    chain = await startChain();
    rpc = await serveRpc(chain.provider);
    client = chain.clientOf(chain.alice, http(rpc.url, { retryCount: 0, timeout: 1_000 }));
  });
  afterEach(() => rpc.close());

  /** Misbehaves in one way for the first so many requests of a method. */
  const first = (count: number, method: string, misbehaviour: Misbehaviour) => {
    let left = count;
    return (request: RpcRequest) => (request.method === method && left-- > 0 ? misbehaviour : undefined);
  };

  it("says what is wrong with a node, and whether trying again helps", async () => {
    const tip = { to: chain.bob.address, amount: 1n };
    const cases: [Misbehaviour, code: string, retryable: boolean][] = [
      [{ status: 429 }, "RPC_BUSY", true],
      [{ error: { code: -32005, message: "limit exceeded" } }, "RPC_BUSY", true],
      [{ status: 403 }, "RPC_REFUSED", false],
      [{ status: 502, body: "<html>Bad Gateway</html>" }, "RPC_UNREACHABLE", true],
      [{ hang: true }, "RPC_TIMEOUT", true],
    ];
    for (const [misbehaviour, code, retryable] of cases) {
      rpc.misbehave = () => misbehaviour;
      expect(await failureOf(sendTip(client, tip)), code).to.include({ code, retryable });
    }
    await rpc.close();
    expect(await failureOf(sendTip(client, tip))).to.include({ code: "RPC_UNREACHABLE", retryable: true });
    rpc = await serveRpc(chain.provider);
  });

  it("does not say to try again where a transaction was sent and the answer was lost: it may be paid already", async () => {
    const client = chain.clientOf(chain.alice, http(rpc.url, { retryCount: 0, timeout: 500 }));
    for (const lost of [{ hang: true }, { status: 502 }] as const) {
      rpc.misbehave = ({ method, params = [] }) => {
        if (method !== "eth_sendRawTransaction") return undefined;
        chain.provider.request({ method, params });
        return lost;
      };
      const error = await failureOf(sendTip(client, { to: chain.bob.address, amount: 1n }));
      expect(error).to.include({ code: "SENDING_UNCERTAIN", retryable: false });
      expect(error.message).to.contain("may have been sent");
    }
    rpc.misbehave = () => undefined;
    expect((await listTips(client)).items).to.have.length(2);
  });

  it("keeps waiting through refusals, silence and receipts that come late", async () => {
    for (const misbehaviour of [{ status: 429 }, { hang: true }, { status: 500 }, { result: null }] as const) {
      const { wait } = await sendTip(client, { to: chain.bob.address, amount: 1n });
      rpc.misbehave = first(3, "eth_getTransactionReceipt", misbehaviour);
      expect((await wait({ timeout: 30_000 })).amount).to.equal(1n);
      rpc.misbehave = () => undefined;
    }
  });

  it("lists all there is from a node that allows few blocks a request", async () => {
    for (let i = 1n; i <= 6n; i++) await (await sendTip(client, { to: chain.bob.address, amount: i })).wait();
    await chain.networkHelpers.mine(30);
    rpc.misbehave = ({ method, params }) => {
      if (method !== "eth_getLogs") return undefined;
      const { fromBlock, toBlock } = (params ?? [])[0] as { fromBlock: string; toBlock: string };
      const isTooMuch = Number(toBlock) - Number(fromBlock) >= 4;
      return isTooMuch ? { error: { code: -32000, message: "block range is too wide" } } : undefined;
    };
    const { items, next } = await listTips(client, { to: chain.bob.address });
    expect(items.map(({ amount }) => amount)).to.deep.equal([6n, 5n, 4n, 3n, 2n, 1n]);
    expect(next).to.equal(undefined);
  });

  it("fails to list, clearly, where the node allows nothing", async () => {
    rpc.misbehave = ({ method }) => (method === "eth_getLogs" ? { status: 429 } : undefined);
    expect((await failureOf(listTips(client))).code).to.equal("RPC_BUSY");
  });

  it("watches on through a node that loses logs and refuses to answer", async () => {
    const seen: Tip[] = [];
    const gone: Tip[] = [];
    const codes: string[] = [];
    const stop = watchTips(client, {
      fromBlock: 0n,
      onItems: (tips) => seen.push(...tips),
      onRemoved: (tips) => gone.push(...tips),
      onError: ({ code }) => codes.push(code),
    });
    const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
    try {
      await (await sendTip(client, { to: chain.bob.address, amount: 1n })).wait();
      await pause();
      rpc.misbehave = ({ method }) => (method === "eth_getLogs" ? { result: [] } : undefined);
      await (await sendTip(client, { to: chain.bob.address, amount: 2n })).wait();
      await pause();
      expect(seen).to.have.length(1);
      rpc.misbehave = ({ method }) => (method === "eth_getLogs" ? { status: 429 } : undefined);
      await pause();
      rpc.misbehave = () => undefined;
      await pause();
      expect(seen.map(({ amount }) => amount)).to.deep.equal([1n, 2n]);
      expect(gone).to.deep.equal([]);
      expect(codes).to.include("RPC_BUSY");
    } finally {
      stop();
    }
  });

  it("takes back nothing where another node behind the same address is a few blocks late", async () => {
    const { bob } = chain;
    const seen: Tip[] = [];
    const gone: Tip[] = [];
    const stop = watchTips(client, {
      fromBlock: 0n,
      onItems: (tips) => seen.push(...tips),
      onRemoved: (tips) => gone.push(...tips),
    });
    const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
    try {
      const { receipt } = await (await sendTip(client, { to: bob.address, amount: 1n })).wait();
      await pause();
      const late = `0x${(receipt.blockNumber - 1n).toString(16)}`;
      rpc.misbehave = ({ method }) => (method === "eth_blockNumber" ? { result: late } : undefined);
      await pause();
      rpc.misbehave = () => undefined;
      await (await sendTip(client, { to: bob.address, amount: 2n })).wait();
      await pause();
      expect(gone).to.deep.equal([]);
      expect(seen.map(({ amount }) => amount)).to.deep.equal([1n, 2n]);
    } finally {
      stop();
    }
  });

  it("reads many things in one request", async () => {
    const { contracts, alice, bob, carol } = chain;
    const reader = createPublicClient({
      chain: hardhat,
      transport: http(rpc.url),
      batch: { multicall: { deployless: true } },
    }).extend(bautaConfig({ contracts }));
    const people = [alice, bob, carol].map(({ address }) => getPersona(reader, { wallet: address }));
    expect(await Promise.all(people)).to.deep.equal([undefined, undefined, undefined]);
    expect(rpc.seen.map(({ method }) => method)).to.deep.equal(["eth_call"]);
  });

  it("sends a hundred tips at once, each under its own nonce", async () => {
    const alice = mnemonicToAccount("test test test test test test test test test test test junk", { nonceManager });
    const sender = chain.clientOf(alice, http(rpc.url, { timeout: 30_000 }));
    const amounts = Array.from({ length: 100 }, (_, i) => BigInt(i + 1));
    // A node that mines each transaction as it comes refuses those that overtake another; a mempool takes them.
    const provider = chain.provider as { request(request: { method: string; params?: unknown[] }): Promise<unknown> };
    await provider.request({ method: "evm_setAutomine", params: [false] });
    const sent = await Promise.all(amounts.map((amount) => sendTip(sender, { to: chain.bob.address, amount })));
    await provider.request({ method: "evm_setAutomine", params: [true] });
    await provider.request({ method: "evm_mine" });
    const done = await Promise.all(sent.map(({ wait }) => wait()));
    expect(new Set(done.map(({ receipt }) => receipt.transactionHash)).size).to.equal(100);
    expect(done.map(({ amount }) => amount)).to.deep.equal(amounts);
  });
});
