import { assertCid } from "../cid.js";
import { StorageError } from "../errors.js";
import { verifyBlock } from "../verify.js";
import { sleep } from "./exchange.js";
import type { BlockGetter } from "./gateway.js";

/**
 * Asks one after the other until somebody's bytes are the block: who lies, is slow or has nothing costs time, not
 * correctness. Who answered well last is asked first next time. Rounds are repeated while somebody may do better later.
 */
export function firstValid(getters: readonly BlockGetter[], retries: number): BlockGetter {
  let order = [...getters];
  return async (cid, signal) => {
    assertCid(cid);
    for (let round = 0; ; round++) {
      const failures: StorageError[] = [];
      for (const getter of order) {
        try {
          const bytes = await verifyBlock(cid, await getter(cid, signal));
          if (order[0] !== getter) order = [getter, ...order.filter((other) => other !== getter)];
          return bytes;
        } catch (error) {
          signal?.throwIfAborted();
          if (!(error instanceof StorageError)) throw error;
          failures.push(error);
        }
      }
      if (round >= retries || !failures.some(({ retryable }) => retryable)) throw combined(failures);
      await sleep(200 * 2 ** round * (0.5 + Math.random()), signal);
    }
  };
}

function combined(failures: StorageError[]): StorageError {
  const telling = failures.find(({ code }) => code !== "BLOCK_NOT_FOUND") ?? failures[0]!;
  if (failures.length === 1) return telling;
  return new StorageError(telling.code, failures.map(({ message }) => message).join(" "), {
    retryable: failures.some(({ retryable }) => retryable),
    cause: new AggregateError(failures),
  });
}
