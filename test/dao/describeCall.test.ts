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
