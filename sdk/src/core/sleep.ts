import { BautaError } from "./errors.js";

/**
 * Waits for some milliseconds.
 *
 * @throws BautaError `ABORTED` as soon as the signal says so.
 */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(
        new BautaError("ABORTED", "The wait was aborted.", {
          remedy: "What was sent before stays sent.",
          cause: signal?.reason,
        }),
      );
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}
