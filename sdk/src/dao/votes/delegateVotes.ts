import type { Address } from "viem";
import { delegateChangedEvent, delegate as delegateFunction } from "../../core/abis/voteToken.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";

export interface DelegateVotesParameters {
  /** Who votes with the account's votes from now on: another member, or the account itself. */
  to: Address;
}

/**
 * Lets another member vote with all of the account's votes (ERC-5805), on proposals whose snapshot comes later. The tokens
 * stay where they are.
 *
 * @example
 * ```ts
 * import { delegateVotes, getDelegate } from "@bauta/sdk/dao";
 * import { alice, bob, client } from "bauta:example";
 *
 * await (await delegateVotes(client, { to: bob.address })).wait();
 * if ((await getDelegate(client, { account: alice.address })) !== bob.address) throw new Error("unexpected");
 * ```
 */
export const delegateVotes = defineWrite({
  contract: "voteToken",
  call: ({ to }: DelegateVotesParameters) => call(delegateFunction, [to]),
  decode: (logs) => firstEvent(delegateChangedEvent, logs),
});
