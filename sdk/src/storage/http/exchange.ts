import { concat } from "../concat.js";
import { StorageError } from "../errors.js";
import { chunksOf } from "../source.js";

/** How requests are made. */
export interface Http {
  fetch: typeof fetch;
  /** Milliseconds that a request may take, its body included. */
  timeout: number;
  /** Further attempts after a failure that may pass. */
  retries: number;
}

/** Only who was asked: paths and queries can hold keys. */
export const hostOf = (url: string) => new URL(url).origin;

const MAY_PASS = new Set([408, 429, 502, 503, 504]);

/**
 * Makes a request and reads the answer, within a time. Redirects are errors: an answer is wanted from whom was asked.
 *
 * @param read - Reads the body of an answer that is not an error; the time runs until it is done.
 * @param refusal - Makes an error of one that is.
 * @throws StorageError `STORE_UNREACHABLE`, retryable; or what `read` and `refusal` make.
 */
export async function exchange<T>(
  http: Http,
  url: string,
  init: Omit<RequestInit, "signal"> & { signal?: AbortSignal | undefined },
  read: (response: Response) => Promise<T>,
  refusal: (response: Response) => Promise<Error>,
): Promise<T> {
  const { signal: outer, ...rest } = init;
  for (let attempt = 0; ; attempt++) {
    outer?.throwIfAborted();
    const deadline = AbortSignal.timeout(http.timeout);
    const signal = outer ? AbortSignal.any([outer, deadline]) : deadline;
    let pause = 200 * 2 ** attempt * (0.5 + Math.random());
    let failure: unknown;
    try {
      const response = await http.fetch(url, { ...rest, signal, redirect: "error", credentials: "omit" });
      if (response.ok) return await read(response);
      failure = MAY_PASS.has(response.status) ? busy(url, response.status) : await refusal(response);
      const wanted = Number(response.headers.get("retry-after"));
      if (wanted > 0) pause = Math.min(wanted * 1000, 10_000);
      await response.body?.cancel().catch(() => {});
    } catch (cause) {
      outer?.throwIfAborted();
      failure = cause instanceof StorageError ? cause : unreachable(url, http.timeout, deadline.aborted, cause);
    }
    if (!(failure instanceof StorageError && failure.retryable) || attempt >= http.retries) throw failure;
    await sleep(pause, outer);
  }
}

const busy = (url: string, status: number) =>
  new StorageError("STORE_UNREACHABLE", `${hostOf(url)} is busy (HTTP ${status}).`, {
    retryable: true,
    remedy: "Try again later.",
  });

function unreachable(url: string, timeout: number, timedOut: boolean, cause: unknown): StorageError {
  const why = timedOut ? `did not answer in full within ${timeout} ms` : `cannot be reached: ${reasonOf(cause)}`;
  return new StorageError("STORE_UNREACHABLE", `${hostOf(url)} ${why}.`, { retryable: true, cause });
}

// Node's fetch says only "fetch failed"; what failed is in the cause.
function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { message?: string; code?: string }; message?: string };
  return cause?.message || cause?.code || message || String(error);
}

/** Waits, unless told to stop. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal!.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** The body of an answer; one that is longer than allowed is not read to its end. */
export async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const tooLong = () =>
    new StorageError("BLOCK_TOO_LARGE", `${hostOf(response.url)} sent more than ${maxBytes} bytes.`);
  if (Number(response.headers.get("content-length")) > maxBytes) {
    await response.body?.cancel();
    throw tooLong();
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (response.body)
    for await (const chunk of chunksOf(response.body)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes) throw tooLong();
    }
  return chunks.length === 1 ? chunks[0]! : concat(chunks);
}
