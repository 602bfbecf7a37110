// A JSON-RPC server in front of a chain of ours, which a test can make as bad as real ones are at their worst.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface RpcRequest {
  id: number;
  method: string;
  params?: unknown[];
}

/** What the server does with a request in place of passing it on; undefined: nothing special. */
export type Misbehaviour =
  | { status: number; body?: string }
  | { hang: true }
  | { result: unknown }
  | { error: { code: number; message: string; data?: unknown } }
  | undefined;

interface Provider {
  request(request: { method: string; params?: unknown[] }): Promise<unknown>;
}

/** Serves the chain over HTTP. `misbehave` sees each request first, and may be replaced at any time. */
export async function serveRpc(provider: Provider) {
  const seen: RpcRequest[] = [];
  const rpc = { misbehave: (_request: RpcRequest): Misbehaviour => undefined };

  async function answer(request: RpcRequest): Promise<unknown> {
    const { id, method, params = [] } = request;
    try {
      return { jsonrpc: "2.0", id, result: await provider.request({ method, params }) };
    } catch (error) {
      // As geth answers: code 3 for what reverted, and the revert data as they are.
      const { message, data } = error as { message: string; data?: unknown };
      const revert = (typeof data === "object" && data !== null && "data" in data ? data.data : data) as unknown;
      const code = typeof revert === "string" && revert.startsWith("0x") ? 3 : -32000;
      return { jsonrpc: "2.0", id, error: { code, message, ...(code === 3 ? { data: revert } : {}) } };
    }
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as RpcRequest | RpcRequest[];
    const requests = [body].flat();
    seen.push(...requests);
    const bad = requests.map((request) => rpc.misbehave(request)).find((misbehaviour) => misbehaviour !== undefined);
    if (bad && "hang" in bad) return;
    if (bad && "status" in bad) return void response.writeHead(bad.status).end(bad.body ?? "");
    const answers = await Promise.all(
      requests.map((request) => (bad ? { jsonrpc: "2.0", id: request.id, ...bad } : answer(request))),
    );
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(Array.isArray(body) ? answers : answers[0]));
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(rpc, {
    url: `http://127.0.0.1:${port}`,
    /** Every request that came, in order. */
    seen,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  });
}
