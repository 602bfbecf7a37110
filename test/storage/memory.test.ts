import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type Content, MiB, writeContent } from "../../scripts/bench/sdk/content.ts";
import { inChild } from "../../scripts/bench/sdk/measure.ts";

// What TARGETS promise of 2 GiB: flat memory shows at a fraction of that.
const size = (process.env.BAUTA_TEST === "deep" ? 2048 : 256) * MiB;

describe("storage: memory", () => {
  let content: Content;
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), "bauta-memory-"));
    content = { path: join(folder, "content"), size, folder };
    writeContent(content.path, size);
  });
  after(() => rm(content.folder, { recursive: true }));

  for (const [name, what] of [
    ["store", "encrypted and stored"],
    ["read", "read back, verified and decrypted"],
  ] as const) {
    it(`a process stays below 200 MiB while ${size / MiB} MiB are ${what}`, async () => {
      const { peak } = await inChild(name, content);
      expect(peak / MiB)
        .to.be.above(30)
        .and.below(200);
    }).timeout(300_000);
  }
});
