export { BautaError, type BautaErrorOptions } from "./core/errors.js";
