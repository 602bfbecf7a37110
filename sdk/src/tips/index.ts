export type { ListOptions, Page } from "../core/pages.js";
export type { WatchOptions } from "../core/watch.js";
export { listTips } from "./listTips.js";
export type { Tip, TipFilter } from "./readTips.js";
export { type SendTipParameters, sendTip } from "./sendTip.js";
export { type Payment, type SendTipsParameters, sendTips, unpackPayment } from "./sendTips.js";
export { type SendTipWithPermitParameters, sendTipWithPermit } from "./sendTipWithPermit.js";
export { watchTips } from "./watchTips.js";
