import type { IncomingMessage, ServerResponse } from "node:http";
import { parseCid } from "../../cid.js";
import { StorageError } from "../../errors.js";
import type { PinningStore } from "../../pinning/pinningStore.js";
import { verified } from "../../verify.js";
import { carBody } from "./carBody.js";
import { HttpError, sendJson } from "./respond.js";

/** A call of the RPC. */
export interface RpcCall {
  store: PinningStore;
  request: IncomingMessage;
  response: ServerResponse;
  query: URLSearchParams;
  signal: AbortSignal;
  maxUploadSize: number;
}

const cidOf = (query: URLSearchParams) => parseCid((query.get("arg") ?? "").replace(/^\/ipfs\//, ""));

/** The commands of the [Kubo RPC](https://docs.ipfs.tech/reference/kubo/rpc/) that the service knows. */
export const commands: Record<string, (call: RpcCall) => Promise<void>> = {
  async "dag/import"({ store, request, response, query, signal, maxUploadSize }) {
    const roots = await store.take(carBody(request, maxUploadSize), { signal });
    const answers = [];
    for (const root of query.get("pin-roots") === "false" ? [] : roots) {
      const failure = await store.pin(root, { signal }).then(() => "", messageOfStorageError);
      answers.push({ Root: { Cid: { "/": root.toString() }, PinErrorMsg: failure } });
    }
    sendJson(response, 200, ...answers);
  },

  async "block/get"({ store, response, query, signal }) {
    const bytes = await verified(store).get(cidOf(query), { signal });
    response.writeHead(200, { "content-type": "application/vnd.ipld.raw", "content-length": bytes.length });
    response.end(bytes);
  },

  async "block/stat"({ store, response, query, signal }) {
    const cid = cidOf(query);
    sendJson(response, 200, { Key: cid.toString(), Size: (await verified(store).get(cid, { signal })).length });
  },

  async "pin/add"({ store, response, query, signal }) {
    const cid = cidOf(query);
    await store.pin(cid, { signal });
    sendJson(response, 200, { Pins: [cid.toString()] });
  },

  async "pin/ls"({ store, response, query }) {
    const Keys: Record<string, { Type: string }> = {};
    if (query.has("arg")) {
      const cid = cidOf(query);
      if (!(await store.has(cid))) throw new HttpError(500, `path '${cid}' is not pinned`);
      Keys[cid.toString()] = { Type: "recursive" };
    } else for await (const cid of store.pins()) Keys[cid.toString()] = { Type: "recursive" };
    sendJson(response, 200, { Keys });
  },

  async "pin/rm"({ store, response, query }) {
    const cid = cidOf(query);
    if (!(await store.has(cid))) throw new HttpError(500, "not pinned or pinned indirectly");
    await store.remove(cid);
    sendJson(response, 200, { Pins: [cid.toString()] });
  },

  async "repo/gc"({ store, response }) {
    await store.collect();
    sendJson(response, 200);
  },

  async version({ response }) {
    sendJson(response, 200, { Version: "0.1.0", Commit: "", Repo: "bauta", System: "", Golang: "" });
  },

  async id({ response }) {
    sendJson(response, 200, { ID: "", PublicKey: "", Addresses: [], AgentVersion: "bauta", Protocols: [] });
  },
};

function messageOfStorageError(error: unknown): string {
  if (error instanceof StorageError) return error.message;
  throw error;
}
