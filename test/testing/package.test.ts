import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";

const run = promisify(execFile);
const isWindows = process.platform === "win32";

/** npm, without what it was told for this project. */
const npm = (args: string[], cwd: string) => {
  const isOurs = (name: string) => /^npm_(config_local_prefix|package|lifecycle)/.test(name);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOurs(name)));
  return run(isWindows ? "npm.cmd" : "npm", args, { cwd, shell: isWindows, env, maxBuffer: 2 ** 26 });
};

const script = `
import { createWorld } from "@bauta/sdk/testing";
const world = await createWorld({ members: ["carol"] });
const { alice, bob, carol } = world;
const { amount } = await (await alice.tips.send({ to: bob.account.address, amount: 11n })).wait();
const file = { content: "for bob", access: "private", readers: [bob.account.address] };
const { fileId, wait } = await alice.files.upload(file);
await wait();
const text = await (await bob.files.open({ fileId })).text();
const [key] = await alice.identity.getEncryptionKeys({ wallets: [bob.account.address] });
const votes = await alice.dao.getVotes({ account: carol.account.address });
console.log(JSON.stringify([String(amount), key === bob.bauta.keys.current.publicKey, String(votes), text]));
await world.close();
`;

const withoutHardhat = `
import { createWorld } from "@bauta/sdk/testing";
const { code, message } = await createWorld().catch((error) => error);
console.log(JSON.stringify([code, message]));
`;

describe("testing: createWorld from the tarball", function () {
  this.timeout(300_000);
  let folder: string;
  const play = async (code: string) => {
    await writeFile(join(folder, "play.js"), code);
    return JSON.parse((await run(process.execPath, ["play.js"], { cwd: folder })).stdout) as unknown;
  };
  const install = (...packages: string[]) =>
    npm(["install", ...packages, "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"], folder);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "bauta-world-"));
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "project", private: true, type: "module" }));
    const { stdout } = await npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], resolve("sdk"));
    const packed = JSON.parse(stdout) as { filename: string }[] | Record<string, { filename: string }>;
    await install(join(folder, Object.values(packed)[0]!.filename), "viem@2.57.1");
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it("says what to install where hardhat is missing", async () => {
    const [code, message] = (await play(withoutHardhat)) as [string, string];
    expect(code).to.equal("HARDHAT_MISSING");
    expect(message).to.contain("npm install --save-dev hardhat@3");
  });

  it("makes a world in a folder with no configuration and nothing of this repository", async () => {
    await install("hardhat@3.17.0");
    expect(await play(script)).to.deep.equal(["11", true, "50000000000000000000000", "for bob"]);
  });
});
