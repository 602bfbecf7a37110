import { spawnSync } from "node:child_process";
import { devNull } from "node:os";
import { createIdentity, toRecipient } from "@bauta/sdk/crypto";
import type { Measurement } from "./content.ts";

/** The `age` command, to two recipients as our files have them; what it writes is thrown away. */
export const measurement: Measurement = async ({ path }) => {
  const recipients = [1, 2].flatMap(() => ["-r", toRecipient(createIdentity().publicKey)]);
  return async () => {
    const { status, error, stderr } = spawnSync("age", [...recipients, "-o", devNull, path]);
    if (error) throw new Error("the age command is not installed");
    if (status !== 0) throw new Error(`the age command failed: ${stderr}`);
  };
};
