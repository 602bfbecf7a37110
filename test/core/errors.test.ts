import { bautaActions, ContractRevertError } from "@bauta/sdk";
import { tipsAbi, treasuryAbi } from "@bauta/sdk/abis";
import { getPersona } from "@bauta/sdk/identity";
import { sendTip, sendTips } from "@bauta/sdk/tips";
import { expect } from "chai";
import { createWalletClient, custom, encodeErrorResult, type Hex, http, zeroAddress } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { hardhat, sepolia } from "viem/chains";
import { startChain, type TestChain } from "../lib/chain.ts";
import { failureOf } from "../lib/failure.ts";
import { serveRpc } from "../lib/rpc.ts";

describe("core: errors", () => {
  let chain: TestChain;
  before(async () => {
    chain = await startChain();
  });

  /** A wallet's provider that answers some methods in its own way, and notes what it was asked. */
  function wallet(answers: Record<string, () => unknown>) {
    const asked: string[] = [];
    const request = async (request: { method: string; params?: unknown[] }) => {
      asked.push(request.method);
      const answer = answers[request.method];
      return answer ? answer() : chain.provider.request(request);
    };
    const client = createWalletClient({ account: chain.alice.address, chain: hardhat, transport: custom({ request }) });
    return { asked, client: client.extend(bautaActions({ contracts: chain.contracts })) };
  }

  /** What the SDK says where a node answers a call with this revert data. */
  async function explained(data: Hex): Promise<ContractRevertError> {
    const rpc = await serveRpc(chain.provider);
    rpc.misbehave = ({ method }) =>
      method === "eth_call" ? { error: { code: 3, message: "execution reverted", data } } : undefined;
    try {
      const client = chain.clientOf(chain.alice, http(rpc.url, { retryCount: 0 }));
      const error = await failureOf(sendTip(client, { to: chain.bob.address, amount: 1n }));
      expect(error).to.be.instanceOf(ContractRevertError);
      return error as ContractRevertError;
    } finally {
      await rpc.close();
    }
  }

  it("names the parameter that is wrong, before anything is asked or sent", async () => {
    const { asked, client } = wallet({});
    const to = chain.bob.address;
    const wrong: [parameters: object, message: RegExp][] = [
      [{ to: "0x12", amount: 1n }, /^to must be an address.*but is "0x12"/],
      [{ to: to.replace("7", "8"), amount: 1n }, /^to must be an address/],
      [{ to: [to], amount: 1n }, /^to must be an address/],
      [{ amount: 1n }, /^to must be an address.*but is undefined/],
      [{ to, amount: 1 }, /^value \(in wei\) must be a bigint that fits uint256, but is 1\./],
      [{ to, amount: -1n }, /but is -1n/],
      [{ to, amount: 2n ** 256n }, /must be a bigint that fits uint256/],
      [{ to, amount: 1n, ref: "0x12" }, /^ref must be 32 bytes: 0x and 64 hex digits/],
      [{ to, amount: 1n, ref: `0x${"1".repeat(63)}` }, /^ref must be 32 bytes/],
      [{ to, amount: 1n, ref: `0x${"zz".repeat(32)}` }, /^ref must be 32 bytes/],
    ];
    for (const [parameters, message] of wrong) {
      const error = await failureOf(sendTip(client, parameters as never));
      expect(error.code).to.equal("PARAMETER_INVALID");
      expect(error.message).to.match(message);
    }
    const payments = [
      { to, amount: 1n },
      { to, amount: 2n ** 96n },
    ];
    expect((await failureOf(sendTips(client, { payments }))).message).to.match(/^payments\[1\]\.amount must be/);
    expect(asked).to.not.include.members(["eth_call", "eth_sendTransaction"]);
  });

  it("tells a declined request from a failure", async () => {
    const decline = () => {
      throw Object.assign(new Error("User denied transaction signature."), { code: 4001 });
    };
    const { client } = wallet({ eth_sendTransaction: decline });
    const error = await failureOf(sendTip(client, { to: chain.bob.address, amount: 1n }));
    expect(error).to.include({ code: "USER_REJECTED", retryable: false });
  });

  it("sends nothing where the wallet is on another chain", async () => {
    const { asked, client } = wallet({ eth_chainId: () => "0xaa36a7" });
    const error = await failureOf(sendTip(client, { to: chain.bob.address, amount: 1n }));
    expect(error.code).to.equal("CHAIN_MISMATCH");
    expect(error.message).to.contain("another chain");
    expect(asked).to.not.include("eth_sendTransaction");
  });

  it("sees the other chain also where nothing of ours is on it", async () => {
    const { clientOf, alice, provider, contracts, bob } = chain;
    const client = createWalletClient({ account: alice, chain: sepolia, transport: custom(provider) });
    const elsewhere = { ...contracts, tips: bob.address };
    const error = await failureOf(sendTip(client, { to: bob.address, amount: 0n, contracts }));
    expect(error.message).to.contain("The wallet is on chain 31337, not on Sepolia (chain 11155111)");
    const local = clientOf(alice);
    expect((await failureOf(sendTip(local, { to: bob.address, amount: 1n, contracts: elsewhere }))).code).to.equal(
      "CONTRACT_MISSING",
    );
  });

  it("says which contract is not known, and on which chain", async () => {
    const client = createWalletClient({ account: chain.alice, chain: hardhat, transport: custom(chain.provider) });
    const error = await failureOf(getPersona(client, { wallet: zeroAddress }));
    expect(error.code).to.equal("CONTRACT_UNKNOWN");
    expect(error.message).to.contain('"personas" is known on Hardhat (chain 31337)').and.to.contain("contracts: {");
  });

  it("asks for an account", async () => {
    const { clientOf, contracts, bob, provider } = chain;
    const client = createWalletClient({ chain: hardhat, transport: custom(provider) });
    const error = await failureOf(sendTip(client, { to: bob.address, amount: 1n, contracts }));
    expect(error.code).to.equal("ACCOUNT_MISSING");
    const { to } = await sendTip.prepare(clientOf(chain.alice), { to: bob.address, amount: 1n });
    expect(to).to.equal(contracts.tips);
  });

  it("says that funds are too low", async () => {
    const poor = privateKeyToAccount(generatePrivateKey());
    const error = await failureOf(sendTip(chain.clientOf(poor), { to: chain.bob.address, amount: 1n }));
    expect(error.code).to.equal("FUNDS_TOO_LOW");
  });

  it("unwraps what the treasury passes on of another contract", async () => {
    const args = [chain.bob.address] as const;
    const inner = encodeErrorResult({ abi: tipsAbi, errorName: "TipsAmountZero", args });
    const wrap = (reason: Hex) =>
      encodeErrorResult({
        abi: treasuryAbi,
        errorName: "TreasuryCallFailed",
        args: [3n, chain.contracts.tips, reason],
      });
    const once = await explained(wrap(inner));
    expect(once).to.include({ code: "TreasuryCallFailed", contract: "Treasury" });
    expect(once.args).to.include({ index: 3n, target: chain.contracts.tips });
    expect(once.cause).to.be.instanceOf(ContractRevertError).and.to.include({ code: "TipsAmountZero" });
    expect(once.message).to.contain("A tip needs an amount above zero.");
    const twice = await explained(wrap(wrap(inner)));
    expect(twice.cause).to.include({ code: "TreasuryCallFailed" });
    expect((twice.cause as Error).cause).to.include({ code: "TipsAmountZero" });
  });

  it("reads Solidity's own errors, and quotes strangers with care", async () => {
    const abi = [{ type: "error", name: "Error", inputs: [{ type: "string", name: "reason" }] }] as const;
    const hostile = `no\nmoney \u202e<script>${"x".repeat(1_000)}`;
    const error = await explained(encodeErrorResult({ abi, args: [hostile] }));
    expect(error.code).to.equal("Error");
    expect(error.args).to.deep.equal({ reason: hostile });
    expect(error.message).to.contain('and says: "no money <script>').and.to.have.length.below(400);
    const panic = await explained(`0x4e487b71${"11".padStart(64, "0")}`);
    expect(panic.message).to.contain("a number became too large or negative (0x11)");
  });

  it("keeps revert data that it cannot read", async () => {
    expect(await explained("0x12345678")).to.include({ code: "RevertUnknown", data: "0x12345678" });
    const cutShort = encodeErrorResult({ abi: tipsAbi, errorName: "TipsAmountZero", args: [zeroAddress] }).slice(0, -2);
    expect((await explained(cutShort as Hex)).code).to.equal("RevertUnknown");
  });
});
