import { lazy } from "../core/lazy.js";
import { getEncryptionKeys, getPersona } from "./getPersona.js";

/** One module, and so one chunk: bundlers would cut many into crumbs. */
const later = () => import("./later.js");

const faces = ["simulate", "prepare", "decode"] as const;

/** What `client.identity` offers. What handles keys, and what is written once, loads when it is called first. */
export const identityActions = {
  create: lazy(async () => (await later()).createPersona),
  unlock: lazy(async () => (await later()).unlockPersona),
  setUnlockers: lazy(async () => (await later()).setUnlockers),
  rotateIdentity: lazy(async () => (await later()).rotateIdentity),
  get: getPersona,
  getEncryptionKeys,
  register: lazy(async () => (await later()).registerPersona, faces),
  rotate: lazy(async () => (await later()).rotatePersona, faces),
  setKeyRing: lazy(async () => (await later()).setKeyRing, faces),
};
