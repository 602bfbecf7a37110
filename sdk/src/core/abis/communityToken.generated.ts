// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

export const eCDSAInvalidSignatureError = {"inputs":[],"name":"ECDSAInvalidSignature","type":"error"} as const;

export const eCDSAInvalidSignatureLengthError = {"inputs":[{"name":"length","type":"uint256"}],"name":"ECDSAInvalidSignatureLength","type":"error"} as const;

export const eCDSAInvalidSignatureSError = {"inputs":[{"name":"s","type":"bytes32"}],"name":"ECDSAInvalidSignatureS","type":"error"} as const;

export const eRC20InsufficientAllowanceError = {"inputs":[{"name":"spender","type":"address"},{"name":"allowance","type":"uint256"},{"name":"needed","type":"uint256"}],"name":"ERC20InsufficientAllowance","type":"error"} as const;

export const eRC20InsufficientBalanceError = {"inputs":[{"name":"sender","type":"address"},{"name":"balance","type":"uint256"},{"name":"needed","type":"uint256"}],"name":"ERC20InsufficientBalance","type":"error"} as const;

export const eRC20InvalidApproverError = {"inputs":[{"name":"approver","type":"address"}],"name":"ERC20InvalidApprover","type":"error"} as const;

export const eRC20InvalidReceiverError = {"inputs":[{"name":"receiver","type":"address"}],"name":"ERC20InvalidReceiver","type":"error"} as const;

export const eRC20InvalidSenderError = {"inputs":[{"name":"sender","type":"address"}],"name":"ERC20InvalidSender","type":"error"} as const;

export const eRC20InvalidSpenderError = {"inputs":[{"name":"spender","type":"address"}],"name":"ERC20InvalidSpender","type":"error"} as const;

export const eRC2612ExpiredSignatureError = {"inputs":[{"name":"deadline","type":"uint256"}],"name":"ERC2612ExpiredSignature","type":"error"} as const;

export const eRC2612InvalidSignerError = {"inputs":[{"name":"signer","type":"address"},{"name":"owner","type":"address"}],"name":"ERC2612InvalidSigner","type":"error"} as const;

export const invalidAccountNonceError = {"inputs":[{"name":"account","type":"address"},{"name":"currentNonce","type":"uint256"}],"name":"InvalidAccountNonce","type":"error"} as const;

export const invalidShortStringError = {"inputs":[],"name":"InvalidShortString","type":"error"} as const;

export const stringTooLongError = {"inputs":[{"name":"str","type":"string"}],"name":"StringTooLong","type":"error"} as const;

export const approvalEvent = {"inputs":[{"indexed":true,"name":"owner","type":"address"},{"indexed":true,"name":"spender","type":"address"},{"name":"value","type":"uint256"}],"name":"Approval","type":"event"} as const;

export const eIP712DomainChangedEvent = {"inputs":[],"name":"EIP712DomainChanged","type":"event"} as const;

export const transferEvent = {"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"to","type":"address"},{"name":"value","type":"uint256"}],"name":"Transfer","type":"event"} as const;

export const DOMAIN_SEPARATOR = {"inputs":[],"name":"DOMAIN_SEPARATOR","outputs":[{"name":"","type":"bytes32"}],"stateMutability":"view","type":"function"} as const;

export const allowance = {"inputs":[{"name":"owner","type":"address"},{"name":"spender","type":"address"}],"name":"allowance","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const approve = {"inputs":[{"name":"spender","type":"address"},{"name":"value","type":"uint256"}],"name":"approve","outputs":[{"name":"","type":"bool"}],"stateMutability":"nonpayable","type":"function"} as const;

export const balanceOf = {"inputs":[{"name":"account","type":"address"}],"name":"balanceOf","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const decimals = {"inputs":[],"name":"decimals","outputs":[{"name":"","type":"uint8"}],"stateMutability":"view","type":"function"} as const;

export const eip712Domain = {"inputs":[],"name":"eip712Domain","outputs":[{"name":"fields","type":"bytes1"},{"name":"name","type":"string"},{"name":"version","type":"string"},{"name":"chainId","type":"uint256"},{"name":"verifyingContract","type":"address"},{"name":"salt","type":"bytes32"},{"name":"extensions","type":"uint256[]"}],"stateMutability":"view","type":"function"} as const;

export const name = {"inputs":[],"name":"name","outputs":[{"name":"","type":"string"}],"stateMutability":"view","type":"function"} as const;

export const nonces = {"inputs":[{"name":"owner","type":"address"}],"name":"nonces","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const permit = {"inputs":[{"name":"owner","type":"address"},{"name":"spender","type":"address"},{"name":"value","type":"uint256"},{"name":"deadline","type":"uint256"},{"name":"v","type":"uint8"},{"name":"r","type":"bytes32"},{"name":"s","type":"bytes32"}],"name":"permit","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

export const symbol = {"inputs":[],"name":"symbol","outputs":[{"name":"","type":"string"}],"stateMutability":"view","type":"function"} as const;

export const totalSupply = {"inputs":[],"name":"totalSupply","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

export const transfer = {"inputs":[{"name":"to","type":"address"},{"name":"value","type":"uint256"}],"name":"transfer","outputs":[{"name":"","type":"bool"}],"stateMutability":"nonpayable","type":"function"} as const;

export const transferFrom = {"inputs":[{"name":"from","type":"address"},{"name":"to","type":"address"},{"name":"value","type":"uint256"}],"name":"transferFrom","outputs":[{"name":"","type":"bool"}],"stateMutability":"nonpayable","type":"function"} as const;

/** The ABI of CommunityToken, with its errors. */
export const communityTokenAbi = [
  eCDSAInvalidSignatureError,
  eCDSAInvalidSignatureLengthError,
  eCDSAInvalidSignatureSError,
  eRC20InsufficientAllowanceError,
  eRC20InsufficientBalanceError,
  eRC20InvalidApproverError,
  eRC20InvalidReceiverError,
  eRC20InvalidSenderError,
  eRC20InvalidSpenderError,
  eRC2612ExpiredSignatureError,
  eRC2612InvalidSignerError,
  invalidAccountNonceError,
  invalidShortStringError,
  stringTooLongError,
  approvalEvent,
  eIP712DomainChangedEvent,
  transferEvent,
  DOMAIN_SEPARATOR,
  allowance,
  approve,
  balanceOf,
  decimals,
  eip712Domain,
  name,
  nonces,
  permit,
  symbol,
  totalSupply,
  transfer,
  transferFrom,
] as const;
