// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** The underlying token delivered another amount than was deposited (a fee on transfer, perhaps). */
export const voteTokenInexactDepositError = {"inputs":[{"name":"received","type":"uint256"},{"name":"expected","type":"uint256"}],"name":"VoteTokenInexactDeposit","type":"error"} as const;

/** Wraps `value` of the caller's underlying tokens into votes of `account`. Where the caller deposits for themselves, holds no votes yet and has no delegate, they become their own delegate. */
export const depositFor = {"inputs":[{"name":"account","type":"address"},{"name":"value","type":"uint256"}],"name":"depositFor","outputs":[{"name":"","type":"bool"}],"stateMutability":"nonpayable","type":"function"} as const;

/** Like `depositFor` the caller, after an ERC-2612 permit of the underlying token for `value`. A permit that fails is ignored where the allowance is there all the same. */
export const depositWithPermit = {"inputs":[{"name":"value","type":"uint256"},{"name":"deadline","type":"uint256"},{"name":"v","type":"uint8"},{"name":"r","type":"bytes32"},{"name":"s","type":"bytes32"}],"name":"depositWithPermit","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** The token that is wrapped. */
export const underlying = {"inputs":[],"name":"underlying","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"} as const;

/** Burns `value` of the caller's votes and pays the underlying tokens to `account`. */
export const withdrawTo = {"inputs":[{"name":"account","type":"address"},{"name":"value","type":"uint256"}],"name":"withdrawTo","outputs":[{"name":"","type":"bool"}],"stateMutability":"nonpayable","type":"function"} as const;

/** The ABI of VoteToken, with its errors. */
export const voteTokenAbi = [
  voteTokenInexactDepositError,
  depositFor,
  depositWithPermit,
  underlying,
  withdrawTo,
] as const;
