import { createCipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync, randomBytes } from "node:crypto";
import {
  createIdentity,
  createVersionKey,
  deriveVersionKey,
  openGrant,
  sealGrant,
  type VersionContext,
} from "@bauta/sdk/crypto";
import { bech32 } from "@scure/base";
import { Decrypter } from "age-encryption";
import { expect } from "chai";
import fc from "fast-check";
import { bytesToHex, type Hex, hexToBytes } from "viem";
import { hasAge, runAge, withAge } from "./ageCommand.ts";
import { base64, composeAge } from "./composeAge.ts";
import { expectError } from "./expectError.ts";

const context: VersionContext = {
  chainId: 31337,
  files: "0x00000000000000000000000000000000000000f1",
  fileId: `0x${"ab".repeat(32)}`,
  version: 3,
};

const flip = (hex: Hex, bit: number): Hex => {
  const bytes = hexToBytes(hex);
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return bytesToHex(bytes);
};

describe("crypto: grants", () => {
  const versionKey = createVersionKey(context);
  const { publicKey } = versionKey;
  const reader = createIdentity();
  const grant = sealGrant({ versionKey, reader: reader.publicKey });

  it("gives the reader the version's key", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.bigInt(0n, 2n ** 64n - 1n), (secret, version) => {
        const key = deriveVersionKey(secret, { ...context, version });
        const bob = createIdentity();
        const sealed = sealGrant({ versionKey: key, reader: bob.publicKey });
        expect(sealed).to.match(/^0x[0-9a-f]{64}$/);
        const opened = openGrant({
          grant: sealed,
          publicKey: key.publicKey,
          context: key.context,
          identities: [bob],
        });
        expect(opened.exportSecret()).to.deep.equal(secret);
        expect(opened.identity.exportSecretKey()).to.equal(key.identity.exportSecretKey());
      }),
      { numRuns: 25 },
    );
  });

  it("is the same 32 bytes when sealed again, and others for another reader", () => {
    expect(sealGrant({ versionKey, reader: reader.publicKey })).to.equal(grant);
    expect(sealGrant({ versionKey, reader: createIdentity().publicKey })).not.to.equal(grant);
  });

  it("opens with an old identity of the reader", () => {
    const identities = [createIdentity(), createIdentity(), reader];
    expect(openGrant({ grant, publicKey, context, identities }).publicKey).to.equal(publicKey);
  });

  it("stays shut for everyone else", async () => {
    for (const identities of [[], [createIdentity()], [createIdentity(), createIdentity()]]) {
      await expectError("GRANT_NOT_FOR_READER", () => openGrant({ grant, publicKey, context, identities }));
    }
  });

  it("finds out the owner who hands readers different keys", async () => {
    const other = createVersionKey(context);
    const bob = createIdentity();
    // The owner seals the secret of another key, under the key on-chain, exactly as a grant is sealed.
    const forged = forgeGrant(versionKey.identity.exportSecretKey(), publicKey, bob.publicKey, other.exportSecret());
    await expectError("GRANT_KEY_MISMATCH", () =>
      openGrant({ grant: forged, publicKey, context, identities: [createIdentity(), bob] }),
    );
    const honest = forgeGrant(
      versionKey.identity.exportSecretKey(),
      publicKey,
      bob.publicKey,
      versionKey.exportSecret(),
    );
    expect(openGrant({ grant: honest, publicKey, context, identities: [bob] }).publicKey).to.equal(publicKey);
  });

  it("opens for no other file, version, chain or contract", async () => {
    const others: Partial<VersionContext>[] = [
      { chainId: 1 },
      { version: 2 },
      { files: "0x00000000000000000000000000000000000000f2" },
      { fileId: `0x${"ac".repeat(32)}` },
    ];
    for (const other of others) {
      await expectError("GRANT_KEY_MISMATCH", () =>
        openGrant({ grant, publicKey, context: { ...context, ...other }, identities: [reader] }),
      );
      const there = createVersionKey({ ...context, ...other });
      await expectError("GRANT_NOT_FOR_READER", () =>
        openGrant({ grant, publicKey: there.publicKey, context: there.context, identities: [reader] }),
      );
    }
  });

  it("opens with none of its 256 bits flipped", async () => {
    for (let bit = 0; bit < 256; bit++) {
      await expectError("GRANT_NOT_FOR_READER", () =>
        openGrant({ grant: flip(grant, bit), publicKey, context, identities: [reader] }),
      );
    }
  });

  it("refuses a grant that is not 32 bytes", async () => {
    for (const wrong of ["0x", grant.slice(0, -2), `${grant}00`, grant.slice(2), undefined]) {
      await expectError("GRANT_MALFORMED", () =>
        openGrant({ grant: wrong as Hex, publicKey, context, identities: [reader] }),
      );
    }
  });

  it("refuses version keys and readers of low order or in a second spelling", async () => {
    const zero: Hex = `0x${"00".repeat(32)}`;
    const second: Hex = `0xf6${"ff".repeat(30)}7f`;
    const open = (key: Hex) => openGrant({ grant, publicKey: key, context, identities: [reader] });
    await expectError("PUBLIC_KEY_LOW_ORDER", () => sealGrant({ versionKey, reader: zero }));
    await expectError("PUBLIC_KEY_MALFORMED", () => sealGrant({ versionKey, reader: second }));
    await expectError("PUBLIC_KEY_LOW_ORDER", () => open(zero));
    await expectError("PUBLIC_KEY_MALFORMED", () => open(second));
  });

  describe("as the body of an age X25519 stanza whose share is the version key", () => {
    const stanza = { args: ["X25519", base64(hexToBytes(publicKey))], body: hexToBytes(grant) };
    const content = new Uint8Array(randomBytes(100_000));
    const file = composeAge(versionKey.exportSecret(), [stanza], content);

    it("is unwrapped by typage", async () => {
      const decrypter = new Decrypter();
      decrypter.addIdentity(reader.exportSecretKey());
      const end = Buffer.from(file).indexOf("\n", Buffer.from(file).indexOf("\n--- ") + 1) + 1;
      expect(await decrypter.decryptHeader(file.subarray(0, end))).to.deep.equal(versionKey.exportSecret());
      expect(await decrypter.decrypt(file)).to.deep.equal(content);
    });

    it(withAge("is unwrapped by the age command"), function () {
      if (!hasAge) this.skip();
      const opened = runAge(["-d", "-i", "reader.txt"], file, { "reader.txt": reader.exportSecretKey() });
      expect(Buffer.compare(opened, content)).to.equal(0);
    });
  });
});

/** A grant of any secret under a version's key, by OpenSSL. */
function forgeGrant(secretKey: string, publicKey: Hex, reader: Hex, secret: Uint8Array): Hex {
  const scalar = bech32.decodeToBytes(secretKey).bytes;
  const x = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
  const [pk, r] = [hexToBytes(publicKey), hexToBytes(reader)];
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key: { kty: "OKP", crv: "X25519", x: x(pk), d: x(scalar) }, format: "jwk" }),
    publicKey: createPublicKey({ key: { kty: "OKP", crv: "X25519", x: x(r) }, format: "jwk" }),
  });
  const key = new Uint8Array(hkdfSync("sha256", shared, Buffer.concat([pk, r]), "age-encryption.org/v1/X25519", 32));
  const cipher = createCipheriv("chacha20-poly1305", key, new Uint8Array(12), { authTagLength: 16 });
  return bytesToHex(Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]));
}
