import type { EIP1193RequestFn } from "viem";

/** A provider that answers after a while, as a node far away does, and counts: what is asked while nothing is underway starts a trip. */
export function countRoundTrips(provider: { request(args: never): Promise<unknown> }) {
  let underway = 0;
  const counter = {
    trips: 0,
    request: (async (args: Parameters<EIP1193RequestFn>[0]) => {
      if (underway++ === 0) counter.trips++;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return provider.request(args as never).finally(() => underway--);
    }) as EIP1193RequestFn,
  };
  return counter;
}
