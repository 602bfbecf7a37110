import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type Outcome, runCommand } from "./command.ts";

/** Both, so that Linux's peculiar file systems are tried where there are any. */
const isLinux = process.platform === "linux";

function expectOneLine({ code, stdout, stderr, leftBehind }: Outcome, exitCode: number, line: RegExp): void {
  expect(stderr).to.match(line);
  expect(stderr).to.match(/^[^\n]+\n$/, "one line");
  expect({ code, stdout, leftBehind }).to.deep.equal({ code: exitCode, stdout: "", leftBehind: [] });
}

describe("start: bad input gets one clear line", () => {
  const start = (args: string[], env?: Record<string, string>) => runCommand("scripts/start.ts", args, env);
  const folder = join(tmpdir(), `bauta-input-${randomUUID()}`);
  const at = (name: string) => join(folder, name);
  before(() => {
    mkdirSync(at("folder"), { recursive: true });
    writeFileSync(at("file"), "I am a file.");
    symlinkSync(at("loop"), at("loop"));
  });
  after(() => rmSync(folder, { recursive: true }));

  const seeHelp = String.raw`\. See npm start -- --help\.`;
  const usage: [what: string, args: string[], line: RegExp][] = [
    ["an unknown flag", ["--nope"], RegExp(`^Unknown option '--nope'${seeHelp}`)],
    ["a word that is no flag", ["once"], RegExp(`^Unexpected argument 'once'${seeHelp}`)],
    ["a flag without its value", ["--port"], RegExp(`^Option '--port <value>' argument missing${seeHelp}`)],
    ["a flag for a value", ["--file", "--once"], RegExp(`^Option '--file' argument is ambiguous${seeHelp}`)],
    ["a value too many", ["--once=yes"], RegExp(`^Option '--once' does not take an argument${seeHelp}`)],
    ...["0", "65536", "80a", "1e3", "-1", "8545.5", "", " 80"].map((port): [string, string[], RegExp] => [
      `the port "${port}"`,
      [`--port=${port}`],
      RegExp(`^--port ${port}: a port is a whole number from 1 to 65535\\.`),
    ]),
    ["a bad port for the storage", ["--storage-port", "no"], /^--storage-port no: a port is a whole number/],
    ["a missing file", ["--file", at("missing")], /^--file .*missing: there is no such file\./],
    ["a folder for a file", ["--file", at("folder")], /^--file .*folder: that is not a file\./],
    ["a file that nobody can open", ["--file", at("loop")], /^--file .*loop: the file cannot be read \(ELOOP\)\./],
    ["a data folder without a name", ["--data", ""], /^--data: the folder's name is empty\./],
  ];
  if (isLinux) {
    const unreadable = "/proc/self/mem";
    usage.push([
      "a file that nobody can read",
      ["--file", unreadable],
      /^--file .*mem: the file cannot be read \(EIO\)/,
    ]);
  }
  for (const [what, args, line] of usage) {
    it(what, async () => expectOneLine(await start(args), 2, line));
  }

  it("flags that npm took for itself, as the two dashes before them were missing", async () => {
    const npm = { npm_lifecycle_event: "start", npm_config_storage_port: "true" };
    expectOneLine(await start([], npm), 2, /^npm took --storage-port for itself\. .* npm start -- --storage-port$/m);
  });

  it("a file that is not where npm was called, though it is where npm runs us", async () => {
    const npm = { npm_lifecycle_event: "start", INIT_CWD: folder };
    const line = RegExp(`^--file ${join(folder, "package.json")}: there is no such file`);
    expectOneLine(await start(["--file", "package.json"], npm), 2, line);
  });

  const unwritable: [what: string, path: string, code: string][] = [
    ["a data folder that is a file", at("file"), "ENOTDIR"],
    ["a data folder under a file", at("file/below/it"), "ENOTDIR"],
    ["a data folder with a name that is too long", at("x".repeat(300)), "ENAMETOOLONG"],
  ];
  if (isLinux) {
    // A parent that stands there and takes no folder, for root neither: Node's recursive mkdir would try for ever.
    unwritable.push(["a data folder where nobody can make one", "/proc/bauta/data", "ENOENT"]);
  }
  for (const [what, path, code] of unwritable) {
    it(what, async () => {
      const outcome = await start(["--data", path]);
      expectOneLine(outcome, 1, /cannot be written \([A-Z]+\)\. Choose a folder that you may write to/);
      expect(outcome.stderr).to.contain(`${path} cannot be written (${code})`);
    });
  }

  it("a temporary folder that does not exist", async () => {
    expectOneLine(await start([], { TMPDIR: at("missing"), TEMP: at("missing") }), 1, /Set TMPDIR to another one/);
  });
});

describe("start: on a bare clone", () => {
  it("the script that installs Node does nothing after it, since its shell would go on with the old one", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const installing = Object.values(scripts).filter((script) => script.includes("setup.mjs"));
    expect(installing).to.include(scripts.prestart).and.include(scripts.pretest);
    expect(new Set(installing)).to.have.keys("node scripts/setup.mjs");
  });
});

describe("start: every command answers --help, and bad flags with one clear line", function () {
  this.timeout(120_000);
  const commands = { test: "npm test", "bench/gas": "npm run bench:gas", start: "npm start" };
  const others = ["bench", "generate", "coverage", "size"].map((name) => [name, `npm run ${name}`]);
  for (const [script, name] of [...Object.entries(commands), ...others] as [string, string][]) {
    it(name, async () => {
      const [helped, refused] = await Promise.all(
        ["--help", "--nope"].map((flag) => runCommand(`scripts/${script}.ts`, [flag])),
      );
      expect(helped?.stdout).to.match(RegExp(`^Usage: ${name}`));
      expect(helped).to.deep.include({ code: 0, stderr: "", leftBehind: [] });
      expectOneLine(refused!, 2, RegExp(`^Unknown option '--nope'\\. See ${name} -- --help\\.`));
    });
  }

  it("npm test, which knows its steps", async () => {
    const line = /^There is no step "nosuchstep"\. See npm test -- --help\./;
    expectOneLine(await runCommand("scripts/test.ts", ["sdk", "nosuchstep"]), 2, line);
  });
});
