// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** A digest is never zero. */
export const filesDigestZeroError = {"inputs":[],"name":"FilesDigestZero","type":"error"} as const;

/** The grant would have expired already. */
export const filesExpiryPastError = {"inputs":[{"name":"expiry","type":"uint48"},{"name":"now_","type":"uint256"}],"name":"FilesExpiryPast","type":"error"} as const;

/** The owner already has a file with this salt. */
export const filesFileExistsError = {"inputs":[{"name":"fileId","type":"bytes32"}],"name":"FilesFileExists","type":"error"} as const;

/** The file is public: there is nothing to grant. */
export const filesFilePublicError = {"inputs":[{"name":"fileId","type":"bytes32"}],"name":"FilesFilePublic","type":"error"} as const;

/** There is no such file. */
export const filesFileUnknownError = {"inputs":[{"name":"fileId","type":"bytes32"}],"name":"FilesFileUnknown","type":"error"} as const;

/** Too little gas is left to ask the file's policy, so that its answer could be a wrong no. */
export const filesGasTooLowError = {"inputs":[{"name":"left","type":"uint256"},{"name":"needed","type":"uint256"}],"name":"FilesGasTooLow","type":"error"} as const;

/** A grant's body is never zero. */
export const filesGrantEmptyError = {"inputs":[{"name":"reader","type":"address"}],"name":"FilesGrantEmpty","type":"error"} as const;

/** The reader has no grant for the current version. */
export const filesGrantUnknownError = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"reader","type":"address"}],"name":"FilesGrantUnknown","type":"error"} as const;

/** Only the file's owner, or a granter that the owner named, may change grants. */
export const filesNotGranterError = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"caller","type":"address"}],"name":"FilesNotGranter","type":"error"} as const;

/** Only the file's owner may do this. */
export const filesNotOwnerError = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"caller","type":"address"},{"name":"owner","type":"address"}],"name":"FilesNotOwner","type":"error"} as const;

/** The new owner is the zero address. */
export const filesOwnerZeroError = {"inputs":[],"name":"FilesOwnerZero","type":"error"} as const;

/** The reader is the zero address. */
export const filesReaderZeroError = {"inputs":[],"name":"FilesReaderZero","type":"error"} as const;

/** A rotation must bring another version key than the current one. */
export const filesVersionKeyUsedError = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"versionKey","type":"bytes32"}],"name":"FilesVersionKeyUsed","type":"error"} as const;

/** An encrypted version needs a version key, which is never zero. */
export const filesVersionKeyZeroError = {"inputs":[],"name":"FilesVersionKeyZero","type":"error"} as const;

/** The file is at another version than the call expects: somebody changed it meanwhile. */
export const filesVersionMismatchError = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"expected","type":"uint32"},{"name":"current","type":"uint32"}],"name":"FilesVersionMismatch","type":"error"} as const;

/** The piece CID's codec is not `raw` (0x55). Piece CIDs of version 1 (`baga…`) have 0xf101, and lack the size. */
export const pieceCidCodecUnsupportedError = {"inputs":[{"name":"codec","type":"uint64"}],"name":"PieceCidCodecUnsupported","type":"error"} as const;

/** The digest is not as long as it says, or as padding, height and root need. */
export const pieceCidDigestLengthError = {"inputs":[{"name":"declared","type":"uint64"},{"name":"actual","type":"uint256"}],"name":"PieceCidDigestLength","type":"error"} as const;

/** The CID's hash function is not the piece multihash (0x1011). */
export const pieceCidHashUnsupportedError = {"inputs":[{"name":"hash","type":"uint64"}],"name":"PieceCidHashUnsupported","type":"error"} as const;

/** A piece's tree is of height 2 to 58: 127 bytes at least, below 2^63 bytes at most. */
export const pieceCidHeightUnsupportedError = {"inputs":[{"name":"height","type":"uint8"}],"name":"PieceCidHeightUnsupported","type":"error"} as const;

/** With so much padding the data would fit into a smaller tree. */
export const pieceCidPaddingTooLargeError = {"inputs":[{"name":"padding","type":"uint64"},{"name":"capacity","type":"uint64"}],"name":"PieceCidPaddingTooLarge","type":"error"} as const;

/** A root has 254 bits; here one of the two highest is set. */
export const pieceCidRootInvalidError = {"inputs":[{"name":"root","type":"bytes32"}],"name":"PieceCidRootInvalid","type":"error"} as const;

