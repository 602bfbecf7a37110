/** Lets any number of imports run together, and a sweep only when none does. */
export interface Gate {
  shared<T>(task: () => Promise<T>): Promise<T>;
  exclusive<T>(task: () => Promise<T>): Promise<T>;
}

/** A readers-writer lock in one process; who waits to be alone keeps newcomers out. */
export function gate(): Gate {
  let tail: Promise<unknown> = Promise.resolve();
  const running = new Set<Promise<unknown>>();
  return {
    async shared(task) {
      for (let seen: unknown; seen !== tail; ) {
        seen = tail;
        await tail;
      }
      const run = task();
      const settled = run.catch(() => {});
      running.add(settled);
      settled.then(() => running.delete(settled));
      return run;
    },
    exclusive(task) {
      const run = tail.then(async () => {
        await Promise.all(running);
        return task();
      });
      tail = run.catch(() => {});
      return run;
    },
  };
}
