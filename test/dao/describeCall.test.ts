import type { PlainCall } from "@bauta/sdk";
import { daoGovernorAbi, treasuryAbi } from "@bauta/sdk/abis";
import { type CallDescription, describeCall, payNative, payToken } from "@bauta/sdk/dao";
import { createWorld, type World } from "@bauta/sdk/testing";
import { expect } from "chai";
import {
  type Address,
  createPublicClient,
  custom,
  encodeFunctionData,
  erc20Abi,
  erc721Abi,
  erc1155Abi,
  type Hex,
  maxUint256,
} from "viem";

const stranger: Address = "0x00000000000000000000000000000000DeaDBeef";
const bob: Address = "0x1111111111111111111111111111111111111111";

describe("dao: describeCall", () => {
  let world: World;
  before(async () => {
    world = await createWorld({ personas: [] });
  });
  after(() => world.close());

  const describeTo = (to: Address, data: Hex, value = 0n): Promise<CallDescription> =>
    world.alice.dao.describeCall({ call: { to, data, value } });

  it("names our contracts, their rooms and the addresses in their arguments", async () => {
    const { contracts, alice } = world;
    const call = await alice.dao.setGovernor.prepare({ governor: contracts.daoGovernor });
    const described = await describeTo(call.to, call.data);
    expect(described).to.deep.equal({
      text: `treasury.setGovernor(newGovernor: ${contracts.daoGovernor} (daoGovernor))`,
      isKnown: true,
      contract: { name: "treasury", room: "dao" },
      functionName: "setGovernor",
      signature: "setGovernor(address)",
      args: [{ name: "newGovernor", type: "address", value: contracts.daoGovernor }],
      calls: [],
    });
  });

  it("knows every contract of the deployment, and its room", async () => {
    for (const [name, address] of Object.entries(world.contracts)) {
      const { contract } = await describeTo(address, "0x", 1n);
      expect(contract?.name, name).to.equal(name);
    }
  });

  it("explains tokens that nobody knows by their standards", async () => {
    const paid = await describeTo(stranger, payToken({ token: stranger, to: bob, amount: 5n }).data);
    expect(paid.text).to.match(
      new RegExp(`^transfer\\(recipient: ${bob}, amount: 5\\) of ${stranger}, as of an ERC-20 token$`),
    );
    const approve = encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [bob, maxUint256] });
    expect((await describeTo(stranger, approve)).text)
      .to.contain("unlimited (2^256 - 1)")
      .and.to.contain("an ERC-721 token");
    const all = encodeFunctionData({ abi: erc721Abi, functionName: "setApprovalForAll", args: [bob, true] });
    expect((await describeTo(stranger, all)).text).to.contain("approved: true");
    const ids = { abi: erc1155Abi, functionName: "safeBatchTransferFrom" } as const;
    const many = encodeFunctionData({ ...ids, args: [bob, stranger, Array(12).fill(1n), Array(12).fill(2n), "0x"] });
    expect((await describeTo(stranger, many)).text).to.contain("[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, and 2 more]");
  });

  it("says what it does not know", async () => {
    const unknown = await describeTo(stranger, `0xdeadbeef${"00".repeat(32)}`, 10n ** 18n);
    expect(unknown).to.deep.equal({
      text: `Call the unknown function 0xdeadbeef of ${stranger} with 32 bytes of arguments, sending 1 ETH`,
      isKnown: false,
      args: [],
      calls: [],
    });
    // Our contracts have no such function, whatever a token would do with it.
    const { data } = payToken({ token: stranger, to: bob, amount: 5n });
    expect((await describeTo(world.contracts.treasury, data)).isKnown).to.equal(false);
    expect((await describeTo(stranger, "0xab")).isKnown).to.equal(false);
  });

  it("does not take calldata with something hidden behind it for a known call", async () => {
    const { data } = payToken({ token: stranger, to: bob, amount: 5n });
    expect((await describeTo(stranger, `${data}00`)).isKnown).to.equal(false);
    expect((await describeTo(stranger, data.slice(0, -2) as Hex)).isKnown).to.equal(false);
    expect((await describeTo(stranger, data.replace("a9059cbb00", "a9059cbb01") as Hex)).isKnown).to.equal(false);
  });

  describe("calls within calls", () => {
    const relay = (to: Address, data: Hex, value = 0n) =>
      encodeFunctionData({ abi: daoGovernorAbi, functionName: "relay", args: [to, value, data] });
    const executed = (calls: readonly PlainCall[]) => {
      const lists = [
        calls.map(({ to }) => to),
        calls.map(({ value }) => value),
        calls.map(({ data }) => data),
      ] as const;
      return encodeFunctionData({ abi: treasuryAbi, functionName: "execute", args: lists });
    };

    it("shows what the governor is to relay, and the treasury to execute", async () => {
      const { daoGovernor, treasury, communityToken: token } = world.contracts;
      const paid = await describeTo(daoGovernor, relay(token, payToken({ token, to: bob, amount: 5n }).data, 1n));
      expect(paid.text).to.match(
        /^daoGovernor\.relay\(target: 0x.*, which carries \[1\. communityToken\.transfer\(to: 0x/,
      );
      expect(paid.text).to.match(/, sending 1E-18 ETH\]$|, sending 0\.000000000000000001 ETH\]$/);
      expect(paid.calls.map(({ functionName }) => functionName)).to.deep.equal(["transfer"]);
      const calls = [
        payNative({ to: bob, amount: 10n ** 18n }),
        { to: daoGovernor, value: 0n, data: relay(bob, "0x", 2n) },
      ];
      const nested = await describeTo(treasury, executed(calls));
      expect(nested.isKnown).to.equal(true);
      expect(nested.calls.map(({ text }) => text.split("(")[0])).to.deep.equal([
        `Send 1 ETH to ${bob}`,
        "daoGovernor.relay",
      ]);
      expect(nested.calls[1]!.calls[0]!.text).to.match(new RegExp(`^Send 0\\.0+2 ETH to ${bob}$`));
    });

    it("knows a call only where it knows all that it carries", async () => {
      const { daoGovernor, treasury } = world.contracts;
      const unknown = { to: stranger, value: 0n, data: "0xdeadbeef" } as const;
      const { isKnown, text } = await describeTo(treasury, executed([payNative({ to: bob, amount: 1n }), unknown]));
      expect(isKnown).to.equal(false);
      expect(text).to.contain("2. Call the unknown function 0xdeadbeef");
      let data: Hex = "0x";
      for (let depth = 0; depth < 5; depth++) data = relay(daoGovernor, data);
      expect((await describeTo(daoGovernor, data)).isKnown).to.equal(true);
      expect((await describeTo(daoGovernor, relay(daoGovernor, data))).isKnown).to.equal(false);
    });

    it("shows the first of many, and nothing where the lists do not match", async () => {
      const { treasury } = world.contracts;
      const many = await describeTo(treasury, executed(Array(12).fill(payNative({ to: bob, amount: 1n }))));
      expect(many.calls).to.have.length(12);
      expect(many.text).to.match(/; and 2 more\]$/);
      const long = { to: treasury, value: 0n, data: executed(Array(10).fill(payNative({ to: bob, amount: 1n }))) };
      const tree = await describeTo(treasury, executed(Array(10).fill(long)));
      expect(tree.calls.flatMap(({ calls }) => calls)).to.have.length(100);
      expect(tree.text).to.match(/…\]$/);
      expect(tree.text.length).to.be.lessThan(3_000);
      const lists = [[bob], [], ["0x"]] as const;
      const uneven = encodeFunctionData({ abi: treasuryAbi, functionName: "execute", args: lists });
      expect((await describeTo(treasury, uneven)).calls).to.deep.equal([]);
    });

    it("takes no token's bytes for a call", async () => {
      const { data: inner } = payToken({ token: stranger, to: bob, amount: 5n });
      const nft = { abi: erc721Abi, functionName: "safeTransferFrom" } as const;
      const { calls } = await describeTo(stranger, encodeFunctionData({ ...nft, args: [bob, stranger, 1n, inner] }));
      expect(calls).to.deep.equal([]);
    });
  });

  it("lets no text of others pass for ours", async () => {
    const uri = '") and nothing else\n\u202E(" '.repeat(20);
    const { data } = await world.alice.dao.setDaoUri.prepare({ uri });
    const { text } = await describeTo(world.contracts.treasury, data);
    expect(text).to.not.match(/[\n\u202E]/);
    expect(text).to.match(/^treasury\.setDaoUri\(uri: "\\"\) and nothing else/);
    expect(text.length).to.be.lessThan(200);
  });

  it("tells native currency in the chain's unit, and in wei where the chain is not known", async () => {
    const call = payNative({ to: bob, amount: 15n * 10n ** 17n });
    expect((await describeTo(call.to, "0x", call.value)).text).to.equal(`Send 1.5 ETH to ${bob}`);
    const bare = createPublicClient({ transport: custom(world.provider) });
    const { text } = await describeCall(bare, { call });
    expect(text).to.equal(`Send 1500000000000000000 wei to ${bob}`);
    expect((await describeTo(stranger, "0x")).text).to.equal(`Call ${stranger} without calldata or value`);
  });
});
