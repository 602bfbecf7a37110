import type { BautaClient } from "./client.js";

/** An action with its client filled in; a write keeps its four faces. */
export type Bound<A> = (A extends (client: BautaClient, ...rest: infer R) => infer T ? (...rest: R) => T : never) & {
  [Face in keyof A]: Bound<A[Face]>;
};

type Action = (client: BautaClient, ...rest: never[]) => unknown;

/** Fills the client into all actions of a room. */
export function bindActions<const R extends Record<string, Action>>(client: BautaClient, room: R) {
  const bind = (action: Action): unknown =>
    Object.assign(
      (...rest: never[]) => action(client, ...rest),
      Object.fromEntries(Object.entries(action).map(([face, inner]) => [face, bind(inner)])),
    );
  const bound = Object.entries(room).map(([name, action]) => [name, bind(action)]);
  return Object.fromEntries(bound) as { [Name in keyof R]: Bound<R[Name]> };
}
