export { getEncryptionKeys, getPersona, type Persona } from "./getPersona.js";
export { type CidLike, type KeyRingReference, keyRingDigest } from "./keyRing.js";
export { type RegisterPersonaParameters, registerPersona } from "./registerPersona.js";
export { type RotatePersonaParameters, rotatePersona } from "./rotatePersona.js";
export { type SetKeyRingParameters, setKeyRing } from "./setKeyRing.js";
