import { createHash, randomUUID } from "node:crypto";
import { globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDag, sourceOf } from "@bauta/sdk/storage";
import { expect } from "chai";
import type { Page } from "playwright-core";
import type { Hex } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { mnemonic } from "../../scripts/start/cast.ts";
import { type ChainProcess, startChain } from "../../scripts/start/startChain.ts";
import { type Storage, startStorage } from "../../scripts/start/startStorage.ts";
import { pattern } from "./content.ts";
import { type LaunchedBrowser, launchBrowser, NoBrowser } from "./launch.ts";
import type { Actions, Place } from "./page.ts";
import { type Site, serveSite } from "./site.ts";

const SIZE = 3 * 2 ** 20 + 12_345;
const [alice, bob, mallory, dave] = [0, 1, 2, 3] as const;
const addressOf = (index: number) => mnemonicToAccount(mnemonic, { addressIndex: index }).address;

describe("browser: the SDK in a real one", function () {
  this.timeout(120_000);
  const folder = join(tmpdir(), `bauta-page-${randomUUID()}`);
  /** What the page said in its console, and what it asked for: address, headers and text. */
  const [said, asked]: [string[], string[]] = [[], []];
  let [launched, chain, storage, site, page]: [LaunchedBrowser?, ChainProcess?, Storage?, Site?, Page?] = [];
  let place: Place;
  let fileId: Hex;

  /** Runs one of the page's actions in the page. */
  const run = <Name extends keyof Actions>(name: Name, ...args: Parameters<Actions[Name]>) =>
    page!.evaluate(([name, args]) => (globalThis.site[name] as (...args: unknown[]) => unknown)(...args), [
      name,
      args,
    ] as const) as ReturnType<Actions[Name]>;

  before(async function () {
    try {
      launched = await launchBrowser();
    } catch (error) {
      if (!(error instanceof NoBrowser) || process.env.BAUTA_REQUIRE_BROWSER) throw error;
      for (const test of this.test!.parent!.tests) test.title += ` (NOT RUN: ${error.message})`;
      this.skip();
    }
    mkdirSync(folder);
    storage = await startStorage(join(folder, "blocks"), 0);
    chain = startChain({ port: 0, folder, onStep: () => {} });
    const { url, addresses } = await chain.ready;
    site = await serveSite([url, storage.url]);
    page = await launched.browser.newPage();
    page.on("console", (message) => {
      // Kubo's RPC answers with 500 that something is not pinned, and the browser notes it.
      if (!message.location().url.includes("/api/v0/pin/ls?")) said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("request", (request) => {
      const body = request.postDataBuffer()?.toString("latin1") ?? "";
      asked.push([request.url(), JSON.stringify(request.headers()), body].join("\n"));
    });
    await page.goto(site.url);
    await page.waitForFunction(() => "site" in globalThis);
    place = { rpc: url, storage: storage.url, contracts: addresses, mnemonic };
    const { isSecureContext, globals } = await run("enter", place, 3);
    expect({ isSecureContext, globals }).to.deep.equal({ isSecureContext: true, globals: [] });
  });

  after(async () => {
    for (const part of [site?.close, launched?.close, chain?.stop, storage?.stop]) await part?.();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  it("makes personas, and has the keys back by a wallet's signature", async () => {
    const keys = await Promise.all([alice, bob, mallory].map((index) => run("createPersona", index)));
    expect(await run("unlockAgain", alice)).to.equal(keys[alice]);
  });

  it("gives content the CID that Node gives it", async () => {
    const { root } = await buildDag(sourceOf(pattern(SIZE, "public")));
    expect(await run("publish", alice, SIZE, "public")).to.equal(String(root));
  });

  it("encrypts and stores a File, which a reader opens once granted, byte for byte", async () => {
    const shared = await run("share", alice, SIZE, "holiday.webm");
    fileId = shared.fileId;
    expect(shared.phases).to.deep.equal(["preparing", "storing"]);
    expect(await run("refusal", bob, fileId)).to.equal("NOT_GRANTED");
    await run("grant", alice, fileId, addressOf(bob));
    const sha256 = createHash("sha256").update(pattern(SIZE, "holiday.webm")).digest("hex");
    const whole = { name: "holiday.webm", type: "video/webm", size: SIZE, sha256 };
    expect([await run("read", bob, fileId), await run("read", alice, fileId)]).to.deep.equal([whole, whole]);
    expect(await run("refusal", mallory, fileId)).to.equal("NOT_GRANTED");
  });

  it("seeks: reads some bytes of the middle, and fetches little more", async () => {
    const [start, end] = [2_500_000, 2_500_100];
    const before = asked.length;
    const text = await run("seek", bob, fileId, start, end);
    expect(text).to.equal(Buffer.from(pattern(SIZE, "holiday.webm").subarray(start, end)).toString());
    const blocks = asked.slice(before).filter((request) => request.startsWith(storage!.url));
    // Of the folder its node and manifest, of the file its node, the leaf it begins in, the one it ends in, and the one asked for.
    expect(blocks.length).to.be.within(1, 6);
  });

  it("tips, and explains why it cannot", async () => {
    expect(await run("tip", alice, addressOf(bob), 12_345n)).to.equal(12_345n);
    expect(await run("tipTooMuch", alice, addressOf(bob))).to.equal("FUNDS_TOO_LOW");
  });

  it("sent nothing in the clear, told nobody a key, left nothing in the browser, and met no error", async () => {
    const secrets = await run("secrets", fileId);
    expect(secrets).to.have.length(7);
    for (const secret of secrets) {
      expect(secret).to.match(/^([0-9a-f]{64}|AGE-SECRET-KEY-1[0-9A-Z]+)$/);
      for (const text of [...asked, ...said]) expect(text.toLowerCase()).not.to.contain(secret.toLowerCase());
    }
    const stored = globSync(join(folder, "blocks", "**"), { withFileTypes: true }).filter((entry) => entry.isFile());
    const contents = stored.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "latin1"));
    const has = (words: string) => [...asked, ...contents].some((text) => text.includes(words));
    expect([has("public, line 7"), has("holiday.webm")]).to.deep.equal([true, false]);
    expect(await run("leftBehind")).to.deep.equal([]);
    expect(said).to.deep.equal([]);
    const origins = new Set(asked.map((request) => new URL(request.split("\n", 1)[0]!).origin));
    expect(origins.size).to.equal(3);
  });

  it("encrypts, computes the CID and stores, and lets the page do its work meanwhile", async function () {
    const mebibytes = 64;
    const given = JSON.stringify({ place, index: dave, mebibytes });
    await launched!.visit(`${site!.url}/?measure=${encodeURIComponent(given)}`, site!.report);
    const measured = (await site!.report) as Awaited<ReturnType<Actions["measure"]>>;
    const { all, encrypting, sending, busy } = measured;
    // Content is encrypted twice, and sent once.
    const limit = 1 / (2 / encrypting + 1 / sending);
    const [total, most, ...alone] = [all, limit, encrypting, sending].map((speed) => speed.toFixed(0));
    const shown = `${total} MiB/s of ${most}, which encrypting (${alone[0]}) and sending (${alone[1]}) alone allow`;
    this.test!.title += `: ${shown}; busy for ${busy.toFixed(0)} ms`;
    // Both as ratios, since other work may keep this machine busy. A pass that took no turns would be busy for all its time.
    expect(all / limit).to.be.greaterThan(0.25);
    expect(busy).to.be.lessThan((mebibytes * 1000) / encrypting / 2);
  });
});
