// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** A tip needs an amount above zero. */
export const tipsAmountZeroError = {"inputs":[{"name":"to","type":"address"}],"name":"TipsAmountZero","type":"error"} as const;

/** A batch names no payment. */
export const tipsBatchEmptyError = {"inputs":[],"name":"TipsBatchEmpty","type":"error"} as const;

/** The recipient is the zero address. */
export const tipsRecipientZeroError = {"inputs":[],"name":"TipsRecipientZero","type":"error"} as const;

/** The transaction's value is not the sum of the batch. */
export const tipsValueMismatchError = {"inputs":[{"name":"sent","type":"uint256"},{"name":"expected","type":"uint256"}],"name":"TipsValueMismatch","type":"error"} as const;

/** `from` paid all of `payments` in `token` (zero: native currency) for `ref`, except those that a `PaymentRefused` in the same transaction names. */
export const batchTippedEvent = {"anonymous":false,"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"token","type":"address"},{"indexed":true,"name":"ref","type":"bytes32"},{"indexed":false,"name":"payments","type":"bytes32[]"}],"name":"BatchTipped","type":"event"} as const;

/** `to` could not take its `amount` of a batch: it went back to `from`. */
export const paymentRefusedEvent = {"anonymous":false,"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"to","type":"address"},{"indexed":true,"name":"ref","type":"bytes32"},{"indexed":false,"name":"token","type":"address"},{"indexed":false,"name":"amount","type":"uint256"}],"name":"PaymentRefused","type":"event"} as const;

/** `from` paid `amount` of `token` (zero: native currency) to `to` for `ref`. */
export const tippedEvent = {"anonymous":false,"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"to","type":"address"},{"indexed":true,"name":"ref","type":"bytes32"},{"indexed":false,"name":"token","type":"address"},{"indexed":false,"name":"amount","type":"uint256"}],"name":"Tipped","type":"event"} as const;

/** Pays each payment in `token` from the caller's allowance. A recipient that the token refuses blocks nobody: its amount goes back to the caller, with a `PaymentRefused`. */
export const batch = {"inputs":[{"name":"token","type":"address"},{"name":"payments","type":"bytes32[]"},{"name":"ref","type":"bytes32"}],"name":"batch","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Pays each payment in native currency. A recipient that refuses blocks nobody: its amount goes back to the caller, with a `PaymentRefused`. Each recipient contract gets at most `NATIVE_GAS` gas. */
export const batchNative = {"inputs":[{"name":"payments","type":"bytes32[]"},{"name":"ref","type":"bytes32"}],"name":"batchNative","outputs":[],"stateMutability":"payable","type":"function"} as const;

/** Pays `amount` of `token` from the caller's allowance to `to`. */
export const tip = {"inputs":[{"name":"token","type":"address"},{"name":"to","type":"address"},{"name":"amount","type":"uint256"},{"name":"ref","type":"bytes32"}],"name":"tip","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Pays the transaction's value to `to`. */
export const tipNative = {"inputs":[{"name":"to","type":"address"},{"name":"ref","type":"bytes32"}],"name":"tipNative","outputs":[],"stateMutability":"payable","type":"function"} as const;

/** Like `tip`, after an EIP-2612 permit for `amount`. A permit that fails (spent by somebody who saw it in the mempool, or not supported by the token) is ignored where the allowance is there all the same. */
export const tipWithPermit = {"inputs":[{"name":"token","type":"address"},{"name":"to","type":"address"},{"name":"amount","type":"uint256"},{"name":"ref","type":"bytes32"},{"name":"deadline","type":"uint256"},{"name":"v","type":"uint8"},{"name":"r","type":"bytes32"},{"name":"s","type":"bytes32"}],"name":"tipWithPermit","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** The ABI of Tips, with its errors. */
export const tipsAbi = [
  tipsAmountZeroError,
  tipsBatchEmptyError,
  tipsRecipientZeroError,
  tipsValueMismatchError,
  batchTippedEvent,
  paymentRefusedEvent,
  tippedEvent,
  batch,
  batchNative,
  tip,
  tipNative,
  tipWithPermit,
] as const;
