#!/usr/bin/env node
// A `solc` command for forge, made of the compiler from npm: it answers the two calls that forge makes.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import solc from "solc";

const args = process.argv.slice(2);

if (args.includes("--version")) {
  // forge reads the version as a native build prints it.
  console.log(
    `solc, the solidity compiler commandline interface\nVersion: ${solc.version().replace("Emscripten.clang", "Linux.g++")}`,
  );
} else {
  const at = args.indexOf("--base-path");
  const base = at < 0 ? process.cwd() : args[at + 1];
  const read = (path) => {
    try {
      return { contents: readFileSync(resolve(base, path), "utf8") };
    } catch (error) {
      return { error: error.message };
    }
  };
  process.stdout.write(solc.compile(readFileSync(0, "utf8"), { import: read }));
}
