export { type CreateWorldOptions, createWorld, type World } from "./createWorld.js";
export type { Name, Person } from "./people.js";
