import type { Address } from "viem";
import { call } from "../call.js";
import { defineRead } from "../read.js";
import { allowance, balanceOf } from "./abi.js";

/** How much of a token an account holds, in its smallest unit. */
export const getBalance = /* @__PURE__ */ defineRead({
  contract: ({ token }: { token: Address; owner: Address }) => token,
  call: ({ owner }) => call(balanceOf, [owner]),
});

/** How much of the owner's tokens the spender may take, in the token's smallest unit. */
export const getAllowance = /* @__PURE__ */ defineRead({
  contract: ({ token }: { token: Address; owner: Address; spender: Address }) => token,
  call: ({ owner, spender }) => call(allowance, [owner, spender]),
});
