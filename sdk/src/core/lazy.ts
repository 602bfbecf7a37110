import type { BautaClient } from "./client.js";
import type { BautaError } from "./errors.js";
import { guard } from "./guard.js";

type Action = (client: BautaClient, ...rest: never[]) => Promise<unknown>;

/**
 * An action that is loaded when it is called first, so that clients with all actions stay small. A write keeps its faces:
 * they are named here, since they are not known before it is loaded.
 */
export function lazy<A extends Action, const Face extends keyof A & string = never>(
  load: () => Promise<A>,
  faces: readonly Face[] = [],
): ((...args: Parameters<A>) => ReturnType<A>) & Pick<A, Face> {
  type Args = Parameters<A>;
  const action = async (...args: Args) => (await load())(args[0], ...(args.slice(1) as never[]));
  const bound = faces.map((face) => [
    face,
    async (...args: Args) => ((await load())[face] as Action)(args[0], ...(args.slice(1) as never[])),
  ]);
  return Object.assign(action, Object.fromEntries(bound)) as never;
}

/** What every watcher is: it is told whom to tell, and returns what ends the watch. */
type Watcher = (client: BautaClient, options: never) => () => void;

/** A watcher that is loaded when it is called first. Ended before it has come, it never begins. */
export function lazyWatcher<W extends Watcher>(load: () => Promise<W>): W {
  const watch = (client: BautaClient, options: { onError?: (error: BautaError) => void }) => {
    let hasEnded = false;
    let end = () => {
      hasEnded = true;
    };
    const begin = async () => {
      const watcher = await load();
      if (!hasEnded) end = watcher(client, options as never);
    };
    guard({ client }, begin).catch((error: BautaError) => hasEnded || options.onError?.(error));
    return () => end();
  };
  return watch as unknown as W;
}
