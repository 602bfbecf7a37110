import { payNative, payToken } from "@bauta/sdk/dao";
import { expect } from "chai";
import { type Address, zeroAddress } from "viem";

describe("dao: payNative and payToken", () => {
  const token = "0x00000000000000000000000000000000000000A1";
  const to = "0x00000000000000000000000000000000000000b2";

  it("make the treasury's call", () => {
    expect(payNative({ to, amount: 5n })).to.deep.equal({ to, data: "0x", value: 5n });
    const data = `0xa9059cbb${to.slice(2).padStart(64, "0")}${"5".padStart(64, "0")}`;
    expect(payToken({ token, to, amount: 5n })).to.deep.equal({ to: token, data, value: 0n });
  });

  it("pay nobody who could never use it, and nothing that is no amount", () => {
    const invalid = (pay: () => unknown) => expect(pay).to.throw().with.property("code", "PARAMETER_INVALID");
    for (const bad of [zeroAddress, "0x12", to.toUpperCase()] as Address[]) {
      invalid(() => payNative({ to: bad, amount: 5n }));
      invalid(() => payToken({ token, to: bad, amount: 5n }));
    }
    for (const same of [token, token.toLowerCase()] as Address[]) {
      invalid(() => payToken({ token, to: same, amount: 5n }));
    }
    for (const amount of [0n, -1n, 2n ** 256n, 5 as unknown as bigint]) {
      invalid(() => payNative({ to, amount }));
      invalid(() => payToken({ token, to, amount }));
    }
  });
});
