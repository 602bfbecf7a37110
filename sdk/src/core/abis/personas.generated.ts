// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** `wallet` now reads what is encrypted to `encryptionKey`. */
export const encryptionKeySetEvent = {"inputs":[{"indexed":true,"name":"wallet","type":"address"},{"name":"encryptionKey","type":"bytes32"}],"name":"EncryptionKeySet","type":"event"} as const;

/** The key ring of `wallet` is now the block with this digest. */
export const keyRingSetEvent = {"inputs":[{"indexed":true,"name":"wallet","type":"address"},{"name":"keyRing","type":"bytes32"}],"name":"KeyRingSet","type":"event"} as const;

/** The encryption keys of `wallets`, in their order; zero where one has none. */
export const encryptionKeys = {"inputs":[{"name":"wallets","type":"address[]"}],"name":"encryptionKeys","outputs":[{"name":"keys","type":"bytes32[]"}],"stateMutability":"view","type":"function"} as const;

/** The persona of `wallet`, all zero where it has none. */
export const persona = {"inputs":[{"name":"wallet","type":"address"}],"name":"persona","outputs":[{"components":[{"name":"encryptionKey","type":"bytes32"},{"name":"keyRing","type":"bytes32"}],"name":"","type":"tuple"}],"stateMutability":"view","type":"function"} as const;

/** Creates the caller's persona. */
export const register = {"inputs":[{"name":"encryptionKey","type":"bytes32"},{"name":"keyRing","type":"bytes32"}],"name":"register","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Replaces the caller's encryption key. What was encrypted to the old one stays readable to whoever keeps the old identity: the new key ring should hold both. */
export const rotate = {"inputs":[{"name":"encryptionKey","type":"bytes32"},{"name":"keyRing","type":"bytes32"},{"name":"previousKeyRing","type":"bytes32"}],"name":"rotate","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;

/** Replaces the caller's key ring alone: other unlockers, the same identities. */
export const setKeyRing = {"inputs":[{"name":"keyRing","type":"bytes32"},{"name":"previousKeyRing","type":"bytes32"}],"name":"setKeyRing","outputs":[],"stateMutability":"nonpayable","type":"function"} as const;
