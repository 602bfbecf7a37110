import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buildDag, httpStore, memoryStore, type PinningStore, readFile, sourceOf, storeDag } from "@bauta/sdk/storage";
import { type StorageService, serveStore } from "@bauta/sdk/storage/node";
import { CarReader } from "@ipld/car";
import { expect } from "chai";
import { collect, failure, keystream } from "./keystream.ts";

const MiB = 1024 * 1024;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function service(store: PinningStore = memoryStore()): Promise<StorageService & { store: PinningStore }> {
  const running = await serveStore({ store });
  closing.push(running.close);
  return { ...running, store };
}

const fast = { timeout: 400, retries: 1 };

describe("httpStore with serveStore", () => {
  it("stores and reads back files of many parts, and sends nothing twice", async () => {
    const { url, store: behind } = await service();
    const store = httpStore({ rpc: url, gateways: [url], partSize: MiB });
    const source = keystream(5 * MiB + 1, "http");
    const dag = await buildDag(source);
    expect(await store.has(dag.root)).to.equal(false);
    const progress: number[] = [];
    const receipt = await storeDag(store, dag, { onProgress: ({ bytes }) => progress.push(bytes) });
    expect(receipt.uploaded).to.equal(dag.carSize);
    expect(progress).to.have.length(7);
    expect(progress.at(-1)).to.equal(dag.carSize);
    expect(await store.status(dag.root)).to.deep.equal({ pinned: true });
    expect(await behind.has(dag.root)).to.equal(true);
    expect(Buffer.compare(await collect(readFile(store, dag.root)), await collect(source.open()))).to.equal(0);
    const range = { start: 3 * MiB - 1, end: 3 * MiB + 1 };
    expect(await collect(readFile(store, dag.root, { range }))).to.have.length(2);
    expect((await storeDag(store, dag)).uploaded).to.equal(0);
    await store.remove(dag.root);
    await store.remove(dag.root);
    expect(await store.has(dag.root)).to.equal(false);
    expect((await failure(store.get(dag.root))).code).to.equal("BLOCK_NOT_FOUND");
  });

  it("reads by the RPC alone, and writes nothing by gateways alone", async () => {
    const { url } = await service();
    const dag = await buildDag(keystream(2 * MiB, "rpc only"));
    await storeDag(httpStore({ rpc: url }), dag);
    expect(await collect(readFile(httpStore({ rpc: url }), dag.root))).to.have.length(2 * MiB);
    const reader = httpStore({ gateways: [`${url}/`] });
    expect(await collect(readFile(reader, dag.root))).to.have.length(2 * MiB);
    expect((await failure(storeDag(reader, dag))).code).to.equal("STORE_READ_ONLY");
    expect((await failure(reader.remove(dag.root))).code).to.equal("STORE_READ_ONLY");
    expect(() => httpStore({})).to.throw(/no address/);
  });

  it("leaves nothing pinned when aborted in mid-upload, and can be repeated", async () => {
    const { url, store: behind } = await service();
    const store = httpStore({ rpc: url, partSize: MiB });
    const dag = await buildDag(keystream(8 * MiB, "abort"));
    const controller = new AbortController();
    const reason = new Error("enough");
    const onProgress = ({ bytes }: { bytes: number }) => bytes > 3 * MiB && controller.abort(reason);
    expect(await failure(storeDag(store, dag, { signal: controller.signal, onProgress }))).to.equal(reason);
    expect(await behind.has(dag.root)).to.equal(false);
    await storeDag(store, dag);
    expect(await behind.has(dag.root)).to.equal(true);
  });

  it("leaves nothing pinned when the content changes in mid-upload", async () => {
    const { url, store: behind } = await service();
    let seed = 0;
    const dag = await buildDag({ open: () => keystream(3 * MiB, `seed ${seed++}`).open() });
    const store = httpStore({ rpc: url, partSize: MiB });
    expect((await failure(storeDag(store, dag))).code).to.equal("SOURCE_CHANGED");
    expect(await behind.has(dag.root)).to.equal(false);
  });

  it("says clearly when nobody is there", async () => {
    const { url, close } = await service();
    await close();
    const dag = await buildDag(sourceOf("x"));
    const error = await failure(storeDag(httpStore({ rpc: url, ...fast }), dag));
    expect(error.code).to.equal("STORE_UNREACHABLE");
    expect(error.message).to.contain(url);
  });

  it("tells no keys of an address in errors", async () => {
    const url = await serve((_, response) => response.writeHead(403).end());
    const rpc = `${url.replace("http://", "http://")}/secret-path`;
    const error = await failure(
      httpStore({ rpc, headers: { authorization: "Bearer secret-key" } }).has((await buildDag(sourceOf(""))).root),
    );
    expect(error.code).to.equal("STORE_REFUSED");
    expect(error.message).not.to.contain("secret");
  });
});

