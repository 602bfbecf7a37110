export { CID } from "multiformats/cid";
export { assertCid, type Codec, codecCodes, type PackedCid, packCid, parseCid, unpackCid } from "./cid.js";
export { buildDag, type Dag } from "./dag/buildDag.js";
export type { FolderEntry } from "./dag/folderDag.js";
export { StorageError, type StorageErrorCode } from "./errors.js";
export { type HttpStore, type HttpStoreOptions, httpStore } from "./http/httpStore.js";
export { memoryStore } from "./memoryStore.js";
export type { PinningStore } from "./pinning/pinningStore.js";
export type { ReadLimits, ReadOptions } from "./read/limits.js";
export { listFolder } from "./read/listFolder.js";
export { type ReadFileOptions, readFile } from "./read/readFile.js";
export { resolvePath } from "./read/resolvePath.js";
export { type Stat, stat } from "./read/stat.js";
export { type ByteRange, type OpenOptions, type Source, sourceOf } from "./source.js";
export {
  type GetOptions,
  MAX_BLOCK_SIZE,
  type Progress,
  type PutOptions,
  type Receipt,
  type StorageStatus,
  type Store,
  type TaskOptions,
} from "./store.js";
export { storeDag } from "./storeDag.js";
export type { NamedLink } from "./unixfs.js";
export { verified, verifyBlock } from "./verify.js";
