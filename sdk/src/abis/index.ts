export * from "./index.generated.js";