describe("an upload meets", () => {
  type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;
  async function node(onImport: Handler) {
    return serve(async (request, response) => {
      const body = await collect(request);
      if (request.url!.startsWith("/api/v0/pin/ls")) {
        response.writeHead(500, { "content-type": "application/json" });
        response.end(JSON.stringify({ Message: "path 'x' is not pinned", Code: 0, Type: "error" }));
      } else onImport(request, response, Buffer.from(body));
    });
  }
  const pinned = (root: string) => `{"Root":{"Cid":{"/":"${root}"},"PinErrorMsg":""}}\n{"Stats":{"BlockCount":1}}\n`;

  it("a Kubo, which gets a multipart CAR that it can read", async () => {
    const dag = await buildDag(keystream(2 * MiB, "kubo"));
    let bytes: Buffer = Buffer.alloc(0);
    const rpc = await node((request, response, body) => {
      expect(request.headers["content-type"]).to.match(/^multipart\/form-data; boundary=/);
      expect(request.headers.authorization).to.equal("Bearer key");
      const start = body.indexOf("\r\n\r\n") + 4;
      bytes = body.subarray(start, body.lastIndexOf("\r\n--"));
      response.end(pinned(dag.root.toString()));
    });
    await storeDag(httpStore({ rpc, headers: { authorization: "Bearer key" } }), dag);
    const car = await CarReader.fromBytes(bytes);
    expect((await car.getRoots()).map(String)).to.deep.equal([dag.root.toString()]);
    expect(bytes.length).to.equal(dag.carSize);
  });

  it("a busy node, and tries again", async () => {
    const dag = await buildDag(sourceOf("busy"));
    let attempts = 0;
    const rpc = await node((_, response) => {
      attempts++;
      if (attempts === 1) response.writeHead(429, { "retry-after": "0" }).end();
      else if (attempts === 2) response.destroy();
      else response.end(pinned(dag.root.toString()));
    });
    expect((await storeDag(httpStore({ rpc }), dag)).uploaded).to.equal(dag.carSize);
    expect(attempts).to.equal(3);
  });

  for (const [what, answer, code] of [
    [
      "a node that answers with another root",
      pinned("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"),
      "ROOT_MISMATCH",
    ],
    ["a node that pins nothing", "{}\n", "ROOT_MISMATCH"],
    ["a node that cannot pin", '{"Root":{"Cid":{"/":"x"},"PinErrorMsg":"block missing"}}', "DAG_INCOMPLETE"],
    ["a web page", "<!doctype html><h1>Welcome</h1>", "STORE_REFUSED"],
  ] as const)
    it(what, async () => {
      const rpc = await node((_, response) => response.end(answer));
      expect((await failure(storeDag(httpStore({ rpc }), await buildDag(sourceOf("y"))))).code).to.equal(code);
    });

  it("a node that refuses, whose reason is told", async () => {
    const rpc = await node((_, response) =>
      response.writeHead(500).end('{"Message":"disk full","Code":0,"Type":"error"}'),
    );
    const error = await failure(storeDag(httpStore({ rpc }), await buildDag(sourceOf("y"))));
    expect(error.code).to.equal("STORE_REFUSED");
    expect(error.message).to.contain("disk full");
  });
});

