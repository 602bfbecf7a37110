export { type SendTipParameters, sendTip } from "./sendTip.js";
export { type Payment, type SendTipsParameters, sendTips, unpackPayment } from "./sendTips.js";
export { type SendTipWithPermitParameters, sendTipWithPermit } from "./sendTipWithPermit.js";
