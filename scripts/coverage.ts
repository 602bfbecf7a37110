// `npm run coverage`: lines and branches of the contracts that the Solidity tests run. All of them, or it fails.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CommandError, runCommand } from "./command.ts";
import { exclusions } from "./coverage/exclusions.ts";
import { forge } from "./coverage/forge.ts";
import { type FileCoverage, parseLcov } from "./coverage/lcov.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const reportFile = `${root}cache/coverage/lcov.info`;

const usage = `Usage: npm run coverage [-- PATH ...]

Runs the Solidity tests under forge (from npm, about 85 MB the first time) and fails where a line or a branch of the
contracts never ran. With paths, only contracts whose path starts with one of them count: contracts/tips.`;

/** Runs all Solidity tests; whatever forge says, and its exit code, are passed on. */
function runForge(): void {
  mkdirSync(`${root}cache/coverage`, { recursive: true });
  const args = ["coverage", "--root", root, "--report", "lcov", "--report-file", reportFile];
  const env = { ...process.env, FOUNDRY_CONFIG: `${root}scripts/coverage/foundry.toml`, FOUNDRY_OFFLINE: "true" };
  const solc = fileURLToPath(new URL("coverage/solc.mjs", import.meta.url));
  const { status, error } = spawnSync(forge(), [...args, "--use", solc], { cwd: root, env, stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) throw new CommandError(`forge coverage failed with exit code ${status}: its message is above.`);
}

/** The missed lines or branches of a file that no exclusion explains. */
function unexplained({ file }: FileCoverage, missed: number[]): string[] {
  const source = readFileSync(root + file, "utf8").split("\n");
  return missed
    .map((line) => ({ line, code: source[line - 1]?.trim() ?? "" }))
    .filter(({ code }) => !exclusions.some((exclusion) => exclusion.file === file && exclusion.code === code))
    .map(({ line, code }) => `${file}:${line}: ${code}`);
}

function isMeasured(file: string, prefixes: string[]): boolean {
  const isContract = file.startsWith("contracts/") && !file.startsWith("contracts/mocks/");
  return isContract && (prefixes.length === 0 || prefixes.some((prefix) => file.startsWith(prefix)));
}

function row({ file, lines, branches, missedLines, missedBranches }: FileCoverage): string {
  const share = (all: number, missed: number) => `${all - missed}/${all}`.padStart(10);
  return `${file.padEnd(44)}${share(lines, missedLines.length)}${share(branches, missedBranches.length)}`;
}

await runCommand({ name: "npm run coverage", usage, flags: {}, takesWords: true }, (_, prefixes) => {
  runForge();
  const files = parseLcov(readFileSync(reportFile, "utf8")).filter(({ file }) => isMeasured(file, prefixes));
  if (files.length === 0) throw new CommandError("No contract was measured.");
  console.log(`\n${"contract".padEnd(44)}     lines  branches`);
  console.log(files.map(row).join("\n"));
  const lines = files.flatMap((file) => unexplained(file, file.missedLines));
  const branches = files.flatMap((file) => unexplained(file, file.missedBranches));
  for (const line of lines) console.error(`never ran: ${line}`);
  for (const branch of branches) console.error(`one way never taken: ${branch}`);
  for (const { file, code, because } of exclusions) console.log(`excluded: ${file}: ${code} (${because})`);
  if (lines.length + branches.length > 0) process.exitCode = 1;
  else console.log("\nEvery line ran, and every branch was taken.");
});
