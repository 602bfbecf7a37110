import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { StorageError } from "../errors.js";
import type { PinningStore } from "../pinning/pinningStore.js";
import { verified } from "../verify.js";
import { serveGateway } from "./serve/gateway.js";
import { answerPreflight, type Guard, guardRequest, isLocalOrigin } from "./serve/guard.js";
import { HttpError, sendError } from "./serve/respond.js";
import { commands } from "./serve/rpc.js";

export interface ServeStoreOptions {
  /** What to serve: a {@link localStore} or a `memoryStore`. */
  store: PinningStore;
  /** Address to listen at. Defaults to `127.0.0.1`, this machine only. */
  host?: string | undefined;
  /** Port to listen at. Defaults to 0, any free one. */
  port?: number | undefined;
  /** Origins whose pages may write, such as `https://example.org`. Defaults to pages that this machine serves. */
  origins?: readonly string[] | undefined;
  /** Further host names by which the service may be addressed. */
  hosts?: readonly string[] | undefined;
  /** Bytes that one request may bring. Defaults to 64 GiB. */
  maxUploadSize?: number | undefined;
  /** Milliseconds without a byte after which a connection is cut. Defaults to 120,000. */
  idleTimeout?: number | undefined;
}

/** A running service. */
export interface StorageService {
  /** Base address, for both `rpc` and `gateways` of an `httpStore`. */
  url: string;
  port: number;
  /** Stops it: waits for nobody. */
  close(): Promise<void>;
}

/**
 * Serves a store to browsers and tools by the part of the Kubo RPC and of the trustless gateway that `httpStore` uses, so
 * that local and hosted storage are one code path. Ordinary browsers can show public files at `/ipfs/<cid>`, with ranges.
 *
 * Everybody who can reach the port may read; programs may write, and so may pages of allowed origins, but no other pages: the
 * `Origin` and `Host` of each request are checked. Do not offer it to a network without something in front that
 * authenticates.
 *
 * @throws StorageError `PORT_IN_USE` where somebody listens there already.
 *
 * @example
 * ```ts
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { serveStore } from "@bauta/sdk/storage/node";
 * const service = await serveStore({ store: memoryStore() });
 * const answer = await fetch(`${service.url}/api/v0/version`, { method: "POST" });
 * if (!answer.ok) throw new Error("unexpected");
 * await service.close();
 * ```
 */
export async function serveStore(options: ServeStoreOptions): Promise<StorageService> {
  const {
    store,
    host = "127.0.0.1",
    port = 0,
    origins,
    hosts = [],
    maxUploadSize = 2 ** 36,
    idleTimeout = 120_000,
  } = options;
  const guard: Guard = {
    hosts: new Set([host, ...hosts].map((name) => name.toLowerCase())),
    allowsOrigin: origins ? (origin) => origins.includes(origin) : isLocalOrigin,
  };
  const reading = verified(store);

  async function handle(request: IncomingMessage, response: ServerResponse, signal: AbortSignal): Promise<void> {
    const url = new URL(request.url ?? "/", "http://service");
    const command = /^\/api\/v0\/(.+)$/.exec(url.pathname)?.[1];
    guardRequest(guard, request, response, command !== undefined);
    if (request.method === "OPTIONS") return answerPreflight(request, response);
    if (command !== undefined) {
      if (request.method !== "POST") throw new HttpError(405, "The RPC takes POST only.");
      const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
      if (!run) throw new HttpError(404, `There is no command ${JSON.stringify(command.slice(0, 100))}.`);
      return run({ store, request, response, query: url.searchParams, signal, maxUploadSize });
    }
    if (!url.pathname.startsWith("/ipfs/")) throw new HttpError(404, "There are /ipfs/<cid> and /api/v0/ here.");
    if (request.method !== "GET" && request.method !== "HEAD")
      throw new HttpError(405, "The gateway takes GET and HEAD.");
    return serveGateway({ store: reading, request, response, url, signal });
  }

  const server = createServer({ headersTimeout: 10_000, requestTimeout: 0 }, (request, response) => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    handle(request, response, gone.signal).catch((error: unknown) => sendError(response, error));
  });
  server.setTimeout(idleTimeout, (socket) => socket.destroy());
  await listening(server, host, port);
  const sweeping = setInterval(() => void store.collect().catch(() => {}), 3_600_000).unref();
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        clearInterval(sweeping);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === "EADDRINUSE";
      const what = taken ? "is in use" : `cannot be listened at (${cause.code})`;
      reject(
        new StorageError(taken ? "PORT_IN_USE" : "STORE_UNREACHABLE", `Port ${port} of ${host} ${what}.`, {
          remedy: "Choose another port, or 0 for any that is free.",
          cause,
        }),
      );
    });
    server.listen(port, host, resolve);
  });
}
