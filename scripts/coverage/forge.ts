import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CommandError } from "../command.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${root}cache/forge`;
const version = "1.7.1";

/** As the packages of forge's binaries are named. */
const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: "amd64", arm64: "arm64" };

function binaryPath(): string {
  const { platform, arch } = process;
  const name = `forge-${platform}-${architectures[arch] ?? arch}`;
  return `${folder}/node_modules/@foundry-rs/${name}/bin/forge${platform === "win32" ? ".exe" : ""}`;
}

/**
 * The path of forge, which the first call gets from npm. It is no devDependency: some of its platform packages cannot be
 * resolved, which would leave the lockfile incomplete. And it is not run by `npx`, which hides that a command failed.
 */
export function forge(): string {
  const path = binaryPath();
  if (existsSync(path)) return path;
  console.log(`Getting forge ${version} from npm ...`);
  const install = ["install", "--prefix", folder, "--no-audit", "--no-fund", `@foundry-rs/forge@${version}`];
  spawnSync("npm", install, { stdio: "inherit", shell: process.platform === "win32" });
  if (existsSync(path)) return path;
  throw new CommandError(
    `forge ${version} could not be had for ${process.platform}-${process.arch}: npm's message is above.`,
  );
}
