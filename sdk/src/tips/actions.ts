import { ensureAllowance } from "../core/token/approve.js";
import { sendTip } from "./sendTip.js";
import { sendTips } from "./sendTips.js";
import { sendTipWithPermit } from "./sendTipWithPermit.js";

/** What `client.tips` offers. */
export const tipsActions = {
  send: sendTip,
  sendMany: sendTips,
  sendWithPermit: sendTipWithPermit,
  ensureAllowance,
};
