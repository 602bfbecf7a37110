// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

export const checkpointUnorderedInsertionError = {"inputs":[],"name":"CheckpointUnorderedInsertion","type":"error"} as const;

export const eCDSAInvalidSignatureError = {"inputs":[],"name":"ECDSAInvalidSignature","type":"error"} as const;

export const eCDSAInvalidSignatureLengthError = {"inputs":[{"name":"length","type":"uint256"}],"name":"ECDSAInvalidSignatureLength","type":"error"} as const;

export const eCDSAInvalidSignatureSError = {"inputs":[{"name":"s","type":"bytes32"}],"name":"ECDSAInvalidSignatureS","type":"error"} as const;

export const eRC20ExceededSafeSupplyError = {"inputs":[{"name":"increasedSupply","type":"uint256"},{"name":"cap","type":"uint256"}],"name":"ERC20ExceededSafeSupply","type":"error"} as const;

export const eRC20InsufficientAllowanceError = {"inputs":[{"name":"spender","type":"address"},{"name":"allowance","type":"uint256"},{"name":"needed","type":"uint256"}],"name":"ERC20InsufficientAllowance","type":"error"} as const;

export const eRC20InsufficientBalanceError = {"inputs":[{"name":"sender","type":"address"},{"name":"balance","type":"uint256"},{"name":"needed","type":"uint256"}],"name":"ERC20InsufficientBalance","type":"error"} as const;

export const eRC20InvalidApproverError = {"inputs":[{"name":"approver","type":"address"}],"name":"ERC20InvalidApprover","type":"error"} as const;

export const eRC20InvalidReceiverError = {"inputs":[{"name":"receiver","type":"address"}],"name":"ERC20InvalidReceiver","type":"error"} as const;

export const eRC20InvalidSenderError = {"inputs":[{"name":"sender","type":"address"}],"name":"ERC20InvalidSender","type":"error"} as const;

export const eRC20InvalidSpenderError = {"inputs":[{"name":"spender","type":"address"}],"name":"ERC20InvalidSpender","type":"error"} as const;

export const eRC20InvalidUnderlyingError = {"inputs":[{"name":"token","type":"address"}],"name":"ERC20InvalidUnderlying","type":"error"} as const;

export const eRC2612ExpiredSignatureError = {"inputs":[{"name":"deadline","type":"uint256"}],"name":"ERC2612ExpiredSignature","type":"error"} as const;

export const eRC2612InvalidSignerError = {"inputs":[{"name":"signer","type":"address"},{"name":"owner","type":"address"}],"name":"ERC2612InvalidSigner","type":"error"} as const;

export const eRC5805FutureLookupError = {"inputs":[{"name":"timepoint","type":"uint256"},{"name":"clock","type":"uint48"}],"name":"ERC5805FutureLookup","type":"error"} as const;

export const invalidAccountNonceError = {"inputs":[{"name":"account","type":"address"},{"name":"currentNonce","type":"uint256"}],"name":"InvalidAccountNonce","type":"error"} as const;

export const invalidShortStringError = {"inputs":[],"name":"InvalidShortString","type":"error"} as const;

export const reentrancyGuardReentrantCallError = {"inputs":[],"name":"ReentrancyGuardReentrantCall","type":"error"} as const;

export const safeCastOverflowedUintDowncastError = {"inputs":[{"name":"bits","type":"uint8"},{"name":"value","type":"uint256"}],"name":"SafeCastOverflowedUintDowncast","type":"error"} as const;

export const safeERC20FailedOperationError = {"inputs":[{"name":"token","type":"address"}],"name":"SafeERC20FailedOperation","type":"error"} as const;

export const stringTooLongError = {"inputs":[{"name":"str","type":"string"}],"name":"StringTooLong","type":"error"} as const;

/** The underlying token delivered another amount than was deposited (a fee on transfer, perhaps). */
export const voteTokenInexactDepositError = {"inputs":[{"name":"received","type":"uint256"},{"name":"expected","type":"uint256"}],"name":"VoteTokenInexactDeposit","type":"error"} as const;

/** There is no contract at the address of the token to wrap. */
export const voteTokenUnderlyingWithoutCodeError = {"inputs":[{"name":"underlying","type":"address"}],"name":"VoteTokenUnderlyingWithoutCode","type":"error"} as const;

export const votesExpiredSignatureError = {"inputs":[{"name":"expiry","type":"uint256"}],"name":"VotesExpiredSignature","type":"error"} as const;

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

/** The ABI of VoteToken, with its errors. */
export const voteTokenAbi = [
  checkpointUnorderedInsertionError,
  eCDSAInvalidSignatureError,
  eCDSAInvalidSignatureLengthError,
  eCDSAInvalidSignatureSError,
  eRC20ExceededSafeSupplyError,
  eRC20InsufficientAllowanceError,
  eRC20InsufficientBalanceError,
  eRC20InvalidApproverError,
  eRC20InvalidReceiverError,
  eRC20InvalidSenderError,
  eRC20InvalidSpenderError,
  eRC20InvalidUnderlyingError,
  eRC2612ExpiredSignatureError,
  eRC2612InvalidSignerError,
  eRC5805FutureLookupError,
  invalidAccountNonceError,
  invalidShortStringError,
  reentrancyGuardReentrantCallError,
  safeCastOverflowedUintDowncastError,
  safeERC20FailedOperationError,
  stringTooLongError,
  voteTokenInexactDepositError,
  voteTokenUnderlyingWithoutCodeError,
  votesExpiredSignatureError,
  approvalEvent,
  delegateChangedEvent,
  delegateVotesChangedEvent,
  eIP712DomainChangedEvent,
  transferEvent,
  CLOCK_MODE,
  DOMAIN_SEPARATOR,
  allowance,
  approve,
  balanceOf,
  checkpoints,
  clock,
  decimals,
  delegate,
  delegateBySig,
  delegates,
  depositFor,
  depositWithPermit,
  eip712Domain,
  getPastTotalSupply,
  getPastVotes,
  getVotes,
  name,
  nonces,
  numCheckpoints,
  permit,
  symbol,
  totalSupply,
  transfer,
  transferFrom,
  underlying,
  withdrawTo,
] as const;
