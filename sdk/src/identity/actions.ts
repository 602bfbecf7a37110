import { lazy } from "../core/lazy.js";
import { getEncryptionKeys, getPersona } from "./getPersona.js";
import { registerPersona } from "./registerPersona.js";
import { rotatePersona } from "./rotatePersona.js";
import { setKeyRing } from "./setKeyRing.js";

/** What `client.identity` offers. What handles keys loads when it is called first. */
export const identityActions = {
  create: lazy(async () => (await import("./createPersona.js")).createPersona),
  unlock: lazy(async () => (await import("./unlockPersona.js")).unlockPersona),
  setUnlockers: lazy(async () => (await import("./setUnlockers.js")).setUnlockers),
  rotateIdentity: lazy(async () => (await import("./rotateIdentity.js")).rotateIdentity),
  get: getPersona,
  getEncryptionKeys,
  register: registerPersona,
  rotate: rotatePersona,
  setKeyRing,
};
