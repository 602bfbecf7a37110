import type { PlainCall } from "../core/call.js";
import { type BautaClient, chainIdOf, withConfig } from "../core/client.js";
import { Failure } from "../core/failure.js";
import type { Sent, Write, WriteOptions } from "../core/write.js";
import { guarded } from "./guarded.js";

/** What has been made ready before the transaction: its parameters, and what the caller wants to know beside it. */
export interface Staged<Q, X> {
  parameters: Q;
  result: X;
  /** Called where nothing was sent. */
  undo?: () => void;
}

/** A write that does something before its transaction: encrypts, stores, seals. It has the same four faces. */
export interface ComposedWrite<P, Q, O, E, X> {
  /** Makes everything ready, simulates, asks the wallet, and returns as soon as the transaction is sent. */
  (client: BautaClient, parameters: P & WriteOptions): Promise<Sent<E> & X>;
  /** Makes everything ready, and sends nothing: what the call would return, and its gas. */
  simulate(client: BautaClient, parameters: P & WriteOptions): Promise<{ result: O; gas: bigint } & X>;
  /** Makes everything ready, and gives the plain call: for `sendCalls`, a Safe, or a proposal to the treasury. */
  prepare(client: BautaClient, parameters: P & WriteOptions): Promise<PlainCall & X>;
  /** What happened, from a receipt or its logs. */
  decode: Write<Q, O, E>["decode"];
}

/** Puts a stage before a write. The stage runs to its end before anything is sent. */
export function composeWrite<P, Q, O, E, X extends object>(
  write: Write<Q, O, E>,
  stage: (client: BautaClient, parameters: P & WriteOptions) => Promise<Staged<Q, X>>,
): ComposedWrite<P, Q, O, E, X> {
  type Face<T> = (client: BautaClient, parameters: Q & WriteOptions) => Promise<T>;

  const staged =
    <T extends object>(face: Face<T>, keepsReservation: boolean) =>
    async (client: BautaClient, given: P & WriteOptions): Promise<T & X> => {
      const options = withConfig(client, given);
      const { signal } = options as { signal?: AbortSignal };
      const { parameters, result, undo } = await guarded(client, options, async () => {
        const chainId = await chainIdOf(client);
        const ready = await stage(client, options);
        try {
          signal?.throwIfAborted();
          // Keys are bound to the chain. A client that is not goes with its wallet, which may have moved on meanwhile.
          const current = await chainIdOf(client);
          if (current !== chainId) throw new Failure("CHAIN_MISMATCH", current, chainId);
        } catch (error) {
          ready.undo?.();
          throw error;
        }
        return ready;
      });
      const { account, transaction, contracts } = options;
      try {
        const done = await face(client, {
          ...(account && { account }),
          ...(transaction && { transaction }),
          ...(contracts && { contracts }),
          ...parameters,
        });
        if (!keepsReservation) undo?.();
        return { ...result, ...done };
      } catch (error) {
        undo?.();
        throw error;
      }
    };

  return Object.assign(staged<Sent<E>>(write, true), {
    simulate: staged(write.simulate, false),
    prepare: staged(write.prepare, true),
    decode: write.decode,
  });
}
