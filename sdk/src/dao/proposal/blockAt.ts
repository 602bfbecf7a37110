import { getBlock } from "viem/actions";
import type { BautaClient } from "../../core/client.js";

/** The last block at or before a second in Unix time. Guesses from the chain's pace, and halves where that does not help. */
export async function blockAt(client: BautaClient, timestamp: bigint): Promise<bigint> {
  const timeOf = async (blockNumber?: bigint) => {
    const block = await getBlock(client, blockNumber === undefined ? {} : { blockNumber });
    return { number: block.number as bigint, timestamp: block.timestamp };
  };
  let [low, high] = await Promise.all([timeOf(0n), timeOf()]);
  if (high.timestamp <= timestamp) return high.number;
  if (low.timestamp >= timestamp) return low.number;
  for (let step = 0; high.number - low.number > 1n; step++) {
    const span = high.number - low.number;
    const ahead = step % 3 === 2 ? span / 2n : (span * (timestamp - low.timestamp)) / (high.timestamp - low.timestamp);
    const inside = ahead < 1n ? 1n : ahead >= span ? span - 1n : ahead;
    const guess = await timeOf(low.number + inside);
    if (guess.timestamp <= timestamp) low = guess;
    else high = guess;
  }
  return low.number;
}
