import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { startChain } from "../lib/chain.ts";
import { serveRpc } from "../lib/rpc.ts";

const run = promisify(execFile);
const isWindows = process.platform === "win32";

/** npm, from wherever it is; its own settings for this project must not leak into the folder of the test. */
const npm = (args: string[], cwd: string) =>
  run(isWindows ? "npm.cmd" : "npm", args, { cwd, shell: isWindows, env: cleanEnvironment(), maxBuffer: 2 ** 26 });

const cleanEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_local_prefix|package|lifecycle)/.test(name)),
  );

/** Tips through viem, from an empty folder with nothing but the package and its peers. */
const viemScript = `
import { createWalletClient, http, publicActions } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { bautaActions, BautaError } from "@bauta/sdk";
import { tipsAbi } from "@bauta/sdk/abis";
const [url, tips, to] = process.argv.slice(2);
const account = mnemonicToAccount("test test test test test test test test test test test junk");
const client = createWalletClient({ account, chain: hardhat, transport: http(url), pollingInterval: 20 })
  .extend(publicActions)
  .extend(bautaActions({ contracts: { tips } }));
const { amount } = await (await client.tips.send({ to, amount: 11n })).wait();
const refused = await client.tips.send({ to, amount: 0n }).catch((error) => error);
console.log(JSON.stringify([String(amount), refused instanceof BautaError, refused.code, tipsAbi.length > 5]));
`;

/** Tips through ethers. */
const ethersScript = `
import { HDNodeWallet, JsonRpcProvider, ZeroHash } from "ethers";
import { Tips__factory } from "@bauta/sdk/ethers";
const [url, tips, to] = process.argv.slice(2);
const provider = new JsonRpcProvider(url, undefined, { pollingInterval: 20 });
const signer = HDNodeWallet.fromPhrase("test test test test test test test test test test test junk").connect(provider);
const contract = Tips__factory.connect(tips, signer);
const receipt = await (await contract.tipNative(to, ZeroHash, { value: 13n })).wait();
const [event] = receipt.logs.map((log) => contract.interface.parseLog(log));
console.log(JSON.stringify([event.name, String(event.args.amount)]));
provider.destroy();
`;

describe("package: the tarball", function () {
  this.timeout(300_000);
  let folder: string;
  let tarball: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "bauta-package-"));
    const { stdout } = await npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], resolve("sdk"));
    const packed = JSON.parse(stdout) as { filename: string }[] | Record<string, { filename: string }>;
    tarball = join(folder, Object.values(packed)[0]!.filename);
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it("pleases publint", async () => {
    const { messages, pkg } = await publint({ pkgDir: resolve("sdk"), strict: true, pack: "npm" });
    expect(messages.map((message) => formatMessage(message, pkg))).to.deep.equal([]);
  });

  it("resolves with its types for every ESM resolver", async () => {
    const attw = resolve("node_modules/@arethetypeswrong/cli/dist/index.js");
    const args = [attw, tarball, "--profile", "esm-only", "--format", "ascii", "--no-emoji", "--no-color"];
    // It exits with 1 where it finds a problem, and names what it looked at.
    const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 26 });
    for (const door of ["tips", "ethers", "storage/node"]) expect(stdout).to.contain(`"@bauta/sdk/${door}"`);
  });

  it("works in an empty folder, with viem and with ethers", async () => {
    const project = join(folder, "project");
    await mkdir(project);
    await writeFile(join(project, "package.json"), JSON.stringify({ name: "project", private: true, type: "module" }));
    const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
    await npm(["install", tarball, "viem@2.57.1", "ethers@6.17.0", ...quiet], project);
    await writeFile(join(project, "viem.js"), viemScript);
    await writeFile(join(project, "ethers.js"), ethersScript);
    const { provider, contracts, bob } = await startChain();
    const rpc = await serveRpc(provider);
    try {
      const play = async (script: string) => {
        const { stdout } = await run(process.execPath, [script, rpc.url, contracts.tips, bob.address], {
          cwd: project,
        });
        return JSON.parse(stdout) as unknown;
      };
      expect(await play("viem.js")).to.deep.equal(["11", true, "TipsAmountZero", true]);
      expect(await play("ethers.js")).to.deep.equal(["Tipped", "13"]);
    } finally {
      await rpc.close();
    }
  });
});
