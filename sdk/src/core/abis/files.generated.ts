// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** `owner` registered a file under `fileId`: its version 1 is public where `versionKey` is zero. */
export const fileAddedEvent = {"inputs":[{"indexed":true,"name":"fileId","type":"bytes32"},{"indexed":true,"name":"owner","type":"address"},{"name":"codec","type":"uint8"},{"name":"digest","type":"bytes32"},{"name":"versionKey","type":"bytes32"}],"name":"FileAdded","type":"event"} as const;

/** `reader` was granted `version` until `expiry` (zero: for good). */
export const grantedEvent = {"inputs":[{"indexed":true,"name":"fileId","type":"bytes32"},{"indexed":true,"name":"reader","type":"address"},{"name":"version","type":"uint32"},{"name":"expiry","type":"uint48"}],"name":"Granted","type":"event"} as const;

/** `granter` may (or may no longer) change grants in the owner's stead. */
export const granterSetEvent = {"inputs":[{"indexed":true,"name":"fileId","type":"bytes32"},{"indexed":true,"name":"granter","type":"address"},{"name":"allowed","type":"bool"}],"name":"GranterSet","type":"event"} as const;

/** The file now belongs to `to`; granters that earlier owners named are no more. */
export const ownershipTransferredEvent = {"inputs":[{"indexed":true,"name":"fileId","type":"bytes32"},{"indexed":true,"name":"from","type":"address"},{"indexed":true,"name":"to","type":"address"}],"name":"OwnershipTransferred","type":"event"} as const;

/** The Filecoin piece that holds `version` is known: its root and the size of its data in bytes (FRC-0069). */
export const pieceAttachedEvent = {"inputs":[{"indexed":true,"name":"fileId","type":"bytes32"},{"indexed":true,"name":"version","type":"uint32"},{"name":"root","type":"bytes32"},{"name":"size","type":"uint64"}],"name":"PieceAttached","type":"event"} as const;

/** The file's policy is now `policy` (zero: none). */
export const policySetEvent = {"inputs":[{"indexed":true,"name":"fileId","type":"bytes32"},{"indexed":true,"name":"policy","type":"address"}],"name":"PolicySet","type":"event"} as const;

/** The grant of `reader` to `version` is void from now on. */
export const revokedEvent = {"inputs":[{"indexed":true,"name":"fileId","type":"bytes32"},{"indexed":true,"name":"reader","type":"address"},{"name":"version","type":"uint32"}],"name":"Revoked","type":"event"} as const;

/** The file's content is now this. Grants of earlier versions open nothing new. */
export const versionAddedEvent = {"inputs":[{"indexed":true,"name":"fileId","type":"bytes32"},{"indexed":true,"name":"version","type":"uint32"},{"name":"codec","type":"uint8"},{"name":"digest","type":"bytes32"},{"name":"versionKey","type":"bytes32"}],"name":"VersionAdded","type":"event"} as const;

/** All that `reader` needs to open the file, in one call: the file, the reader's grant for its current version, and what `canAccess` says. */
export const access = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"reader","type":"address"}],"name":"access","outputs":[{"components":[{"name":"owner","type":"address"},{"name":"version","type":"uint32"},{"name":"codec","type":"uint8"},{"name":"digest","type":"bytes32"},{"name":"versionKey","type":"bytes32"},{"name":"policy","type":"address"}],"name":"file_","type":"tuple"},{"name":"body","type":"bytes32"},{"name":"expiry","type":"uint48"},{"name":"allowed","type":"bool"}],"stateMutability":"view","type":"function"} as const;

/** Registers an encrypted file of the caller, and grants it to `grants`. */
export const add = {"inputs":[{"name":"salt","type":"uint256"},{"name":"codec","type":"uint8"},{"name":"digest","type":"bytes32"},{"name":"versionKey","type":"bytes32"},{"components":[{"name":"reader","type":"address"},{"name":"expiry","type":"uint48"},{"name":"body","type":"bytes32"}],"name":"grants","type":"tuple[]"}],"name":"add","outputs":[{"name":"fileId","type":"bytes32"}],"stateMutability":"nonpayable","type":"function"} as const;

/** Records the Filecoin piece that holds the current version. Owner or granter. */
export const attachPiece = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"version","type":"uint32"},{"name":"pieceCid","type":"bytes"}],"name":"attachPiece","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Whether `user` may read the current version: everybody, where it is public; else the owner, a reader with a grant that has not expired, and whom the policy admits. False where there is no such file. A policy gets `policyGas` and no more; where less is left it is not asked, and the call reverts with `FilesGasTooLow`: nobody can turn a yes into a no by the gas that he sends. Contracts that act on the answer need to send that much. */
export const canAccess = {"inputs":[{"name":"user","type":"address"},{"name":"fileId","type":"bytes32"}],"name":"canAccess","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"} as const;

/** The CID of the current version, as text (base32). Reverts with `FilesFileUnknown` where there is no file. */
export const cid = {"inputs":[{"name":"fileId","type":"bytes32"}],"name":"cid","outputs":[{"name":"","type":"string"}],"stateMutability":"view","type":"function"} as const;

