// What examples import from "bauta:example": a chain with the protocol, and people who hold something on it.

import { startChain } from "./chain.ts";

const chain = await startChain();
const pristine = await chain.networkHelpers.takeSnapshot();

export const { provider, alice, bob, carol, contracts, mask, clientOf } = chain;

/** Acts for alice. */
export const client = clientOf(alice);

/** Takes the chain back to its beginning, so that examples do not depend on each other. */
export const reset = () => pristine.restore();
