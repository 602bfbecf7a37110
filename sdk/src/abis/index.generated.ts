// Made by scripts/generate.ts from the contracts. Do not edit: run `npm run generate`.

export { accessPolicyAbi } from "../core/abis/accessPolicy.generated.js";
export { communityTokenAbi } from "../core/abis/communityToken.generated.js";
export { daoGovernorAbi } from "../core/abis/daoGovernor.generated.js";
export { filesAbi } from "../core/abis/files.generated.js";
export { personasAbi } from "../core/abis/personas.generated.js";
export { tipsAbi } from "../core/abis/tips.generated.js";
export { treasuryAbi } from "../core/abis/treasury.generated.js";
export { voteTokenAbi } from "../core/abis/voteToken.generated.js";
