// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

export { accessPolicyAbi } from "./accessPolicy.generated.js";
export { communityTokenAbi } from "./communityToken.generated.js";
export { daoGovernorAbi } from "./daoGovernor.generated.js";
export { filesAbi } from "./files.generated.js";
export { personasAbi } from "./personas.generated.js";
export { tipsAbi } from "./tips.generated.js";
export { treasuryAbi } from "./treasury.generated.js";
export { voteTokenAbi } from "./voteToken.generated.js";
