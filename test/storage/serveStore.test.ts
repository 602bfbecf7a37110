import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { buildDag, memoryStore, type PinningStore, sourceOf, storeDag } from "@bauta/sdk/storage";
import { type StorageService, serveStore } from "@bauta/sdk/storage/node";
import { expect } from "chai";
import { all, collect, failure, keystream } from "./keystream.ts";

const MiB = 1024 * 1024;
let store: PinningStore;
let service: StorageService;
beforeEach(async () => {
  store = memoryStore();
  service = await serveStore({ store, idleTimeout: 500, maxUploadSize: 4 * MiB });
});
afterEach(() => service.close());

async function keep(content: Parameters<typeof buildDag>[0]) {
  const dag = await buildDag(content);
  await storeDag(store, dag);
  return dag;
}

/** A request with any headers, which fetch would not send. */
function send(
  path: string,
  {
    method = "GET",
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: Uint8Array | string } = {},
) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const request = httpRequest(service.url + path, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}
const post = (path: string, headers: Record<string, string> = {}, body?: Uint8Array | string) =>
  send(`/api/v0/${path}`, { method: "POST", headers, ...(body !== undefined && { body }) });
const car = { "content-type": "application/vnd.ipld.car" };

describe("serveStore", () => {
  describe("as a node", () => {
    it("imports, pins, lists, shows and removes", async () => {
      const dag = await buildDag(keystream(2 * MiB, "node"));
      const imported = await post("dag/import", car, await collect(dag.car()));
      expect(JSON.parse(imported.text)).to.deep.equal({ Root: { Cid: { "/": dag.root.toString() }, PinErrorMsg: "" } });
      const root = dag.root.toString();
      expect(JSON.parse((await post("pin/ls")).text)).to.deep.equal({ Keys: { [root]: { Type: "recursive" } } });
      expect(JSON.parse((await post(`block/stat?arg=${root}`)).text).Key).to.equal(root);
      expect((await post(`block/get?arg=/ipfs/${root}`)).status).to.equal(200);
      expect(JSON.parse((await post(`pin/rm?arg=${root}`)).text)).to.deep.equal({ Pins: [root] });
      const again = await post(`pin/rm?arg=${root}`);
      expect([again.status, JSON.parse(again.text).Message]).to.deep.equal([500, "not pinned or pinned indirectly"]);
      expect((await post(`pin/ls?arg=${root}`)).text).to.contain("is not pinned");
      expect((await post(`pin/add?arg=${root}`)).status).to.equal(400);
      expect((await post(`block/get?arg=${root}`)).status).to.equal(404);
      expect((await post("version")).status).to.equal(200);
      expect((await post("id")).status).to.equal(200);
      expect((await post("repo/gc")).status).to.equal(200);
    });

    it("takes multipart bodies cut anywhere, with a preamble and further parts", async () => {
      const dag = await buildDag(keystream(70_000, "multipart"));
      const bytes = await collect(dag.car());
      const body = Buffer.concat([
        Buffer.from('preamble\r\n--x-\r\nContent-Disposition: form-data; name="file"\r\n\r\n'),
        bytes,
        Buffer.from("\r\n--x-\r\n\r\nmore\r\n--x---\r\n"),
      ]);
      for (const step of [1, 13, 4096]) {
        const answer = await fetch(`${service.url}/api/v0/dag/import`, {
          method: "POST",
          headers: { "content-type": 'multipart/form-data; boundary="x-"' },
          body: new ReadableStream({
            start(controller) {
              const fine = step === 1 ? 600 : body.length;
              for (let at = 0; at < fine; at += step) controller.enqueue(body.subarray(at, Math.min(fine, at + step)));
              if (fine < body.length) controller.enqueue(body.subarray(fine));
              controller.close();
            },
          }),
          duplex: "half",
        } as RequestInit);
        expect(await answer.json(), `steps of ${step}`).to.have.nested.property("Root.PinErrorMsg", "");
      }
    });

    it("refuses bad bodies with a reason, and pins nothing", async () => {
      const dag = await buildDag(keystream(2 * MiB, "bad bodies"));
      const bytes = Buffer.from(await collect(dag.car()));
      const flipped = Buffer.from(bytes);
      flipped[flipped.length - 1]! ^= 1;
      const cases: [string, Record<string, string>, Uint8Array | string, number][] = [
        ["a wrong hash", car, flipped, 400],
        ["cut off", car, bytes.subarray(0, -5), 400],
        ["not a CAR", car, "<html>", 400],
        ["empty", car, "", 400],
        ["no body type", {}, bytes, 415],
        ["no boundary", { "content-type": "multipart/form-data" }, bytes, 415],
        ["no end", { "content-type": "multipart/form-data; boundary=b" }, "--b\r\n\r\nstart", 400],
        ["endless headers", { "content-type": "multipart/form-data; boundary=b" }, `--b\r\n${"x".repeat(50_000)}`, 400],
        ["too large", car, Buffer.alloc(4 * MiB + 1), 413],
      ];
      for (const [what, headers, body, status] of cases) {
        const answer = await post("dag/import", headers, body);
        expect(answer.status, `${what}: ${answer.text}`).to.equal(status);
        expect(JSON.parse(answer.text).Message, what).to.be.a("string").that.is.not.empty;
      }
      expect(await all(store.pins())).to.deep.equal([]);
      const missing = await post("dag/import", car, bytes.subarray(0, bytes.length - MiB - 39));
      expect(JSON.parse(missing.text).Root.PinErrorMsg).to.match(/missing/);
      expect(await all(store.pins())).to.deep.equal([]);
    });

    it("refuses bad CIDs, unknown commands and GET", async () => {
      for (const arg of [
        "",
        "x",
        "../../etc/passwd",
        "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG",
        "b".repeat(10_000),
      ])
        expect((await post(`block/get?arg=${arg}`)).status, arg.slice(0, 20)).to.equal(400);
      for (const command of ["config/show", "shutdown", "__proto__", "constructor", "toString"])
        expect((await post(command)).status, command).to.equal(404);
      expect((await send("/api/v0/version")).status).to.equal(405);
      expect((await send("/")).status).to.equal(404);
    });
  });

  describe("against other people's pages", () => {
    const rpc = (headers: Record<string, string>) => post("version", headers);
    it("lets programs and this machine's pages write, nobody else's", async () => {
      expect((await rpc({})).status).to.equal(200);
      for (const origin of [
        "http://localhost:5173",
        "http://127.0.0.1:3000",
        "http://app.localhost",
        "https://[::1]:8080",
      ]) {
        const answer = await rpc({ origin });
        expect([answer.status, answer.headers["access-control-allow-origin"]]).to.deep.equal([200, origin]);
      }
      for (const origin of [
        "https://evil.example",
        "null",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "file://",
        "chrome-extension://x",
      ]) {
        const answer = await rpc({ origin });
        expect(answer.status, origin).to.equal(403);
        expect(answer.headers).not.to.have.property("access-control-allow-origin");
      }
    });
    it("lets named origins write, and then only those", async () => {
      await service.close();
      service = await serveStore({ store, origins: ["https://good.example"] });
      expect((await rpc({ origin: "https://good.example" })).status).to.equal(200);
      expect((await rpc({ origin: "http://localhost:5173" })).status).to.equal(403);
    });
    it("is not fooled by names that were made to point here", async () => {
      for (const host of ["evil.example", "evil.example:80", "127.0.0.1.nip.io", "localhost.evil.example"]) {
        expect((await rpc({ host })).status, host).to.equal(403);
        expect((await send("/ipfs/x", { headers: { host } })).status, host).to.equal(403);
      }
      for (const host of ["localhost", `localhost:${service.port}`, "127.0.0.1:1", "[::1]:80"])
        expect((await rpc({ host })).status, host).to.equal(200);
    });
    it("answers preflights for allowed origins only", async () => {
      const preflight = (origin: string) =>
        send("/api/v0/dag/import", {
          method: "OPTIONS",
          headers: {
            origin,
            "access-control-request-method": "POST",
            "access-control-request-headers": "authorization",
          },
        });
      const good = await preflight("http://localhost:1");
      expect([good.status, good.headers["access-control-allow-headers"]]).to.deep.equal([204, "authorization"]);
      expect((await preflight("https://evil.example")).status).to.equal(403);
    });
  });

  describe("as a gateway", () => {
    const get = (path: string, headers: Record<string, string> = {}, method = "GET") => send(path, { method, headers });

    it("gives files whole and in ranges", async () => {
      const content = "The quick brown fox jumps over the lazy dog";
      const path = `/ipfs/${(await keep(sourceOf(content))).root}`;
      const whole = await get(path);
      expect([whole.status, whole.text, whole.headers["accept-ranges"]]).to.deep.equal([200, content, "bytes"]);
      for (const [range, status, text] of [
        ["bytes=4-8", 206, "quick"],
        ["bytes=40-", 206, "dog"],
        ["bytes=-3", 206, "dog"],
        ["bytes=40-99999", 206, "dog"],
        ["bytes=-99999", 206, content],
        ["bytes=8-4", 200, content],
        ["bytes=0-1,4-5", 200, content],
        ["lines=1-2", 200, content],
      ] as const) {
        const part = await get(path, { range });
        expect([part.status, part.text], range).to.deep.equal([status, text]);
      }
      expect((await get(path, { range: "bytes=4-8" })).headers["content-range"]).to.equal("bytes 4-8/43");
      for (const range of ["bytes=43-", "bytes=-0"]) {
        const part = await get(path, { range });
        expect([part.status, part.headers["content-range"]], range).to.deep.equal([416, "bytes */43"]);
      }
      const head = await get(path, {}, "HEAD");
      expect([head.status, head.headers["content-length"], head.text]).to.deep.equal([200, "43", ""]);
      expect((await get(path, { "if-none-match": String(whole.headers.etag) })).status).to.equal(304);
    });

    it("gives raw blocks, and folders by path", async () => {
      const { root } = await keep([
        { path: "a/b c.txt", source: sourceOf("deep") },
        { path: "100%.txt", source: sourceOf("percent") },
      ]);
      expect((await get(`/ipfs/${root}/a/b%20c.txt`)).text).to.equal("deep");
      expect((await get(`/ipfs/${root}/100%25.txt`)).text).to.equal("percent");
      expect((await get(`/ipfs/${root}/100%.txt`)).status).to.equal(400);
      expect((await get(`/ipfs/${root}/nope`)).status).to.equal(404);
      expect((await get(`/ipfs/${root}/a%2F..%2F..`)).status).to.equal(400);
      expect(JSON.parse((await get(`/ipfs/${root}/`)).text).map(({ name }: { name: string }) => name)).to.deep.equal([
        "100%.txt",
        "a",
      ]);
      for (const [path, accept] of [
        [`/ipfs/${root}?format=raw`, "*/*"],
        [`/ipfs/${root}`, "application/vnd.ipld.raw"],
      ] as const) {
        const raw = await get(path, { accept });
        expect(raw.headers["content-type"]).to.equal("application/vnd.ipld.raw");
        expect(raw.headers["access-control-allow-origin"]).to.equal("*");
      }
    });

    it("gives content no power over the page", async () => {
      const cases: [string, Uint8Array | string, string, boolean][] = [
        ["HTML", "<!doctype html><script>alert(1)</script>", "text/plain; charset=utf-8", false],
        ["HTML after a BOM", "\ufeff <html>", "text/plain; charset=utf-8", false],
        ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "text/plain; charset=utf-8", false],
        ["XML", '<?xml version="1.0"?><x/>', "text/plain; charset=utf-8", false],
        ["PDF", Buffer.from("%PDF-1.7\n\xe2\xe3\xcf\xd3", "latin1"), "application/octet-stream", false],
        ["an executable", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), "application/octet-stream", false],
        ["text", "plain words, caf\u00e9", "text/plain; charset=utf-8", true],
        ["a PNG", Buffer.from("\x89PNG\r\n\x1a\n....", "latin1"), "image/png", true],
        ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), "image/jpeg", true],
        ["nothing", "", "text/plain; charset=utf-8", true],
      ];
      for (const [what, content, type, inline] of cases) {
        const { root } = await keep(sourceOf(content));
        const { headers } = await get(`/ipfs/${root}?filename=x.html`);
        expect(headers["content-type"], what).to.equal(type);
        expect(headers["content-disposition"] === undefined, what).to.equal(inline);
        expect(headers["x-content-type-options"], what).to.equal("nosniff");
        expect(headers["content-security-policy"], what).to.match(/^sandbox;/);
      }
    });

    it("cuts the connection where a file turns out damaged, instead of ending it", async () => {
      const dag = await keep(keystream(12 * MiB, "damaged"));
      const damaged = (
        await buildDag(sourceOf((await collect(keystream(12 * MiB, "damaged").open())).subarray(11 * MiB)))
      ).root;
      const lying: PinningStore = {
        ...store,
        get: async (cid, o) => (cid.equals(damaged) ? new Uint8Array(MiB) : store.get(cid, o)),
      };
      await service.close();
      service = await serveStore({ store: lying });
      expect(await failure(get(`/ipfs/${dag.root}`))).to.have.property("code", "ECONNRESET");
      expect((await get(`/ipfs/${damaged}?format=raw`)).status).to.equal(400);
    });
  });

  it("cuts off who stops sending", async () => {
    const socket = connect(service.port, "127.0.0.1");
    socket.write(
      "POST /api/v0/dag/import HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/vnd.ipld.car\r\nContent-Length: 1000\r\n\r\nabc",
    );
    const before = performance.now();
    await new Promise((resolve) =>
      socket
        .on("close", resolve)
        .on("error", () => {})
        .resume(),
    );
    expect(performance.now() - before).to.be.within(300, 3000);
    expect((await post("version")).status).to.equal(200);
  });

  it("pins nothing when an uploader disappears", async () => {
    const dag = await buildDag(keystream(3 * MiB, "gone"));
    const bytes = await collect(dag.car());
    const socket = connect(service.port, "127.0.0.1");
    socket.write(
      `POST /api/v0/dag/import HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/vnd.ipld.car\r\nContent-Length: ${bytes.length}\r\n\r\n`,
    );
    await new Promise((resolve) => socket.write(bytes.subarray(0, 2 * MiB), resolve));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await all(store.pins())).to.deep.equal([]);
    const answer = await post("dag/import", car, bytes);
    expect(JSON.parse(answer.text).Root.PinErrorMsg).to.equal("");
  });

  it("says that a port is in use, so that the caller can choose another", async () => {
    const error = await failure(serveStore({ store, port: service.port }));
    expect(error.code).to.equal("PORT_IN_USE");
    expect(error.message).to.contain(String(service.port));
  });
});
