// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

/** The ABI of Personas, with its errors. */
export const personasAbi = [
  {"inputs":[{"name":"encryptionKey","type":"bytes32"}],"name":"PersonasEncryptionKeyUnchanged","type":"error"},
  {"inputs":[],"name":"PersonasEncryptionKeyZero","type":"error"},
  {"inputs":[{"name":"expected","type":"bytes32"},{"name":"current","type":"bytes32"}],"name":"PersonasKeyRingChanged","type":"error"},
  {"inputs":[{"name":"wallet","type":"address"}],"name":"PersonasRegistered","type":"error"},
  {"inputs":[{"name":"wallet","type":"address"}],"name":"PersonasUnregistered","type":"error"},
  {"inputs":[{"indexed":true,"name":"wallet","type":"address"},{"name":"encryptionKey","type":"bytes32"}],"name":"EncryptionKeySet","type":"event"},
  {"inputs":[{"indexed":true,"name":"wallet","type":"address"},{"name":"keyRing","type":"bytes32"}],"name":"KeyRingSet","type":"event"},
  {"inputs":[{"name":"wallets","type":"address[]"}],"name":"encryptionKeys","outputs":[{"name":"keys","type":"bytes32[]"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"wallet","type":"address"}],"name":"persona","outputs":[{"components":[{"name":"encryptionKey","type":"bytes32"},{"name":"keyRing","type":"bytes32"}],"name":"","type":"tuple"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"encryptionKey","type":"bytes32"},{"name":"keyRing","type":"bytes32"}],"name":"register","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"encryptionKey","type":"bytes32"},{"name":"keyRing","type":"bytes32"},{"name":"previousKeyRing","type":"bytes32"}],"name":"rotate","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"keyRing","type":"bytes32"},{"name":"previousKeyRing","type":"bytes32"}],"name":"setKeyRing","outputs":[],"stateMutability":"nonpayable","type":"function"},
] as const;
