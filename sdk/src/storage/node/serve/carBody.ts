import type { IncomingMessage } from "node:http";
import { HttpError } from "./respond.js";

/**
 * The CAR in a request as it streams in: the first part of a `multipart/form-data` body, as Kubo's clients send it, or
 * the body itself as `application/vnd.ipld.car`.
 */
export function carBody(request: IncomingMessage, maxSize: number): AsyncIterable<Uint8Array> {
  const type = request.headers["content-type"] ?? "";
  if (Number(request.headers["content-length"]) > maxSize) throw tooLong(maxSize);
  const body = limited(request, maxSize);
  if (/^application\/vnd\.ipld\.car\b/i.test(type)) return body;
  const boundary = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(type);
  if (!boundary) throw new HttpError(415, "A multipart/form-data or application/vnd.ipld.car body is needed.");
  return firstPart(body, boundary[1] ?? boundary[2]!);
}

const tooLong = (maxSize: number) => new HttpError(413, `At most ${maxSize} bytes are taken in one request.`);

async function* limited(request: IncomingMessage, maxSize: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxSize) throw tooLong(maxSize);
    yield chunk;
  }
  if (!request.complete) throw new HttpError(400, "The connection was lost.");
}

const MAX_PART_HEADERS = 16 * 1024;
const malformed = () => new HttpError(400, "The multipart body is malformed or cut off.");

async function* firstPart(body: AsyncGenerator<Buffer>, boundary: string): AsyncGenerator<Uint8Array> {
  // Before the first boundary a line break may be missing: it is put there, so that all boundaries look alike.
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let held: Buffer = Buffer.from("\r\n");
  let inContent = false;
  for await (const chunk of body) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (!inContent) {
      const start = held.indexOf(delimiter);
      const end = start < 0 ? -1 : held.indexOf("\r\n\r\n", start);
      if (end < 0) {
        if (held.length > MAX_PART_HEADERS) throw malformed();
        continue;
      }
      held = held.subarray(end + 4);
      inContent = true;
    }
    // An empty part has its closing delimiter right after its headers, whose line break is already consumed; a CAR never is.
    const close = held.indexOf(delimiter);
    if (close >= 0) {
      yield held.subarray(0, close);
      for await (const _ of body);
      return;
    }
    const safe = held.length - delimiter.length + 1;
    if (safe > 0) {
      yield held.subarray(0, safe);
      held = held.subarray(safe);
    }
  }
  throw malformed();
}
