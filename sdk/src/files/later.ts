// What actions.ts loads when it is called first.

export { grantFile } from "./grantFile.js";
export { listGrantedFiles } from "./lists/listGrantedFiles.js";
export { listOwnedFiles } from "./lists/listOwnedFiles.js";
export { listReaders } from "./lists/listReaders.js";
export { watchFiles } from "./lists/watchFiles.js";
export { openFile } from "./openFile.js";
export { addFileVersion } from "./registry/addFileVersion.js";
export { attachPiece } from "./registry/attachPiece.js";
export { getPiece } from "./registry/getPiece.js";
export { isGranter } from "./registry/isGranter.js";
export { registerFile } from "./registry/registerFile.js";
export { setFilePolicy } from "./registry/setFilePolicy.js";
export { setGranter } from "./registry/setGranter.js";
export { setGrants } from "./registry/setGrants.js";
export { transferFile } from "./registry/transferFile.js";
export { removeFile } from "./removeFile.js";
export { rotateFile } from "./rotateFile.js";
export { updateFile } from "./updateFile.js";
export { uploadFile } from "./uploadFile.js";
