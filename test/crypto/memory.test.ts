import { createEncryptor, createIdentity, decrypt } from "@bauta/sdk/crypto";
import { expect } from "chai";

const MiB = 2 ** 20;

describe("crypto: memory", () => {
  it("stays flat while 256 MiB are encrypted and decrypted", async () => {
    const owner = createIdentity();
    const piece = new Uint8Array(MiB);
    async function* content(count: number) {
      for (let i = 0; i < count; i++) {
        piece.fill(i);
        yield piece;
      }
    }
    async function run(count: number): Promise<number> {
      const encrypted = createEncryptor({ recipients: [owner.publicKey] }).encrypt(content(count));
      let peak = 0;
      let size = 0;
      for await (const bytes of decrypt(encrypted, { identities: [owner] })) {
        if (bytes[0] !== (Math.floor(size / MiB) & 255)) throw new Error(`wrong content at ${size}`);
        size += bytes.length;
        if (size % (8 * MiB) === 0) peak = Math.max(peak, process.memoryUsage().rss);
      }
      expect(size).to.equal(count * MiB);
      return peak;
    }
    const before = await run(64);
    const grown = (await run(256)) - before;
    expect(grown / MiB, "MiB that four times the content took").to.be.below(48);
  }).timeout(60_000);
});