/** The bytes are no CIDv1. */
export const pieceCidVersionUnsupportedError = {"inputs":[{"name":"version","type":"uint64"}],"name":"PieceCidVersionUnsupported","type":"error"} as const;

/** A number is written with more bytes than it needs, so that the same CID would have two forms. */
export const varintNotMinimalError = {"inputs":[{"name":"offset","type":"uint256"}],"name":"VarintNotMinimal","type":"error"} as const;

/** A number is longer than nine bytes. */
export const varintTooLongError = {"inputs":[{"name":"offset","type":"uint256"}],"name":"VarintTooLong","type":"error"} as const;

/** The bytes end in the middle of a number. */
export const varintTruncatedError = {"inputs":[{"name":"offset","type":"uint256"}],"name":"VarintTruncated","type":"error"} as const;

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

/** How much gas a policy may use, in the chain's own unit: 500,000, or 500,000,000 on Filecoin and its test networks, where one unit of Ethereum's gas is some 444 (docs.filecoin.io, "Difference with Ethereum"). */
export const POLICY_GAS = {"inputs":[],"name":"POLICY_GAS","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"} as const;

/** All that `reader` needs to open the file, in one call: the file, the reader's grant for its current version, and what `canAccess` says. */
export const access = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"reader","type":"address"}],"name":"access","outputs":[{"components":[{"name":"owner","type":"address"},{"name":"version","type":"uint32"},{"name":"codec","type":"uint8"},{"name":"digest","type":"bytes32"},{"name":"versionKey","type":"bytes32"},{"name":"policy","type":"address"}],"name":"file_","type":"tuple"},{"name":"body","type":"bytes32"},{"name":"expiry","type":"uint48"},{"name":"allowed","type":"bool"}],"stateMutability":"view","type":"function"} as const;

/** Registers an encrypted file of the caller, and grants it to `grants`. */
export const add = {"inputs":[{"name":"salt","type":"uint256"},{"name":"codec","type":"uint8"},{"name":"digest","type":"bytes32"},{"name":"versionKey","type":"bytes32"},{"components":[{"name":"reader","type":"address"},{"name":"expiry","type":"uint48"},{"name":"body","type":"bytes32"}],"name":"grants","type":"tuple[]"}],"name":"add","outputs":[{"name":"fileId","type":"bytes32"}],"stateMutability":"nonpayable","type":"function"} as const;

/** Records the Filecoin piece that holds the current version. Owner or granter. */
export const attachPiece = {"inputs":[{"name":"fileId","type":"bytes32"},{"name":"version","type":"uint32"},{"name":"pieceCid","type":"bytes"}],"name":"attachPiece","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Whether `user` may read the current version: everybody, where it is public; else the owner, a reader with a grant that has not expired, and whom the policy admits. False where there is no such file. A policy gets `POLICY_GAS` and no more; where less is left it is not asked, and the call reverts with `FilesGasTooLow`: nobody can turn a yes into a no by the gas that he sends. Contracts that act on the answer need to send that much. */
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

/** The ABI of Files, with its errors. */
export const filesAbi = [
  filesDigestZeroError,
  filesExpiryPastError,
  filesFileExistsError,
  filesFilePublicError,
  filesFileUnknownError,
  filesGasTooLowError,
  filesGrantEmptyError,
  filesGrantUnknownError,
  filesNotGranterError,
  filesNotOwnerError,
  filesOwnerZeroError,
  filesReaderZeroError,
  filesVersionKeyUsedError,
  filesVersionKeyZeroError,
  filesVersionMismatchError,
  pieceCidCodecUnsupportedError,
  pieceCidDigestLengthError,
  pieceCidHashUnsupportedError,
  pieceCidHeightUnsupportedError,
  pieceCidPaddingTooLargeError,
  pieceCidRootInvalidError,
  pieceCidVersionUnsupportedError,
  varintNotMinimalError,
  varintTooLongError,
  varintTruncatedError,
  fileAddedEvent,
  grantedEvent,
  granterSetEvent,
  ownershipTransferredEvent,
  pieceAttachedEvent,
  policySetEvent,
  revokedEvent,
  versionAddedEvent,
  POLICY_GAS,
  access,
  add,
  attachPiece,
  canAccess,
  cid,
  created,
  file,
  fileIdOf,
  grant,
  grantMany,
  grantOf,
  isGranter,
  piece,
  publish,
  revoke,
  rotate,
  setGranter,
  setPolicy,
  transferOwnership,
] as const;
