import { lazy } from "../core/lazy.js";
import { canAccessFile } from "./registry/canAccessFile.js";
import { getFile } from "./registry/getFile.js";
import { getFileAccess } from "./registry/getFileAccess.js";
import { getGrant } from "./registry/getGrant.js";
import { listCreatedFiles } from "./registry/listCreatedFiles.js";
import { revokeFile } from "./registry/revokeFile.js";

const faces = ["simulate", "prepare", "decode"] as const;

/**
 * What `client.files` offers. What most pages need at once is there at once; the rest loads when it is called first.
 */
export const filesActions = {
  upload: lazy(async () => (await import("./uploadFile.js")).uploadFile, faces),
  open: lazy(async () => (await import("./openFile.js")).openFile),
  grant: lazy(async () => (await import("./grantFile.js")).grantFile, faces),
  update: lazy(async () => (await import("./updateFile.js")).updateFile, faces),
  rotate: lazy(async () => (await import("./rotateFile.js")).rotateFile, faces),
  remove: lazy(async () => (await import("./removeFile.js")).removeFile),
  listReaders: lazy(async () => (await import("./listReaders.js")).listReaders),
  revoke: revokeFile,
  transfer: lazy(async () => (await import("./registry/transferFile.js")).transferFile, faces),
  setGranter: lazy(async () => (await import("./registry/setGranter.js")).setGranter, faces),
  setPolicy: lazy(async () => (await import("./registry/setFilePolicy.js")).setFilePolicy, faces),
  attachPiece: lazy(async () => (await import("./registry/attachPiece.js")).attachPiece, faces),
  register: lazy(async () => (await import("./registry/registerFile.js")).registerFile, faces),
  addVersion: lazy(async () => (await import("./registry/addFileVersion.js")).addFileVersion, faces),
  setGrants: lazy(async () => (await import("./registry/setGrants.js")).setGrants, faces),
  get: getFile,
  getAccess: getFileAccess,
  getGrant,
  getPiece: lazy(async () => (await import("./registry/getPiece.js")).getPiece),
  canAccess: canAccessFile,
  isGranter: lazy(async () => (await import("./registry/isGranter.js")).isGranter),
  listCreated: listCreatedFiles,
};
