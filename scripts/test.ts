// `npm test`: everything that must hold before a change lands, in the order in which it fails fastest.

import { spawn } from "node:child_process";
import { runCommand, UsageError } from "./command.ts";

interface Step {
  name: string;
  command: string;
  /** A step that the later ones stand on: where it fails, they do not run. */
  required?: boolean;
  /** A test runner: one that ran no test has failed. */
  runner?: boolean;
  /** Takes longer than all the others, which run beside it. */
  long?: boolean;
}

const steps: Step[] = [
  { name: "build", command: "npm run --silent build", required: true },
  { name: "generated", command: "npm run --silent generate -- --check" },
  { name: "lint", command: "npm run --silent lint" },
  { name: "types", command: "npm run --silent types" },
  { name: "contracts", command: "hardhat test solidity --no-compile", runner: true },
  { name: "sdk", command: "hardhat test mocha --no-compile", runner: true, long: true },
  { name: "gas", command: "npm run --silent bench:gas -- --check" },
];

/** The long campaign: files of 2 GiB, and the same Solidity tests with more runs (hardhat.config.ts says how many). */
const deepSteps: Step[] = [
  { name: "build", command: "npm run --silent build", required: true },
  { name: "sdk", command: "hardhat test mocha --no-compile test/storage/memory.test.ts", runner: true },
  { name: "contracts", command: "hardhat test solidity --no-compile", runner: true },
];

interface Result {
  step: Step;
  seconds: number;
  ok: boolean;
  passed: number;
  failed: number;
}

/** Runs one step, and reads the test runner's counts from its output: shown as it comes or, beside another step, at its end. */
function run(step: Step, isBeside: boolean): Promise<Result> {
  const title = `\n=== ${step.name}: ${step.command}\n`;
  if (!isBeside) process.stdout.write(title);
  const started = performance.now();
  const child = spawn(step.command, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (!isBeside) to.write(chunk);
    });
  }
  return new Promise((resolve) => {
    child.on("close", (code) => {
      if (isBeside) process.stdout.write(title + output);
      const count = (word: string) =>
        [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, "gm"))].reduce((sum, [, n]) => sum + Number(n), 0);
      const passed = count("passing");
      const failed = count("failing");
      const ok = code === 0 && (!step.runner || passed > 0);
      resolve({
        step,
        ok,
        seconds: (performance.now() - started) / 1000,
        passed: step.runner ? passed : Number(ok),
        failed: step.runner ? Math.max(failed, Number(!ok)) : Number(!ok),
      });
    });
  });
}

const usage = `Usage: npm test [-- STEP ...]

Runs all steps, or the build and the named ones: ${steps.map(({ name }) => name).join(", ")}.
Longer campaigns: npm run test:deep.`;

function chooseSteps(deep: boolean, names: string[]): Step[] {
  if (deep) {
    process.env.BAUTA_TEST = "deep";
    return deepSteps;
  }
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) throw new UsageError(`There is no step "${unknown}". See npm test -- --help.`);
  return names.length ? steps.filter(({ name, required }) => required || names.includes(name)) : steps;
}

/** Runs steps one after another, until one fails that the later ones stand on. */
async function runInTurn(chosen: Step[], isBeside = false): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of chosen) {
    const result = await run(step, isBeside);
    results.push(result);
    if (!result.ok && step.required) break;
  }
  return results;
}

async function runSteps(chosen: Step[]): Promise<void> {
  const first = await runInTurn(chosen.filter(({ required }) => required));
  const rest = first.every(({ ok }) => ok) ? chosen.filter(({ required }) => !required) : [];
  const long = rest.filter((step) => step.long);
  const short = rest.filter((step) => !step.long);
  const lanes = [runInTurn(long), runInTurn(short, long.length > 0)];
  const results = [first, ...(await Promise.all(lanes))].flat();
  console.log("\nStep         Result   Tests  Seconds");
  for (const { step, ok, passed, seconds } of results) {
    const cells = [step.name.padEnd(12), (ok ? "ok" : "FAILED").padEnd(8), String(passed).padStart(5)];
    console.log(`${cells.join(" ")} ${seconds.toFixed(1).padStart(8)}`);
  }
  const sum = (key: "passed" | "failed") => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}

const flags = { deep: { type: "boolean" } } as const;

await runCommand({ name: "npm test", usage, flags, takesWords: true }, ({ deep = false }, names) =>
  runSteps(chooseSteps(deep, names)),
);
