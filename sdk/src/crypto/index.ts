export { CryptoError, type CryptoErrorCode } from "./errors.js";
export { type OpenGrantParameters, openGrant, type SealGrantParameters, sealGrant } from "./grant.js";
export { createIdentity, fromRecipient, type Identity, parseIdentity, toRecipient } from "./identity.js";
export { createVersionKey, deriveVersionKey, type VersionContext, type VersionKey } from "./versionKey.js";
