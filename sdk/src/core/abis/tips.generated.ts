// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** `from` paid all of `payments` in `token` (zero: native currency) for `ref`, except those that a `PaymentRefused` in the same transaction names. */
export const batchTippedEvent = {"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"token","type":"address"},{"indexed":true,"name":"ref","type":"bytes32"},{"name":"payments","type":"bytes32[]"}],"name":"BatchTipped","type":"event"} as const;

/** `to` could not take its `amount` of a batch: it went back to `from`. */
export const paymentRefusedEvent = {"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"to","type":"address"},{"indexed":true,"name":"ref","type":"bytes32"},{"name":"token","type":"address"},{"name":"amount","type":"uint256"}],"name":"PaymentRefused","type":"event"} as const;

/** `from` paid `amount` of `token` (zero: native currency) to `to` for `ref`. */
export const tippedEvent = {"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"to","type":"address"},{"indexed":true,"name":"ref","type":"bytes32"},{"name":"token","type":"address"},{"name":"amount","type":"uint256"}],"name":"Tipped","type":"event"} as const;

/** Pays each payment in `token` from the caller's allowance. A recipient that the token refuses blocks nobody: its amount goes back to the caller, with a `PaymentRefused`. Each transfer gets `paymentGas` gas. A token that delivers less than it is told to (a fee on transfer) is refused as a whole. */
export const batch = {"inputs":[{"name":"token","type":"address"},{"name":"payments","type":"bytes32[]"},{"name":"ref","type":"bytes32"}],"name":"batch","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Pays each payment in native currency. A recipient that refuses blocks nobody: its amount goes back to the caller, with a `PaymentRefused`. Each recipient contract gets `paymentGas` gas. */
export const batchNative = {"inputs":[{"name":"payments","type":"bytes32[]"},{"name":"ref","type":"bytes32"}],"name":"batchNative","outputs":[],"stateMutability":"payable","type":"function"} as const;

/** How much gas each payment of a batch may use, so that no recipient can use up what the others need: 200,000, or 200,000,000 on Filecoin and its test networks, whose unit is smaller (`lib/GasUnits.sol`). */
export const paymentGas = {"inputs":[],"name":"paymentGas","outputs":[{"name":"","type":"uint64"}],"stateMutability":"view","type":"function"} as const;

/** Pays `amount` of `token` from the caller's allowance to `to`. */
export const tip = {"inputs":[{"name":"token","type":"address"},{"name":"to","type":"address"},{"name":"amount","type":"uint256"},{"name":"ref","type":"bytes32"}],"name":"tip","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Pays the transaction's value to `to`. */
export const tipNative = {"inputs":[{"name":"to","type":"address"},{"name":"ref","type":"bytes32"}],"name":"tipNative","outputs":[],"stateMutability":"payable","type":"function"} as const;

/** Like `tip`, after an EIP-2612 permit for `amount`. A permit that fails (spent by somebody who saw it in the mempool, or not supported by the token) is ignored where the allowance is there all the same. */
export const tipWithPermit = {"inputs":[{"name":"token","type":"address"},{"name":"to","type":"address"},{"name":"amount","type":"uint256"},{"name":"ref","type":"bytes32"},{"name":"deadline","type":"uint256"},{"name":"v","type":"uint8"},{"name":"r","type":"bytes32"},{"name":"s","type":"bytes32"}],"name":"tipWithPermit","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;
