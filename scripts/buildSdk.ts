// Builds the SDK where its sources are newer than what was built: the compiler takes seconds and much memory to find
// that nothing is to be done.

import { spawnSync } from "node:child_process";
import { globSync, statSync } from "node:fs";

const changedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = globSync("sdk/{src/**/*.ts,package.json,tsconfig.json}");
const builtAt = changedAt("sdk/dist/.tsbuildinfo");

if (sources.some((path) => changedAt(path) > builtAt)) {
  console.log("Building the SDK ...");
  const { status } = spawnSync("npm run --silent build -w sdk", { stdio: "inherit", shell: true });
  process.exitCode = status ?? 1;
}
