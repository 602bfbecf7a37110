export { fileSource } from "./fileSource.js";
export { type LocalStoreOptions, localStore } from "./localStore.js";
export { type ServeStoreOptions, type StorageService, serveStore } from "./serveStore.js";
