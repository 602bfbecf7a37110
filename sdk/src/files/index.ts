export type { Origin } from "../core/logs.js";
export type { ListOptions, Page } from "../core/pages.js";
export type { WatchOptions } from "../core/watch.js";
export type { ComposedWrite } from "./composeWrite.js";
export type { OpenedEntry } from "./content/openContent.js";
export type { FolderFile, PlainContent, PlainFile } from "./content/plain.js";
export type { Readable } from "./content/readable.js";
export { FilesError, type FilesErrorCode } from "./errors.js";
export { type GrantedFile, type GrantFileParameters, grantFile } from "./grantFile.js";
export type { GrantedReader, Reader } from "./keys/readers.js";
export type { FileEvent, FileEvents, VersionContent } from "./lists/fileEvents.js";
export { type ListGrantedFilesParameters, listGrantedFiles, type SharedFile } from "./lists/listGrantedFiles.js";
export { type ListOwnedFilesParameters, listOwnedFiles, type OwnedFile } from "./lists/listOwnedFiles.js";
export { type CurrentReader, type ListReadersParameters, listReaders } from "./lists/listReaders.js";
export { type FileFilter, watchFiles } from "./lists/watchFiles.js";
export type { NewVersion, NewVersionParameters } from "./newVersion.js";
export { type OpenedFile, type OpenFileParameters, openFile } from "./openFile.js";
export type { FilesOptions } from "./options.js";
export { type AddFileVersionParameters, addFileVersion } from "./registry/addFileVersion.js";
export { type AttachPieceParameters, attachPiece } from "./registry/attachPiece.js";
export { canAccessFile } from "./registry/canAccessFile.js";
export type { CidLike } from "./registry/cidArguments.js";
export type { RegisteredFile } from "./registry/file.js";
export { getFile } from "./registry/getFile.js";
export { type FileAccess, getFileAccess } from "./registry/getFileAccess.js";
export { getGrant } from "./registry/getGrant.js";
export { getPiece } from "./registry/getPiece.js";
export type { MadeGrant, SealedGrant } from "./registry/grants.js";
export { isGranter } from "./registry/isGranter.js";
export {
  type CreatedFiles,
  fileIdOf,
  type ListCreatedFilesParameters,
  listCreatedFiles,
} from "./registry/listCreatedFiles.js";
export { type RegisterFileParameters, registerFile } from "./registry/registerFile.js";
export { type RevokeFileParameters, revokeFile } from "./registry/revokeFile.js";
export { type SetFilePolicyParameters, setFilePolicy } from "./registry/setFilePolicy.js";
export { type SetGranterParameters, setGranter } from "./registry/setGranter.js";
export { type SetGrantsParameters, setGrants } from "./registry/setGrants.js";
export { type TransferFileParameters, transferFile } from "./registry/transferFile.js";
export { type RemoveFileParameters, removeFile } from "./removeFile.js";
export { type RotateFileParameters, rotateFile } from "./rotateFile.js";
export { type UpdateFileParameters, updateFile } from "./updateFile.js";
export {
  type ContentParameters,
  type UploadedFile,
  type UploadFileParameters,
  type UploadProgress,
  uploadFile,
} from "./uploadFile.js";
