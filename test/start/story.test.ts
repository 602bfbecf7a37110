import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { runCommand, startCommand } from "./command.ts";

const nobodyListens = (url: string) =>
  fetch(url).then(
    () => false,
    () => true,
  );

/** Somebody else's server, on a port of its own. */
async function occupyPort(): Promise<{ port: number; server: Server }> {
  const server = createServer((_, response) => response.end("not yours"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

describe("start: the story", function () {
  this.timeout(180_000);
  const folder = join(tmpdir(), `bauta-story-${randomUUID()}`);
  const start = (...args: string[]) => startCommand("scripts/start.ts", args);
  let [chainPort, storagePort] = [0, 0];
  const servers: Server[] = [];
  before(async () => {
    mkdirSync(folder);
    const occupied = [await occupyPort(), await occupyPort()];
    [chainPort = 0, storagePort = 0] = occupied.map(({ port }) => port);
    servers.push(...occupied.map(({ server }) => server));
  });
  after(() => {
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true });
  });
  /** Ports that are in use, so that every run takes others and none is in another's way. */
  const ports = () => ["--port", String(chainPort), "--storage-port", String(storagePort)];

  it("plays to its end with a file of ours, keeps --data, takes other ports where ours are in use", async () => {
    const content = randomBytes(3_000_000);
    const file = join(folder, "holiday.bin");
    writeFileSync(file, content);
    const data = join(folder, "made", "for", "data");
    const args = ["--once", "--file", file, "--data", data, ...ports()];
    const { code, stdout, stderr, leftBehind } = await runCommand("scripts/start.ts", args);
    expect({ code, stderr, leftBehind }).to.deep.equal({ code: 0, stderr: "", leftBehind: [] });
    expect(stdout).to.match(RegExp(`Port ${chainPort} is in use: the chain listens on \\d+\\.`));
    expect(stdout).to.match(RegExp(`Port ${storagePort} is in use: the storage service listens on \\d+\\.`));
    expect(stdout).to.contain(createHash("sha256").update(content).digest("hex").slice(0, 16));
    const claims = stdout.match(/^ {2}✔/gm)?.length;
    expect(claims).to.be.greaterThan(20);
    expect(stdout).to.contain(`\n${claims} claims checked and true.\n`).and.not.contain("FAILED");
    expect(readdirSync(join(data, "blocks"), { recursive: true }).length).to.be.greaterThan(6);
    expect(await (await fetch(`http://127.0.0.1:${chainPort}`)).text()).to.equal("not yours");
  });

  it("stays up with what it printed, and Ctrl-C twice, as it comes under npm, leaves nothing", async () => {
    const empty = join(folder, "empty.txt");
    writeFileSync(empty, "");
    const running = start("--file", empty, ...ports());
    await running.printed("Everybody knows them");
    const [, chain = "", storage = ""] = /Chain +(\S+) .*\n +Storage +(\S+)/.exec(running.stdout) ?? [];
    const [, cid = ""] = /publishes a file: ipfs:\/\/(\w+)/.exec(running.stdout) ?? [];
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "eth_chainId" });
    const headers = { "content-type": "application/json" };
    const answer = await fetch(chain, { method: "POST", body, headers });
    expect(await answer.json()).to.deep.include({ result: "0x7a69" });
    expect(await (await fetch(`${storage}/ipfs/${cid}`)).text()).to.equal("Everybody may read this.");
    running.kill("SIGINT");
    running.kill("SIGINT");
    const { code, stderr, leftBehind } = await running.ended;
    expect({ code, stderr, leftBehind }).to.deep.equal({ code: 0, stderr: "", leftBehind: [] });
    expect([await nobodyListens(chain), await nobodyListens(storage)]).to.deep.equal([true, true]);
  });

  it("interrupted in the middle, it does not claim success, and leaves nothing", async () => {
    const running = start("--once", ...ports());
    await running.printed("✔");
    running.kill("SIGINT");
    const { code, stdout, stderr, leftBehind } = await running.ended;
    expect({ code, stderr, leftBehind }).to.deep.equal({ code: 130, stderr: "", leftBehind: [] });
    expect(stdout).not.to.contain("claims checked");
  });

  it("interrupted before the chain is there, or with nobody left to read it, it leaves nothing", async () => {
    const [ended, unread] = [start("--once", ...ports()), start("--once", ...ports())];
    const endings = [
      ended.printed("Compiling").then(() => ended.kill("SIGTERM")),
      unread.printed("Compiling").then(() => unread.stopReading()),
    ];
    await Promise.all(endings);
    expect(await ended.ended).to.deep.include({ code: 143, stderr: "", leftBehind: [] });
    expect(await unread.ended).to.deep.include({ code: 1, stderr: "", leftBehind: [] });
  });

  it("killed, it takes its chain with it", async () => {
    const running = start("--once", ...ports());
    await running.printed("Starting the chain");
    running.kill("SIGKILL");
    const { leftBehind } = await running.ended;
    expect(leftBehind)
      .to.have.length(1)
      .and.to.match(/^bauta-/);
  });
});
