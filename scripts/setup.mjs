// Makes `npm start` and `npm test` work from a bare clone: installs the exact dependencies of the lockfile, on a Node
// new enough for Hardhat. Runs before anything is installed, so it depends on nothing but Node 20 or newer and npm. It is
// all of its npm script: a shell remembers where it found `node`, and would run what follows on the old one.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = `${root}node_modules/.bauta-setup`;

/** What an installation depends on: another lockfile, platform or architecture asks for another one. */
function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(`${root}package-lock.json`));
  return hash.update(`${process.platform}-${process.arch}`).digest("hex");
}

/** Hardhat's native package states the Node it needs, and npm leaves it out, silently, when run on an older one. */
function isNodeRecentEnough() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 13);
}

function install() {
  const [command, args] = isNodeRecentEnough() ? ["npm", ["ci"]] : ["npx", ["--yes", "-p", "node@24", "-c", "npm ci"]];
  console.log(`Installing dependencies (${[command, ...args].join(" ")}), about a minute the first time ...`);
  const quiet = { npm_config_fund: "false", npm_config_audit: "false", npm_config_update_notifier: "false" };
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...quiet },
  });
  if (error || status !== 0) {
    console.error(`The installation failed${error ? `: ${error.message}` : ` (npm exited with ${status})`}.`);
    console.error("npm's own message stands above. Check the network connection, then run the same command again.");
    process.exit(1);
  }
}

const wanted = fingerprint();
if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== wanted) {
  install();
  writeFileSync(stampFile, wanted);
}
