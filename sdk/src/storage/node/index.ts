export { fileSource } from "./fileSource.js";
export { type LocalStoreOptions, localStore } from "./localStore.js";
