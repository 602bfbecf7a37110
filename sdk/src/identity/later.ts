// What actions.ts loads when it is called first.

export { createPersona } from "./createPersona.js";
export { registerPersona } from "./registerPersona.js";
export { rotateIdentity } from "./rotateIdentity.js";
export { rotatePersona } from "./rotatePersona.js";
export { setKeyRing } from "./setKeyRing.js";
export { setUnlockers } from "./setUnlockers.js";
export { unlockPersona } from "./unlockPersona.js";
