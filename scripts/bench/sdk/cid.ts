import { buildDag } from "@bauta/sdk/storage";
import { fileSource } from "@bauta/sdk/storage/node";
import type { Measurement } from "./content.ts";

/** The CID alone: blocks, links and root of the file as it is, once through. */
export const measurement: Measurement = async ({ path }) => {
  const source = await fileSource(path);
  return () => buildDag(source);
};
