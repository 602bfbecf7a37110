import { expect } from "chai";
import { findImports, measure } from "../../scripts/size.ts";

const imports = await findImports();

describe("package: size", () => {
  for (const { name, code, budget } of imports) {
    it(`${name} costs a page ${budget / 1024} KiB at most`, async () => {
      const { entry } = await measure(code);
      expect(entry).to.be.greaterThan(50).and.at.most(budget);
      // A budget of its own that is not needed, or generous, says nothing.
      if (budget > 2048) expect(entry).to.be.greaterThan(Math.max(2048, budget * 0.75));
    });
  }
});
