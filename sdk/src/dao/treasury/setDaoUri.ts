import { dAOURIUpdateEvent, setDaoUri as setDaoUriFunction } from "../../core/abis/treasury.generated.js";
import { call } from "../../core/call.js";
import { firstEvent } from "../../core/events.js";
import { defineWrite } from "../../core/write.js";

/**
 * Names the document that describes the DAO (ERC-4824). Only by vote: `.prepare` makes the action to propose.
 *
 * @example
 * ```ts
 * import { setDaoUri } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * const uri = "ipfs://bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";
 * const { data } = await setDaoUri.prepare(client, { uri });
 * if (data.length <= 10) throw new Error("unexpected");
 * ```
 */
export const setDaoUri = defineWrite({
  contract: "treasury",
  call: ({ uri }: { uri: string }) => call(setDaoUriFunction, [uri]),
  decode: (logs) => firstEvent(dAOURIUpdateEvent, logs),
});
