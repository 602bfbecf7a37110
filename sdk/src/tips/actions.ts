import { ensureAllowance } from "../core/token/approve.js";
import { listTips } from "./listTips.js";
import { sendTip } from "./sendTip.js";
import { sendTips } from "./sendTips.js";
import { sendTipWithPermit } from "./sendTipWithPermit.js";
import { watchTips } from "./watchTips.js";

/** What `client.tips` offers. */
export const tipsActions = {
  send: sendTip,
  sendMany: sendTips,
  sendWithPermit: sendTipWithPermit,
  list: listTips,
  watch: watchTips,
  ensureAllowance,
};
