import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "chai";

type Exports = Record<string, { default?: string }>;
const packageJson = JSON.parse(readFileSync("sdk/package.json", "utf8")) as { exports: Exports };
const doors = Object.entries(packageJson.exports).filter(([, target]) => target.default);
const snapshot = "test/package/exports.txt";

/** What each door offers at run time, a line each, in alphabetical order. */
async function readExports(): Promise<string[]> {
  const found = doors.map(async ([door]) => {
    const names = Object.keys(await import(`@bauta/sdk${door.slice(1)}`)).sort();
    return names.map((name) => `${door} ${name}`);
  });
  return (await Promise.all(found)).flat();
}

describe("package: exports", () => {
  it("every door leads somewhere", () => {
    for (const [door, { default: path }] of doors) expect(existsSync(`sdk/${path}`), door).to.equal(true);
  });

  it(`are those of ${snapshot}: delete it to take the present ones, and review the difference`, async () => {
    const found = await readExports();
    if (!existsSync(snapshot)) writeFileSync(snapshot, `${found.join("\n")}\n`);
    expect(found).to.deep.equal(readFileSync(snapshot, "utf8").trim().split("\n"));
  });
});