describe("reading past gateways that", () => {
  const content = keystream(2 * MiB + 7, "lies");
  let honest: string;
  let dag: Awaited<ReturnType<typeof buildDag>>;
  beforeEach(async () => {
    const running = await service();
    honest = running.url;
    dag = await buildDag(content);
    await storeDag(running.store, dag);
  });

  /** Passes requests on to the honest gateway and lets the test spoil the answer. */
  const spoiling = (spoil: (bytes: Buffer, response: ServerResponse, request: IncomingMessage) => void) =>
    serve(async (request, response) => {
      const answer = await fetch(honest + request.url, { headers: { accept: "application/vnd.ipld.raw" } });
      spoil(Buffer.from(await answer.arrayBuffer()), response, request);
    });

  const forever = (response: ServerResponse, chunk: Buffer, every: number) => {
    const timer = setInterval(() => response.write(chunk), every);
    response.on("close", () => clearInterval(timer));
  };

  const liars: [string, () => Promise<string>, string][] = [
    [
      "send wrong bytes of the right length",
      () => spoiling((bytes, response) => response.end(bytes.fill(0, 10, 11))),
      "BLOCK_INVALID",
    ],
    ["send too few bytes", () => spoiling((bytes, response) => response.end(bytes.subarray(1))), "BLOCK_INVALID"],
    [
      "send HTML with status 200",
      () => serve((_, response) => response.end("<html>Our gateway has moved")),
      "BLOCK_INVALID",
    ],
    ["send nothing with status 200", () => serve((_, response) => response.end()), "BLOCK_INVALID"],
    ["drip", () => spoiling((bytes, response) => forever(response, bytes.subarray(0, 1), 20)), "STORE_UNREACHABLE"],
    ["never answer", () => serve(() => {}), "STORE_UNREACHABLE"],
    ["never end", () => serve((_, response) => forever(response, Buffer.alloc(MiB), 1)), "BLOCK_TOO_LARGE"],
    [
      "announce a terabyte",
      () => serve((_, response) => response.writeHead(200, { "content-length": 2 ** 40 }).write("x")),
      "BLOCK_TOO_LARGE",
    ],
    ["hang up", () => serve((_, response) => response.destroy()), "STORE_UNREACHABLE"],
    [
      "hang up in mid-body",
      () =>
        serve((_, response) => {
          response.writeHead(200, { "content-length": 100 });
          response.write("x", () => response.destroy());
        }),
      "STORE_UNREACHABLE",
    ],
    [
      "redirect elsewhere",
      () => serve((request, response) => response.writeHead(302, { location: honest + request.url }).end()),
      "STORE_UNREACHABLE",
    ],
    [
      "redirect for ever",
      () => serve((request, response) => response.writeHead(301, { location: request.url! }).end()),
      "STORE_UNREACHABLE",
    ],
    [
      "have too many requests",
      () => serve((_, response) => response.writeHead(429).end("slow down")),
      "STORE_UNREACHABLE",
    ],
    ["are broken", () => serve((_, response) => response.writeHead(500).end()), "STORE_REFUSED"],
    ["have nothing", () => serve((_, response) => response.writeHead(404).end()), "BLOCK_NOT_FOUND"],
    [
      "send the whole file instead of the block",
      () =>
        serve(async (request, response) => {
          const answer = await fetch(honest + request.url!.replace("?format=raw", ""));
          response.end(Buffer.from(await answer.arrayBuffer()));
        }),
      "BLOCK_TOO_LARGE",
    ],
    [
      "gzip what they send",
      () => spoiling((bytes, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bytes)),
      "STORE_UNREACHABLE",
    ],
  ];
  for (const [what, start, code] of liars)
    it(what, async () => {
      const liar = await start();
      const store = httpStore({ gateways: [liar, honest], ...fast });
      expect(Buffer.compare(await collect(readFile(store, dag.root)), await collect(content.open()))).to.equal(0);
      const error = await failure(
        collect(readFile(httpStore({ gateways: [liar], timeout: 750, retries: 0 }), dag.root)),
      );
      expect(error.code, error.message).to.equal(code);
      const both = await failure(
        collect(readFile(httpStore({ gateways: [liar, liar], timeout: 750, retries: 0 }), dag.root)),
      );
      expect(both.code).to.equal(code);
    }).timeout(20_000);

  it("recover later", async () => {
    let asked = 0;
    const gateway = await spoiling((bytes, response) => {
      if (asked++ % 3 === 0) response.writeHead(503).end();
      else response.end(bytes);
    });
    const store = httpStore({ gateways: [gateway] });
    expect(await collect(readFile(store, dag.root))).to.have.length(2 * MiB + 7);
    expect(asked).to.be.greaterThan(4);
  });

  it("are slow: they are asked once, then last", async () => {
    let asked = 0;
    const silent = await serve(() => void asked++);
    const store = httpStore({ gateways: [silent, honest], timeout: 300 });
    const before = performance.now();
    await store.get(dag.root);
    for (let i = 0; i < 5; i++) await store.get(dag.root);
    expect(asked).to.equal(1);
    expect(performance.now() - before).to.be.lessThan(1200);
  });

  it("are being waited for when the reader aborts", async () => {
    const silent = await serve(() => {});
    const controller = new AbortController();
    const reason = new Error("enough");
    setTimeout(() => controller.abort(reason), 50);
    const store = httpStore({ gateways: [silent, honest] });
    expect(await failure(store.get(dag.root, { signal: controller.signal }))).to.equal(reason);
  });
});
