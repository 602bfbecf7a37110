export { type DecryptOptions, decrypt } from "./decrypt.js";
export { type CreateEncryptorParameters, createEncryptor, type Encryptor } from "./encrypt.js";
export { CryptoError, type CryptoErrorCode } from "./errors.js";
export { type OpenGrantParameters, openGrant, type SealGrantParameters, sealGrant } from "./grant.js";
export { createIdentity, fromRecipient, type Identity, parseIdentity, toRecipient } from "./identity.js";
export { type OpenSeekableParameters, openSeekable, type SeekableContent } from "./seek.js";
export type { ByteSource } from "./stream/source.js";
export { createVersionKey, deriveVersionKey, type VersionContext, type VersionKey } from "./versionKey.js";
