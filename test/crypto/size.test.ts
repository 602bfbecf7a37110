import { gzipSync } from "node:zlib";
import * as crypto from "@bauta/sdk/crypto";
import { expect } from "chai";
import { build } from "esbuild";

describe("crypto: the public door", () => {
  it("exports what it promises, and no more", () => {
    expect(Object.keys(crypto).sort()).to.deep.equal([
      "CryptoError",
      "createEncryptor",
      "createIdentity",
      "createKeyRing",
      "createVersionKey",
      "decrypt",
      "deriveOwnerVersionKey",
      "deriveVersionKey",
      "fromRecipient",
      "lockKeyRing",
      "openGrant",
      "openSeekable",
      "parseIdentity",
      "passphraseUnlocker",
      "readPayloadNonce",
      "rotateKeyRing",
      "sealGrant",
      "toRecipient",
      "unlockKeyRing",
      "walletUnlocker",
    ]);
  });

  for (const [name, contents, limit] of [
    ["all of it", 'export * from "@bauta/sdk/crypto"', 24],
    ["the grants", 'export { sealGrant, openGrant } from "@bauta/sdk/crypto"', 16],
  ] as const) {
    it(`weighs at most ${limit} KiB in a browser, minified and compressed: ${name}`, async () => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: import.meta.dirname },
        bundle: true,
        minify: true,
        format: "esm",
        platform: "browser",
        external: ["viem"],
        write: false,
      });
      expect(gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1024).to.be.at.most(limit);
    });
  }
});
