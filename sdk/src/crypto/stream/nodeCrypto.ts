/** `node:crypto` where this runs on Node or what is compatible with it, without a bundler having to know about it. */
export function nodeCrypto(): typeof import("node:crypto") | undefined {
  return globalThis.process?.getBuiltinModule?.("node:crypto");
}
