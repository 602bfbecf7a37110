/** The part of ERC-20 that older tokens answer in their own way: some return nothing. */
export const approve = {
  type: "function",
  name: "approve",
  inputs: [
    { name: "spender", type: "address" },
    { name: "amount", type: "uint256" },
  ],
  outputs: [],
  stateMutability: "nonpayable",
} as const;

export const approvalEvent = {
  type: "event",
  name: "Approval",
  inputs: [
    { name: "owner", type: "address", indexed: true },
    { name: "spender", type: "address", indexed: true },
    { name: "value", type: "uint256", indexed: false },
  ],
} as const;

export const allowance = {
  type: "function",
  name: "allowance",
  inputs: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
  ],
  outputs: [{ type: "uint256" }],
  stateMutability: "view",
} as const;

export const balanceOf = {
  type: "function",
  name: "balanceOf",
  inputs: [{ name: "owner", type: "address" }],
  outputs: [{ type: "uint256" }],
  stateMutability: "view",
} as const;
