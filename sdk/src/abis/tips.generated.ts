// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** The ABI of Tips, with its errors. */
export const tipsAbi = [
  {"inputs":[{"name":"left","type":"uint256"},{"name":"needed","type":"uint256"}],"name":"PaymentsGasTooLow","type":"error"},
  {"inputs":[{"name":"token","type":"address"},{"name":"received","type":"uint256"},{"name":"expected","type":"uint256"}],"name":"PaymentsInexact","type":"error"},
  {"inputs":[{"name":"to","type":"address"},{"name":"amount","type":"uint256"}],"name":"PaymentsNativeRefused","type":"error"},
  {"inputs":[{"name":"token","type":"address"}],"name":"PaymentsTokenInvalid","type":"error"},
  {"inputs":[{"name":"token","type":"address"}],"name":"PaymentsTokenRefused","type":"error"},
  {"inputs":[{"name":"sent","type":"uint256"},{"name":"expected","type":"uint256"}],"name":"PaymentsValueMismatch","type":"error"},
  {"inputs":[],"name":"ReentrancyGuardReentrantCall","type":"error"},
  {"inputs":[{"name":"to","type":"address"}],"name":"TipsAmountZero","type":"error"},
  {"inputs":[],"name":"TipsBatchEmpty","type":"error"},
  {"inputs":[{"name":"to","type":"address"}],"name":"TipsRecipientInvalid","type":"error"},
  {"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"token","type":"address"},{"indexed":true,"name":"ref","type":"bytes32"},{"name":"payments","type":"bytes32[]"}],"name":"BatchTipped","type":"event"},
  {"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"to","type":"address"},{"indexed":true,"name":"ref","type":"bytes32"},{"name":"token","type":"address"},{"name":"amount","type":"uint256"}],"name":"PaymentRefused","type":"event"},
  {"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"to","type":"address"},{"indexed":true,"name":"ref","type":"bytes32"},{"name":"token","type":"address"},{"name":"amount","type":"uint256"}],"name":"Tipped","type":"event"},
  {"inputs":[{"name":"token","type":"address"},{"name":"payments","type":"bytes32[]"},{"name":"ref","type":"bytes32"}],"name":"batch","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"payments","type":"bytes32[]"},{"name":"ref","type":"bytes32"}],"name":"batchNative","outputs":[],"stateMutability":"payable","type":"function"},
  {"inputs":[],"name":"paymentGas","outputs":[{"name":"","type":"uint64"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"token","type":"address"},{"name":"to","type":"address"},{"name":"amount","type":"uint256"},{"name":"ref","type":"bytes32"}],"name":"tip","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"to","type":"address"},{"name":"ref","type":"bytes32"}],"name":"tipNative","outputs":[],"stateMutability":"payable","type":"function"},
  {"inputs":[{"name":"token","type":"address"},{"name":"to","type":"address"},{"name":"amount","type":"uint256"},{"name":"ref","type":"bytes32"},{"name":"deadline","type":"uint256"},{"name":"v","type":"uint8"},{"name":"r","type":"bytes32"},{"name":"s","type":"bytes32"}],"name":"tipWithPermit","outputs":[],"stateMutability":"nonpayable","type":"function"},
] as const;
