/**
 * Lets up to `count` tasks be under way beside whoever makes them, and hands out what they give in order. A failure is met
 * when its turn comes.
 */
export async function* inOrder<T>(tasks: AsyncIterable<() => Promise<T>>, count: number): AsyncGenerator<T> {
  const underway: Promise<T>[] = [];
  for await (const task of tasks) {
    const result = task();
    result.catch(() => {});
    underway.push(result);
    if (underway.length >= count) yield await underway.shift()!;
  }
  while (underway.length > 0) yield await underway.shift()!;
}
