import { expect } from "chai";
import { imports, measure } from "../../scripts/size.ts";

describe("package: size", () => {
  for (const { name, code, budget } of imports) {
    it(`${name} costs a page ${budget / 1024} KiB at most`, async () => {
      const { entry } = await measure(code);
      expect(entry).to.be.greaterThan(100).and.at.most(budget);
    });
  }
});
