import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import { HttpError } from "./respond.js";

/** Who may talk to the service. */
export interface Guard {
  /** Host names, beside `localhost` and IP addresses, by which it may be addressed. */
  hosts: ReadonlySet<string>;
  /** Whether pages of this origin may use the RPC. */
  allowsOrigin(origin: string): boolean;
}

/** Pages that this machine serves itself. */
export function isLocalOrigin(origin: string): boolean {
  try {
    const { protocol, hostname } = new URL(origin);
    const local =
      hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "127.0.0.1" || hostname === "[::1]";
    return local && (protocol === "http:" || protocol === "https:");
  } catch {
    return false;
  }
}

/**
 * Refuses requests that a hostile page could make a browser send: by a name that was made to point here (DNS rebinding),
 * or from a page that is not allowed.
 */
export function guardRequest(
  { hosts, allowsOrigin }: Guard,
  request: IncomingMessage,
  response: ServerResponse,
  isRpc: boolean,
): void {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  const isAddress = isIP(host.replace(/^\[(.*)\]$/, "$1")) !== 0;
  if (!isAddress && host !== "localhost" && !hosts.has(host))
    throw new HttpError(403, `The host name ${JSON.stringify(host.slice(0, 100))} is not one of this service.`);
  const { origin } = request.headers;
  response.setHeader("vary", "Origin");
  if (!isRpc) {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-expose-headers", "Content-Range, Content-Length, X-Ipfs-Path, ETag");
    return;
  }
  if (origin === undefined) return;
  if (!allowsOrigin(origin)) throw new HttpError(403, `Pages of ${origin.slice(0, 200)} may not use this service.`);
  response.setHeader("access-control-allow-origin", origin);
}

/** Answers a browser's question whether a page may make a request. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): void {
  const wanted = request.headers["access-control-request-headers"];
  response.writeHead(204, {
    "access-control-allow-methods": "GET, HEAD, POST",
    ...(wanted !== undefined && { "access-control-allow-headers": wanted }),
    ...(request.headers["access-control-request-private-network"] && {
      "access-control-allow-private-network": "true",
    }),
    "access-control-max-age": "600",
  });
  response.end();
}
