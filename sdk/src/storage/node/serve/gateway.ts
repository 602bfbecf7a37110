import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseCid } from "../../cid.js";
import { listFolder } from "../../read/listFolder.js";
import { readFile } from "../../read/readFile.js";
import { resolvePath } from "../../read/resolvePath.js";
import { stat } from "../../read/stat.js";
import type { Store } from "../../store.js";
import { contentType } from "./contentType.js";
import { HttpError, sendJson } from "./respond.js";

/** A request to the gateway: `/ipfs/<cid>[/path]`. */
export interface GatewayRequest {
  store: Store;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  signal: AbortSignal;
}

/**
 * Answers with a raw block where the request asks for one ([trustless
 * gateway](https://specs.ipfs.tech/http-gateways/trustless-gateway/)), otherwise with the file, or a range of it, in a way
 * that gives it no power over the page's origin.
 */
export async function serveGateway({ store, request, response, url, signal }: GatewayRequest): Promise<void> {
  const [, , first = "", ...rest] = url.pathname.split("/");
  const root = parseCid(first);
  const path = rest.map(decode).join("/").replace(/\/$/, "");
  const cid = path === "" ? root : await resolvePath(store, root, path, { signal });
  const raw =
    url.searchParams.get("format") === "raw" || /\bapplication\/vnd\.ipld\.raw\b/.test(request.headers.accept ?? "");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader(
    "content-security-policy",
    "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'",
  );
  response.setHeader("cache-control", "public, max-age=29030400, immutable");
  const etag = raw ? `"${cid}.raw"` : `"${cid}"`;
  response.setHeader("etag", etag);
  if (request.headers["if-none-match"]?.split(/\s*,\s*/).includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  if (raw) {
    const bytes = await store.get(cid, { signal });
    const headers = { "content-type": "application/vnd.ipld.raw", "content-length": bytes.length };
    response.writeHead(200, { ...headers, "content-disposition": `attachment; filename="${cid}.bin"` });
    response.end(request.method === "HEAD" ? undefined : bytes);
    return;
  }
  const found = await stat(store, cid, { signal });
  if (found.type === "folder") {
    const entries = await listFolder(store, cid, { signal });
    sendJson(
      response,
      200,
      entries.map((entry) => ({ name: entry.name, cid: entry.cid.toString() })),
    );
    return;
  }
  const { size } = found;
  const { type, inline } = await sniff(store, cid, size, signal);
  const range = requestedRange(request.headers.range, size);
  if (range === "unsatisfiable") {
    response.setHeader("content-range", `bytes */${size}`);
    throw new HttpError(416, `The file has ${size} bytes.`);
  }
  const { start, end } = range ?? { start: 0, end: size };
  response.writeHead(range ? 206 : 200, {
    "content-type": type,
    "content-length": end - start,
    "accept-ranges": "bytes",
    "x-ipfs-path": `/ipfs/${cid}`,
    ...(range && { "content-range": `bytes ${start}-${end - 1}/${size}` }),
    ...(!inline && { "content-disposition": "attachment" }),
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(Readable.from(readFile(store, cid, { range: { start, end }, signal })), response);
}

function decode(component: string): string {
  try {
    return decodeURIComponent(component);
  } catch {
    throw new HttpError(400, "The path is not valid percent-encoding.");
  }
}

async function sniff(store: Store, cid: Parameters<typeof readFile>[1], size: number, signal: AbortSignal) {
  const start: Uint8Array[] = [];
  for await (const piece of readFile(store, cid, { range: { start: 0, end: Math.min(512, size) }, signal }))
    start.push(piece);
  return contentType(Buffer.concat(start));
}

/** One range of RFC 9110; none where the header asks for several or makes no sense, which means the whole file. */
function requestedRange(header: string | undefined, size: number) {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const [first, last] = [match[1]!, match[2]!];
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size : Math.min(size, Number(last) + 1);
  if (last !== "" && first !== "" && Number(last) < Number(first)) return undefined;
  return start >= size || start >= end ? "unsatisfiable" : { start, end };
}
