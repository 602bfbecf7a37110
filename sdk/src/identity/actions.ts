import { getEncryptionKeys, getPersona } from "./getPersona.js";
import { registerPersona } from "./registerPersona.js";
import { rotatePersona } from "./rotatePersona.js";
import { setKeyRing } from "./setKeyRing.js";

/** What `client.identity` offers. */
export const identityActions = {
  get: getPersona,
  getEncryptionKeys,
  register: registerPersona,
  rotate: rotatePersona,
  setKeyRing,
};
