import { lazy, lazyWatcher } from "../core/lazy.js";
import { canAccessFile } from "./registry/canAccessFile.js";
import { getFile } from "./registry/getFile.js";
import { getFileAccess } from "./registry/getFileAccess.js";
import { getGrant } from "./registry/getGrant.js";
import { listCreatedFiles } from "./registry/listCreatedFiles.js";
import { revokeFile } from "./registry/revokeFile.js";

/** One module, and so one chunk: bundlers would cut many into crumbs. */
const later = () => import("./later.js");

const faces = ["simulate", "prepare", "decode"] as const;

/**
 * What `client.files` offers. What most pages need at once is there at once; the rest loads when it is called first.
 */
export const filesActions = {
  upload: lazy(async () => (await later()).uploadFile, faces),
  open: lazy(async () => (await later()).openFile),
  grant: lazy(async () => (await later()).grantFile, faces),
  update: lazy(async () => (await later()).updateFile, faces),
  rotate: lazy(async () => (await later()).rotateFile, faces),
  remove: lazy(async () => (await later()).removeFile),
  listReaders: lazy(async () => (await later()).listReaders),
  listOwned: lazy(async () => (await later()).listOwnedFiles),
  listGranted: lazy(async () => (await later()).listGrantedFiles),
  listCreated: listCreatedFiles,
  watch: lazyWatcher(async () => (await later()).watchFiles),
  revoke: revokeFile,
  transfer: lazy(async () => (await later()).transferFile, faces),
  setGranter: lazy(async () => (await later()).setGranter, faces),
  setPolicy: lazy(async () => (await later()).setFilePolicy, faces),
  attachPiece: lazy(async () => (await later()).attachPiece, faces),
  register: lazy(async () => (await later()).registerFile, faces),
  addVersion: lazy(async () => (await later()).addFileVersion, faces),
  setGrants: lazy(async () => (await later()).setGrants, faces),
  get: getFile,
  getAccess: getFileAccess,
  getGrant,
  getPiece: lazy(async () => (await later()).getPiece),
  canAccess: canAccessFile,
  isGranter: lazy(async () => (await later()).isGranter),
};
