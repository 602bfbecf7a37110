// `npm run bench:gas`: what each action costs, in whole transactions, beside its goal and what others need.

import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { tasks } from "hardhat";
import { runCommand } from "../command.ts";
import { measureDao } from "./gas/dao.ts";
import { measureFiles } from "./gas/files.ts";
import { measureIdentity } from "./gas/identity.ts";
import { type Gas, openSetting, type Setting } from "./gas/setting.ts";
import { targets } from "./gas/targets.ts";
import { measureTips } from "./gas/tips.ts";

const snapshotFile = fileURLToPath(new URL("../../test/snapshots/gas.json", import.meta.url));

const usage = `Usage: npm run bench:gas [-- OPTION]

Deploys everything to a chain of its own and prints the gas of each action beside its goal.

  --json     print one JSON object, gas by key, and nothing else
  --check    compare with the committed snapshot: fail where a figure is higher or missing
  --update   write the snapshot
  --help     show this`;

const flags = { json: { type: "boolean" }, check: { type: "boolean" }, update: { type: "boolean" } } as const;

type Figures = Record<string, number>;

/** Measures every room, each on a chain of its own, so that none depends on another. */
async function measureAll(): Promise<Figures> {
  await tasks.getTask("build").run({ quiet: true, noTests: true });
  const figures: Figures = {};
  for (const room of [measureTips, measureDao, measureFiles, measureIdentity]) {
    for (const [key, gas] of Object.entries(await measureRoom(room))) figures[key] = Number(gas);
  }
  return figures;
}

async function measureRoom(measure: (setting: Setting) => Promise<Gas>): Promise<Gas> {
  const setting = await openSetting();
  try {
    return await measure(setting);
  } finally {
    await setting.close();
  }
}

function table(figures: Figures): string {
  const number = (value: number | undefined) => (value?.toLocaleString("en-US") ?? "").padStart(10);
  const head = `${"key".padEnd(22)}${["gas", "goal", "floor"].map((name) => name.padStart(10)).join("")}  peer`;
  const rows = Object.entries(figures).map(([key, gas]) => {
    const target = targets[key];
    const note = target && gas > target.goal ? `  (${number(gas - target.goal).trim()} above the goal)` : "";
    return `${key.padEnd(22)}${number(gas)}${number(target?.goal)}${number(target?.floor)}  ${target?.peer ?? ""}${note}`;
  });
  return [head, ...rows].join("\n");
}

/** What worsened, or is missing, against the snapshot: one line each. */
export function complaints(figures: Figures, snapshot: Figures): string[] {
  const number = (value: number) => value.toLocaleString("en-US");
  const missing = Object.keys(snapshot).filter((key) => figures[key] === undefined);
  const higher = Object.entries(figures).flatMap(([key, gas]) => {
    const before = snapshot[key];
    if (before === undefined) return [`${key} is ${number(gas)}, and not in the snapshot.`];
    return gas > before ? [`${key} rose from ${number(before)} to ${number(gas)}.`] : [];
  });
  return [...missing.map((key) => `${key} is in the snapshot, and was not measured.`), ...higher];
}

function check(figures: Figures): void {
  const snapshot: Figures = JSON.parse(readFileSync(snapshotFile, "utf8"));
  const found = complaints(figures, snapshot);
  if (found.length === 0) {
    const lower = Object.keys(figures).filter((key) => (figures[key] ?? 0) < (snapshot[key] ?? 0));
    console.log(`No figure is higher than in the snapshot${lower.length ? `; lower: ${lower.join(", ")}` : ""}.`);
    return;
  }
  console.error(found.join("\n"));
  console.error("Where that is meant to be: npm run bench:gas -- --update, and commit the snapshot with the reason.");
  process.exitCode = 1;
}

if (import.meta.main) {
  await runCommand({ name: "npm run bench:gas", usage, flags }, async (values) => {
    const figures = await measureAll();
    if (values.update) {
      writeFileSync(snapshotFile, `${JSON.stringify(figures, null, 2)}\n`);
      console.log(`Wrote ${relative(process.cwd(), snapshotFile)}.`);
    }
    if (values.json) console.log(JSON.stringify(figures));
    else if (values.check) check(figures);
    else console.log(table(figures));
  });
}
