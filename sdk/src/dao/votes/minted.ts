import { type Log, pad, zeroAddress } from "viem";
import { transferEvent } from "../../core/abis/voteToken.generated.js";
import { firstEvent } from "../../core/events.js";

const zeroTopic = pad(zeroAddress);

/** Who got how many votes: votes that were wrapped come from the zero address. */
export function mintedIn(logs: readonly Log[]) {
  const { to, value } = firstEvent(
    transferEvent,
    logs.filter(({ topics }) => topics[1] === zeroTopic),
  );
  return { to, amount: value };
}

/** Whose votes were given up, and how many: they go to the zero address. */
export function burnedIn(logs: readonly Log[]) {
  const { from, value } = firstEvent(
    transferEvent,
    logs.filter(({ topics }) => topics[2] === zeroTopic),
  );
  return { from, amount: value };
}
