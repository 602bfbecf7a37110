import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "chai";

const packageJson = JSON.parse(readFileSync("sdk/package.json", "utf8")) as {
  exports: Record<string, { default?: string }>;
};
const doors = Object.entries(packageJson.exports).filter(([, target]) => target.default);
const snapshot = "test/package/exports.json";

/** What each door offers at run time, in alphabetical order. */
async function readExports(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [door] of doors) found[door] = Object.keys(await import(`@bauta/sdk${door.slice(1)}`)).sort();
  return found;
}

describe("package: exports", () => {
  it("every door leads somewhere", () => {
    for (const [door, { default: path }] of doors) expect(existsSync(`sdk/${path}`), door).to.equal(true);
  });

  it(`are those of ${snapshot}: delete it to take the present ones, and review the difference`, async () => {
    const found = await readExports();
    if (!existsSync(snapshot)) writeFileSync(snapshot, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).to.deep.equal(JSON.parse(readFileSync(snapshot, "utf8")));
  });
});