/** The files that `creator` registered with the salts `from` to `from + count - 1`, wherever they are owned now; all zero where there is none. Costs no storage: callers that count their salts up can list their files on a node that keeps no logs. */
export const created = {"inputs":[{"name":"creator","type":"address"},{"name":"from","type":"uint256"},{"name":"count","type":"uint256"}],"name":"created","outputs":[{"components":[{"name":"owner","type":"address"},{"name":"version","type":"uint32"},{"name":"codec","type":"uint8"},{"name":"digest","type":"bytes32"},{"name":"versionKey","type":"bytes32"},{"name":"policy","type":"address"}],"name":"files","type":"tuple[]"}],"stateMutability":"view","type":"function"} as const;

/** The file, all zero where there is none. */
export const file = {"inputs":[{"name":"fileId","type":"bytes32"}],"name":"file","outputs":[{"components":[{"name":"owner","type":"address"},{"name":"version","type":"uint32"},{"name":"codec","type":"uint8"},{"name":"digest","type":"bytes32"},{"name":"versionKey","type":"bytes32"},{"name":"policy","type":"address"}],"name":"","type":"tuple"}],"stateMutability":"view","type":"function"} as const;

/** The id of the file that `owner` registers with `salt`. */
export const fileIdOf = {"inputs":[{"name":"owner","type":"address"},{"name":"salt","type":"uint256"}],"name":"fileIdOf","outputs":[{"name":"fileId","type":"bytes32"}],"stateMutability":"pure","type":"function"} as const;

/** Grants the current version to one reader, for good; replaces an earlier grant. Owner or granter. */
export const grant = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"version","type":"uint32"},{"name":"reader","type":"address"},{"name":"body","type":"bytes32"}],"name":"grant","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Grants the current version to many readers. Owner or granter. */
export const grantMany = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"version","type":"uint32"},{"components":[{"name":"reader","type":"address"},{"name":"expiry","type":"uint48"},{"name":"body","type":"bytes32"}],"name":"grants","type":"tuple[]"}],"name":"grantMany","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** The grant of a reader for a version, and when it expires. Zero body: none. An expired grant is still shown; `canAccess` refuses it. */
export const grantOf = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"version","type":"uint32"},{"name":"reader","type":"address"}],"name":"grantOf","outputs":[{"name":"body","type":"bytes32"},{"name":"expiry","type":"uint48"}],"stateMutability":"view","type":"function"} as const;

/** Whether `granter` may change the file's grants: its owner, and whom the owner named. */
export const isGranter = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"granter","type":"address"}],"name":"isGranter","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"} as const;

/** The Filecoin piece of a version; all zero where none is known. */
export const piece = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"version","type":"uint32"}],"name":"piece","outputs":[{"name":"root","type":"bytes32"},{"name":"size","type":"uint64"}],"stateMutability":"view","type":"function"} as const;

/** How much gas a policy may use: 500,000, or 500,000,000 on Filecoin and its test networks, whose unit is smaller (`lib/GasUnits.sol`). */
export const policyGas = {"inputs":[],"name":"policyGas","outputs":[{"name":"","type":"uint64"}],"stateMutability":"view","type":"function"} as const;

/** Registers a public file of the caller. */
export const publish = {"inputs":[{"name":"salt","type":"uint256"},{"name":"codec","type":"uint8"},{"name":"digest","type":"bytes32"}],"name":"publish","outputs":[{"name":"fileId","type":"bytes32"}],"stateMutability":"nonpayable","type":"function"} as const;

/** Voids a reader's grant for the current version: the chain, and the key services that ask it, refuse from now on. Whoever has the key keeps it: `rotate` for new content. Owner or granter. */
export const revoke = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"reader","type":"address"}],"name":"revoke","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Gives a file new content, public where `versionKey` is zero. Old grants open nothing new; `grants` are made for the new version in the same transaction. The policy stays. Serves both "add version" and "rotate". Owner only. */
export const rotate = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"current","type":"uint32"},{"name":"codec","type":"uint8"},{"name":"digest","type":"bytes32"},{"name":"versionKey","type":"bytes32"},{"components":[{"name":"reader","type":"address"},{"name":"expiry","type":"uint48"},{"name":"body","type":"bytes32"}],"name":"grants","type":"tuple[]"}],"name":"rotate","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Names somebody who may change grants in the owner's stead, until the ownership changes. Owner only. */
export const setGranter = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"granter","type":"address"},{"name":"allowed","type":"bool"}],"name":"setGranter","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Sets or (zero) removes the file's access policy. Owner only. */
export const setPolicy = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"policy","type":"address"}],"name":"setPolicy","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Hands the file to `to` at once. Grants and the policy stay; granters, whom the old owner named, do not, even where the file comes back. Owner only. */
export const transferOwnership = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"to","type":"address"}],"name":"transferOwnership","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;
