// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** The document that describes this DAO, `daoAddress`, is now at `daoURI` (ERC-4824). */
export const dAOURIUpdateEvent = {"inputs":[{"name":"daoAddress","type":"address"},{"name":"daoURI","type":"string"}],"name":"DAOURIUpdate","type":"event"} as const;

/** On the governor's word, `target` was called with `value` wei and calldata that starts with `selector` (zero where the calldata is empty). */
export const executedEvent = {"inputs":[{"indexed":true,"name":"target","type":"address"},{"indexed":true,"name":"selector","type":"bytes4"},{"name":"value","type":"uint256"}],"name":"Executed","type":"event"} as const;

/** The treasury now obeys `governor` alone. */
export const governorSetEvent = {"inputs":[{"indexed":true,"name":"previous","type":"address"},{"indexed":true,"name":"governor","type":"address"}],"name":"GovernorSet","type":"event"} as const;

/** `amount` wei arrived from `from`. */
export const receivedEvent = {"inputs":[{"indexed":true,"name":"from","type":"address"},{"name":"amount","type":"uint256"}],"name":"Received","type":"event"} as const;

/** The document that describes the DAO (ERC-4824). */
export const daoURI = {"inputs":[],"name":"daoURI","outputs":[{"name":"","type":"string"}],"stateMutability":"view","type":"function"} as const;

/** Carries out the actions in order, all or none. Governor only. Wei that come along stay in the treasury where no action sends them on. */
export const execute = {"inputs":[{"name":"targets","type":"address[]"},{"name":"values","type":"uint256[]"},{"name":"calldatas","type":"bytes[]"}],"name":"execute","outputs":[],"stateMutability":"payable","type":"function"} as const;

/** Whom the treasury obeys. */
export const governor = {"inputs":[],"name":"governor","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"} as const;

export const onERC1155BatchReceived = {"inputs":[{"name":"","type":"address"},{"name":"","type":"address"},{"name":"","type":"uint256[]"},{"name":"","type":"uint256[]"},{"name":"","type":"bytes"}],"name":"onERC1155BatchReceived","outputs":[{"name":"","type":"bytes4"}],"stateMutability":"nonpayable","type":"function"} as const;

export const onERC1155Received = {"inputs":[{"name":"","type":"address"},{"name":"","type":"address"},{"name":"","type":"uint256"},{"name":"","type":"uint256"},{"name":"","type":"bytes"}],"name":"onERC1155Received","outputs":[{"name":"","type":"bytes4"}],"stateMutability":"nonpayable","type":"function"} as const;

export const onERC721Received = {"inputs":[{"name":"","type":"address"},{"name":"","type":"address"},{"name":"","type":"uint256"},{"name":"","type":"bytes"}],"name":"onERC721Received","outputs":[{"name":"","type":"bytes4"}],"stateMutability":"nonpayable","type":"function"} as const;

/** Names the document that describes the DAO (ERC-4824). Only the treasury itself, as an action of `execute`. */
export const setDaoUri = {"inputs":[{"name":"uri","type":"string"}],"name":"setDaoUri","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Hands the treasury to another governor, which must say by ERC-165 that it is an `IGovernor`. Only the treasury itself, as an action of `execute`. */
export const setGovernor = {"inputs":[{"name":"newGovernor","type":"address"}],"name":"setGovernor","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** ERC-165: this interface, ERC-4824, and the receivers of ERC-721 and ERC-1155 tokens. */
export const supportsInterface = {"inputs":[{"name":"interfaceId","type":"bytes4"}],"name":"supportsInterface","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"} as const;
