// What actions.ts loads when it is called first.

export { listTips } from "./listTips.js";
export { sendTips } from "./sendTips.js";
export { sendTipWithPermit } from "./sendTipWithPermit.js";
export { watchTips } from "./watchTips.js";
