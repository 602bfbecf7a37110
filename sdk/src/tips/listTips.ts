import { type BautaClient, withConfig } from "../core/client.js";
import { guard } from "../core/guard.js";
import { type ListOptions, type Page, readPage } from "../core/pages.js";
import { type Tip, type TipFilter, tipReader } from "./readTips.js";

/**
 * Lists tips, newest first, a page at a time: those of a sender, to a recipient, for a `ref`, or all.
 *
 * @returns The page, and where the next one begins.
 *
 * @example
 * ```ts
 * import { listTips, sendTip } from "@bauta/sdk/tips";
 * import { bob, client } from "bauta:example";
 *
 * await (await sendTip(client, { to: bob.address, amount: 5n })).wait();
 * const { items, next } = await listTips(client, { to: bob.address, limit: 10 });
 * if (items[0]?.amount !== 5n) throw new Error("unexpected");
 * if (next !== undefined) await listTips(client, { to: bob.address, limit: 10, toBlock: next });
 * ```
 */
export async function listTips(client: BautaClient, given: TipFilter & ListOptions = {}): Promise<Page<Tip>> {
  const parameters = withConfig(client, given);
  const attempt = { client, contract: "tips" };
  return guard(attempt, async () => readPage(client, parameters, await tipReader(client, parameters)));
}
