import type { AbiEvent, AbiParameterToPrimitiveType } from "viem";
import { type Log, parseEventLogs } from "viem";
import { Failure } from "./failure.js";

/** An event's values, by name. */
export type EventArgs<E extends AbiEvent> = {
  [Input in E["inputs"][number] as Input["name"] & string]: AbiParameterToPrimitiveType<Input, "outputs">;
};

/** The values of all events of one kind in these logs. */
export function eventsIn<const E extends AbiEvent>(event: E, logs: readonly Log[]): EventArgs<E>[] {
  const parsed = parseEventLogs({ abi: [event as AbiEvent], logs: logs as Log[], strict: true });
  return parsed.map(({ args }) => args as EventArgs<E>);
}

/**
 * The values of the first event of one kind in these logs.
 *
 * @throws BautaError `EVENT_MISSING` where there is none.
 */
export function firstEvent<const E extends AbiEvent>(event: E, logs: readonly Log[]): EventArgs<E> {
  const [first] = eventsIn(event, logs);
  if (first) return first;
  throw new Failure("EVENT_MISSING", event.name);
}
