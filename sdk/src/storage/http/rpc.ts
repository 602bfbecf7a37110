import type { CID } from "multiformats/cid";
import { concat } from "../concat.js";
import { StorageError } from "../errors.js";
import { MAX_BLOCK_SIZE } from "../store.js";
import { exchange, type Http, hostOf, readBody } from "./exchange.js";

/** A node's [Kubo RPC](https://docs.ipfs.tech/reference/kubo/rpc/), such as `http://127.0.0.1:5001`. */
export interface Rpc extends Http {
  base: string;
  headers: Record<string, string>;
}

const MAX_ANSWER = 1024 * 1024;

interface Call {
  params: Record<string, string>;
  body?: Multipart;
  signal?: AbortSignal | undefined;
}

function call<T>(rpc: Rpc, command: string, { params, body, signal }: Call, read: (response: Response) => Promise<T>) {
  const url = `${rpc.base}/api/v0/${command}?${new URLSearchParams(params)}`;
  const headers = body ? { ...rpc.headers, "content-type": body.type } : rpc.headers;
  const init = { method: "POST", headers, signal, ...(body && { body: body.bytes as BodyInit }) };
  return exchange(rpc, url, init, read, async (response) => {
    const text = new TextDecoder().decode(await readBody(response, MAX_ANSWER).catch(() => new Uint8Array()));
    return refusal(rpc, command, response.status, messageOf(text));
  });
}

function messageOf(text: string): string {
  try {
    const { Message } = JSON.parse(text);
    if (typeof Message === "string") return Message.slice(0, 500).replace(/\.$/, "");
  } catch {}
  return "";
}

const refusal = (rpc: Rpc, command: string, status: number, message: string) =>
  (status === 404 && command === "block/get") || /not found|could not find/i.test(message)
    ? new StorageError("BLOCK_NOT_FOUND", `${hostOf(rpc.base)} answered: ${message}.`)
    : new StorageError(
        "STORE_REFUSED",
        `${hostOf(rpc.base)} refused ${command} (HTTP ${status}): ${message || "no reason given"}.`,
        {
          remedy: status === 401 || status === 403 ? "Check the credentials, and that this site may use the node." : "",
        },
      );

/** The objects of an answer that is JSON, one a line. */
async function jsonLines(response: Response): Promise<unknown[]> {
  const text = new TextDecoder().decode(await readBody(response, MAX_ANSWER));
  try {
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as unknown);
  } catch (cause) {
    throw new StorageError("STORE_REFUSED", `${hostOf(response.url)} answered with something other than JSON.`, {
      remedy: "Check the address: it should be a node's RPC, not its gateway.",
      cause,
    });
  }
}

/**
 * Sends a CAR, and where `pin` is set asks the node to keep its root with everything under it.
 *
 * @returns The roots that the node says it pinned, as text; none where `pin` is false.
 */
export async function dagImport(
  rpc: Rpc,
  car: readonly Uint8Array[],
  pin: boolean,
  signal?: AbortSignal,
): Promise<string[]> {
  const body = multipart(car);
  const lines = await call(rpc, "dag/import", { params: { "pin-roots": String(pin) }, body, signal }, jsonLines);
  const roots: string[] = [];
  for (const line of lines) {
    const { Root } = line as { Root?: { Cid?: { "/"?: string }; PinErrorMsg?: string } };
    if (!Root || !pin) continue;
    if (Root.PinErrorMsg)
      throw new StorageError(
        "DAG_INCOMPLETE",
        `${hostOf(rpc.base)} could not pin: ${Root.PinErrorMsg.slice(0, 500)}.`,
        {
          retryable: true,
          remedy: "Upload again.",
        },
      );
    roots.push(String(Root.Cid?.["/"]));
  }
  return roots;
}

/** A `multipart/form-data` body. */
interface Multipart {
  type: string;
  bytes: Uint8Array;
}

// In one piece, not FormData: that is streamed through Blobs, at a fraction of the speed, and cannot be sent twice as it is.
function multipart(pieces: readonly Uint8Array[]): Multipart {
  const boundary = `bauta-${crypto.randomUUID()}`;
  const disposition = 'Content-Disposition: form-data; name="file"; filename="part.car"';
  const head = `--${boundary}\r\n${disposition}\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const text = new TextEncoder();
  const bytes = concat([text.encode(head), ...pieces, text.encode(`\r\n--${boundary}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${boundary}`, bytes };
}

export function blockGet(rpc: Rpc, cid: CID, signal?: AbortSignal): Promise<Uint8Array> {
  const params = { arg: cid.toString(), timeout: `${rpc.timeout}ms` };
  return call(rpc, "block/get", { params, signal }, (response) => readBody(response, MAX_BLOCK_SIZE));
}

/** Whether the node keeps this root with everything under it. */
export async function isPinned(rpc: Rpc, cid: CID, signal?: AbortSignal): Promise<boolean> {
  const params = { arg: cid.toString(), type: "recursive" };
  try {
    const [answer] = await call(rpc, "pin/ls", { params, signal }, jsonLines);
    const { Keys } = answer as { Keys?: Record<string, { Type?: string }> };
    return Keys?.[cid.toString()]?.Type === "recursive";
  } catch (error) {
    if (isNotPinned(error)) return false;
    throw error;
  }
}

export async function unpin(rpc: Rpc, cid: CID): Promise<void> {
  try {
    await call(rpc, "pin/rm", { params: { arg: cid.toString(), recursive: "true" } }, jsonLines);
  } catch (error) {
    if (!isNotPinned(error)) throw error;
  }
}

const isNotPinned = (error: unknown) => error instanceof StorageError && /not pinned/i.test(error.message);
