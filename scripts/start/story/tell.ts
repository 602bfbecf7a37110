import type { Cast } from "../cast.ts";
import type { Report } from "../report.ts";
import { tellDao } from "./dao.ts";
import { tellFiles } from "./files.ts";
import { tellTips } from "./tips.ts";

/** Where the story plays. */
export interface Stage {
  cast: Cast;
  report: Report;
  /** The addresses by the names of modules/Bauta.ts. */
  token: `0x${string}`;
  treasury: `0x${string}`;
  /** A file of the user's own for the file part. */
  file?: string;
}

/** Plays the whole story; every claim it prints is checked against the chain or the store. */
export async function tellStory(stage: Stage): Promise<void> {
  await tellDao(stage);
  await tellTips(stage);
  await tellFiles(stage);
}
