/** Milliseconds of work after which a page should get to what else it has to do: a frame takes 16. */
const MAX_WORK = 8;

/** Lets whatever else waits for this thread go first: clicks, frames, answers. */
function nextTurn(): Promise<void> {
  // A message, not a timer: those take 4 ms at least, and a second in a page that is in the background.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/**
 * Makes a function to be awaited between the steps of long work, which interrupts it every few milliseconds. Promises alone do
 * not: where the next bytes are there already, a loop over a stream keeps the thread to itself until its end.
 */
export function takingTurns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < MAX_WORK) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}
