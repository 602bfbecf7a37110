// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

export const approvalEvent = {"inputs":[{"indexed":true,"name":"owner","type":"address"},{"indexed":true,"name":"spender","type":"address"},{"name":"value","type":"uint256"}],"name":"Approval","type":"event"} as const;

export const delegateChangedEvent = {"inputs":[{"indexed":true,"name":"delegator","type":"address"},{"indexed":true,"name":"fromDelegate","type":"address"},{"indexed":true,"name":"toDelegate","type":"address"}],"name":"DelegateChanged","type":"event"} as const;

export const delegateVotesChangedEvent = {"inputs":[{"indexed":true,"name":"delegate","type":"address"},{"name":"previousVotes","type":"uint256"},{"name":"newVotes","type":"uint256"}],"name":"DelegateVotesChanged","type":"event"} as const;

export const eIP712DomainChangedEvent = {"inputs":[],"name":"EIP712DomainChanged","type":"event"} as const;

export const transferEvent = {"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"to","type":"address"},{"name":"value","type":"uint256"}],"name":"Transfer","type":"event"} as const;

/** Timepoints are Unix seconds (ERC-6372). */
export const CLOCK_MODE = {"inputs":[],"name":"CLOCK_MODE","outputs":[{"name":"","type":"string"}],"stateMutability":"pure","type":"function"} as const;

export const DOMAIN_SEPARATOR = {"inputs":[],"name":"DOMAIN_SEPARATOR","outputs":[{"name":"","type":"bytes32"}],"stateMutability":"view","type":"function"} as const;

export const allowance = {"inputs":[{"name":"owner","type":"address"},{"name":"spender","type":"address"}],"name":"allowance","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const approve = {"inputs":[{"name":"spender","type":"address"},{"name":"value","type":"uint256"}],"name":"approve","outputs":[{"name":"","type":"bool"}],"stateMutability":"nonpayable","type":"function"} as const;

export const balanceOf = {"inputs":[{"name":"account","type":"address"}],"name":"balanceOf","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const checkpoints = {"inputs":[{"name":"account","type":"address"},{"name":"pos","type":"uint32"}],"name":"checkpoints","outputs":[{"components":[{"name":"_key","type":"uint48"},{"name":"_value","type":"uint208"}],"name":"","type":"tuple"}],"stateMutability":"view","type":"function"} as const;

/** Unix seconds (ERC-6372). */
export const clock = {"inputs":[],"name":"clock","outputs":[{"name":"","type":"uint48"}],"stateMutability":"view","type":"function"} as const;

export const decimals = {"inputs":[],"name":"decimals","outputs":[{"name":"","type":"uint8"}],"stateMutability":"view","type":"function"} as const;

export const delegate = {"inputs":[{"name":"delegatee","type":"address"}],"name":"delegate","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

export const delegateBySig = {"inputs":[{"name":"delegatee","type":"address"},{"name":"nonce","type":"uint256"},{"name":"expiry","type":"uint256"},{"name":"v","type":"uint8"},{"name":"r","type":"bytes32"},{"name":"s","type":"bytes32"}],"name":"delegateBySig","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

export const delegates = {"inputs":[{"name":"account","type":"address"}],"name":"delegates","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"} as const;

/** Wraps `value` of the caller's underlying tokens into votes of `account`. Where the caller deposits for themselves and has no delegate, they become their own delegate. */
export const depositFor = {"inputs":[{"name":"account","type":"address"},{"name":"value","type":"uint256"}],"name":"depositFor","outputs":[{"name":"","type":"bool"}],"stateMutability":"nonpayable","type":"function"} as const;

/** Like `depositFor` the caller, after an ERC-2612 permit of the underlying token for `value`. A permit that fails is ignored where the allowance is there all the same. */
export const depositWithPermit = {"inputs":[{"name":"value","type":"uint256"},{"name":"deadline","type":"uint256"},{"name":"v","type":"uint8"},{"name":"r","type":"bytes32"},{"name":"s","type":"bytes32"}],"name":"depositWithPermit","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

export const eip712Domain = {"inputs":[],"name":"eip712Domain","outputs":[{"name":"fields","type":"bytes1"},{"name":"name","type":"string"},{"name":"version","type":"string"},{"name":"chainId","type":"uint256"},{"name":"verifyingContract","type":"address"},{"name":"salt","type":"bytes32"},{"name":"extensions","type":"uint256[]"}],"stateMutability":"view","type":"function"} as const;

export const getPastTotalSupply = {"inputs":[{"name":"timepoint","type":"uint256"}],"name":"getPastTotalSupply","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const getPastVotes = {"inputs":[{"name":"account","type":"address"},{"name":"timepoint","type":"uint256"}],"name":"getPastVotes","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const getVotes = {"inputs":[{"name":"account","type":"address"}],"name":"getVotes","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const name = {"inputs":[],"name":"name","outputs":[{"name":"","type":"string"}],"stateMutability":"view","type":"function"} as const;

export const nonces = {"inputs":[{"name":"owner","type":"address"}],"name":"nonces","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const numCheckpoints = {"inputs":[{"name":"account","type":"address"}],"name":"numCheckpoints","outputs":[{"name":"","type":"uint32"}],"stateMutability":"view","type":"function"} as const;

export const permit = {"inputs":[{"name":"owner","type":"address"},{"name":"spender","type":"address"},{"name":"value","type":"uint256"},{"name":"deadline","type":"uint256"},{"name":"v","type":"uint8"},{"name":"r","type":"bytes32"},{"name":"s","type":"bytes32"}],"name":"permit","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

export const symbol = {"inputs":[],"name":"symbol","outputs":[{"name":"","type":"string"}],"stateMutability":"view","type":"function"} as const;

export const totalSupply = {"inputs":[],"name":"totalSupply","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const transfer = {"inputs":[{"name":"to","type":"address"},{"name":"value","type":"uint256"}],"name":"transfer","outputs":[{"name":"","type":"bool"}],"stateMutability":"nonpayable","type":"function"} as const;

export const transferFrom = {"inputs":[{"name":"from","type":"address"},{"name":"to","type":"address"},{"name":"value","type":"uint256"}],"name":"transferFrom","outputs":[{"name":"","type":"bool"}],"stateMutability":"nonpayable","type":"function"} as const;

export const underlying = {"inputs":[],"name":"underlying","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"} as const;

/** Burns `value` of the caller's votes and pays the underlying tokens to `account`. */
export const withdrawTo = {"inputs":[{"name":"account","type":"address"},{"name":"value","type":"uint256"}],"name":"withdrawTo","outputs":[{"name":"","type":"bool"}],"stateMutability":"nonpayable","type":"function"} as const;
