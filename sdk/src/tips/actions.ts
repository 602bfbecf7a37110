import { lazy, lazyWatcher } from "../core/lazy.js";
import { ensureAllowance } from "../core/token/approve.js";
import { sendTip } from "./sendTip.js";

/** One module, and so one chunk: bundlers would cut many into crumbs. */
const later = () => import("./later.js");

const faces = ["simulate", "prepare", "decode"] as const;

/** What `client.tips` offers. What most pages need at once is there at once; the rest loads when it is called first. */
export const tipsActions = {
  send: sendTip,
  sendMany: lazy(async () => (await later()).sendTips, faces),
  sendWithPermit: lazy(async () => (await later()).sendTipWithPermit, faces),
  list: lazy(async () => (await later()).listTips),
  watch: lazyWatcher(async () => (await later()).watchTips),
  ensureAllowance,
};
