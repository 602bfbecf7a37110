import { spawnSync } from "node:child_process";
import { expect } from "chai";

const bench = (...args: string[]) => spawnSync(process.execPath, ["scripts/bench.ts", ...args], { encoding: "utf8" });

describe("storage: npm run bench", () => {
  it("measures everything, and says it in one JSON object", () => {
    const { status, stdout, stderr } = bench("--json", "--size", "1", "--runs", "1");
    expect(status, stderr).to.equal(0);
    const { rows, open, missing } = JSON.parse(stdout);
    expect(Object.keys(missing).filter((key) => !key.startsWith("peer."))).to.deep.equal([]);
    for (const key of ["limit.cipher", "peer.importer", "encrypt", "encrypt.portable", "cid", "store.8x", "read.8x"]) {
      expect(rows[key], key).to.have.property("speed").that.is.above(0);
    }
    expect(rows.store.ratios).to.include.keys("limit.sha256");
    expect(open.roundTrips).to.be.within(1, 2);
    expect(open.sought).to.be.within(65_536, open.size);
  }).timeout(60_000);

  it("answers bad input with one clear line", () => {
    for (const args of [["--size", "0"], ["--size", "ten"], ["--runs", "1.5"], ["--fast"], ["more"]]) {
      const { status, stdout, stderr } = bench(...args);
      expect(status, args.join(" ")).to.equal(2);
      expect(stdout).to.equal("");
      expect(stderr.trim().split("\n"), stderr).to.have.length(1);
    }
  });
});
