// What examples import from "bauta:example": a chain with the protocol, and people who hold something on it.

import { payNative } from "@bauta/sdk/dao";
import { createWorld } from "@bauta/sdk/testing";

const world = await createWorld({ members: ["frank"], personas: [] });
const provider = world.provider as { request(request: { method: string; params?: unknown[] }): Promise<unknown> };
const takeSnapshot = () => provider.request({ method: "evm_snapshot" });

export { provider };
export const { contracts, mask, store } = world;
export const [alice, bob, carol] = [world.alice.account, world.bob.account, world.carol.account];

/** Acts for alice. */
export const client = world.alice;
/** Acts for somebody who pays for others. */
export const sponsor = world.erin;

// Alice votes for frank too, and still has MASK of her own to wrap.
await (await world.frank.dao.delegate({ to: alice.address })).wait();
await world.travel(1);
const actions = [payNative({ to: bob.address, amount: 1n })];
const { wait, ...proposal } = await client.dao.propose({ title: "Pay Bob", body: "He earned it.", actions });
const { snapshot, deadline } = await wait();
/** A proposal by alice. */
export const { proposalId } = proposal;

/** Lets time pass until votes are taken on it. */
export const openVote = () => world.travelTo(snapshot + 1n);
/** Lets time pass until it can be executed. */
export const closeVote = () => world.travelTo(deadline + 301n);

let pristine = await takeSnapshot();

/** Takes the chain back to its beginning, so that examples do not depend on each other. */
export async function reset(): Promise<void> {
  await provider.request({ method: "evm_revert", params: [pristine] });
  pristine = await takeSnapshot();
  // The clock goes on otherwise, and on a slow machine a vote would open before its example begins.
  const { timestamp } = await client.getBlock();
  await provider.request({ method: "evm_setNextBlockTimestamp", params: [Number(timestamp) + 1] });
  await provider.request({ method: "evm_mine" });
}
