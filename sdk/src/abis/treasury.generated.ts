// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** The ABI of Treasury, with its errors. */
export const treasuryAbi = [
  {"inputs":[],"name":"ReentrancyGuardReentrantCall","type":"error"},
  {"inputs":[{"name":"index","type":"uint256"},{"name":"needed","type":"uint256"},{"name":"balance","type":"uint256"}],"name":"TreasuryBalanceTooLow","type":"error"},
  {"inputs":[{"name":"index","type":"uint256"},{"name":"target","type":"address"},{"name":"reason","type":"bytes"}],"name":"TreasuryCallFailed","type":"error"},
  {"inputs":[{"name":"governor","type":"address"}],"name":"TreasuryGovernorInvalid","type":"error"},
  {"inputs":[{"name":"targets","type":"uint256"},{"name":"values","type":"uint256"},{"name":"calldatas","type":"uint256"}],"name":"TreasuryLengthMismatch","type":"error"},
  {"inputs":[{"name":"caller","type":"address"},{"name":"governor","type":"address"}],"name":"TreasuryNotGovernor","type":"error"},
  {"inputs":[{"name":"caller","type":"address"}],"name":"TreasuryNotSelf","type":"error"},
  {"inputs":[{"name":"index","type":"uint256"},{"name":"target","type":"address"}],"name":"TreasuryTargetWithoutCode","type":"error"},
  {"inputs":[{"name":"daoAddress","type":"address"},{"name":"daoURI","type":"string"}],"name":"DAOURIUpdate","type":"event"},
  {"inputs":[{"indexed":true,"name":"target","type":"address"},{"indexed":true,"name":"selector","type":"bytes4"},{"name":"value","type":"uint256"}],"name":"Executed","type":"event"},
  {"inputs":[{"indexed":true,"name":"previous","type":"address"},{"indexed":true,"name":"governor","type":"address"}],"name":"GovernorSet","type":"event"},
  {"inputs":[{"indexed":true,"name":"from","type":"address"},{"name":"amount","type":"uint256"}],"name":"Received","type":"event"},
  {"inputs":[],"name":"daoURI","outputs":[{"name":"","type":"string"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"targets","type":"address[]"},{"name":"values","type":"uint256[]"},{"name":"calldatas","type":"bytes[]"}],"name":"execute","outputs":[],"stateMutability":"payable","type":"function"},
  {"inputs":[],"name":"governor","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"","type":"address"},{"name":"","type":"address"},{"name":"","type":"uint256[]"},{"name":"","type":"uint256[]"},{"name":"","type":"bytes"}],"name":"onERC1155BatchReceived","outputs":[{"name":"","type":"bytes4"}],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"","type":"address"},{"name":"","type":"address"},{"name":"","type":"uint256"},{"name":"","type":"uint256"},{"name":"","type":"bytes"}],"name":"onERC1155Received","outputs":[{"name":"","type":"bytes4"}],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"","type":"address"},{"name":"","type":"address"},{"name":"","type":"uint256"},{"name":"","type":"bytes"}],"name":"onERC721Received","outputs":[{"name":"","type":"bytes4"}],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"uri","type":"string"}],"name":"setDaoUri","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"newGovernor","type":"address"}],"name":"setGovernor","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"interfaceId","type":"bytes4"}],"name":"supportsInterface","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"},
] as const;
