import { inspect } from "node:util";
import { createVersionKey, deriveVersionKey, sealGrant, type VersionContext } from "@bauta/sdk/crypto";
import { bech32 } from "@scure/base";
import { expect } from "chai";
import { bytesToHex, type Hex, hexToBytes } from "viem";
import { expectError } from "./expectError.ts";

/**
 * Known answers for whoever implements Bauta's keys anew. They were computed with Python's `cryptography` (OpenSSL) from the
 * text of the specification alone; `reader` is the public key that the grant is sealed to.
 */
const vectors = [
  {
    secret: "0x00000000000000000000000000000000",
    context: {
      chainId: 1,
      files: "0x00000000000000000000000000000000000000f1",
      fileId: `0x${"ab".repeat(32)}`,
      version: 1,
    },
    scalar: "0x15b349632957e67b74a47fd21531e5e98ceda07f7228b77b184378dbc8bd7bde",
    publicKey: "0x155de27dd5aa05701741709554ea5aa12d3f8b428ab27f52b327af0bb24d4772",
    reader: "0x132c442be010fbd57e72603328aa76e71fccc1503aae219327d14d9c9993f472",
    grant: "0xec6c36af120f211fd2c87b0e17188214ecac2cde55ae874a2383ea659ed500c0",
  },
  {
    secret: "0x000102030405060708090a0b0c0d0e0f",
    context: {
      chainId: 314n,
      files: "0x5FbDB2315678afecb367f032d93F642f64180aa3",
      fileId: "0x000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
      version: 2n ** 64n - 1n,
    },
    scalar: "0x0d3ccf70487c45e97ff14fe0ae55aeda96594d599cca21345ca39bd9297e198c",
    publicKey: "0x4ef1898078d8fea6bf4d0532b39bdd4cbb72b8a793586c57a1ea9afc307fa849",
    reader: "0x132c442be010fbd57e72603328aa76e71fccc1503aae219327d14d9c9993f472",
    grant: "0x58bb746b07146413ca92a58474eed24997846468907acb44ed93228e76f82de3",
  },
  {
    secret: "0xffffffffffffffffffffffffffffffff",
    context: {
      chainId: 2n ** 256n - 1n,
      files: "0xffffffffffffffffffffffffffffffffffffffff",
      fileId: `0x${"00".repeat(32)}`,
      version: 0,
    },
    scalar: "0x7aca9be0a1b47a321e816086f288de55b2ec97a2cb0ddaf8a6eabfb53f9c0229",
    publicKey: "0xa22ab45c004d54d5460039bdb2d1a69a5fd2929ce5836a11cd41f917bb8e4251",
    reader: "0x8f40c5adb68f25624ae5b214ea767a6ec94d829d3d7b5e1ad1ba6f3e2138285f",
    grant: "0x749f2e775748b79b9d9f32637211094a008f1de890cd59de071231414b640092",
  },
] satisfies { secret: Hex; context: VersionContext; scalar: Hex; publicKey: Hex; reader: Hex; grant: Hex }[];

const context = vectors[0]!.context;

describe("crypto: version keys", () => {
  for (const [index, vector] of vectors.entries()) {
    it(`gives known answer ${index + 1}`, () => {
      const key = deriveVersionKey(hexToBytes(vector.secret), vector.context);
      expect(key.publicKey).to.equal(vector.publicKey);
      expect(bytesToHex(bech32.decodeToBytes(key.identity.exportSecretKey()).bytes)).to.equal(vector.scalar);
      expect(bytesToHex(key.exportSecret())).to.equal(vector.secret);
      expect(sealGrant({ versionKey: key, reader: vector.reader })).to.equal(vector.grant);
    });
  }

  it("depends on every part of its context", () => {
    const secret = new Uint8Array(16);
    const keys = [
      context,
      { ...context, chainId: 2 },
      { ...context, version: 2 },
      { ...context, files: "0x00000000000000000000000000000000000000f2" as const },
      { ...context, fileId: `0x${"ac".repeat(32)}` as const },
    ].map((one) => deriveVersionKey(secret, one).publicKey);
    expect(new Set(keys).size).to.equal(5);
  });

  it("takes numbers and bigints, and addresses in any case, for the same", () => {
    const files = vectors[1]!.context.files.toLowerCase() as Hex;
    const key = deriveVersionKey(hexToBytes(vectors[1]!.secret), { ...vectors[1]!.context, chainId: 314, files });
    expect(key.publicKey).to.equal(vectors[1]!.publicKey);
  });

  it("draws another secret each time", () => {
    const keys = Array.from({ length: 20 }, () => createVersionKey(context));
    expect(new Set(keys.map((key) => bytesToHex(key.exportSecret()))).size).to.equal(20);
    expect(new Set(keys.map((key) => key.publicKey)).size).to.equal(20);
  });

  it("keeps its own copy of the secret", () => {
    const secret = new Uint8Array(16);
    const key = deriveVersionKey(secret, context);
    secret.fill(1);
    key.exportSecret().fill(2);
    expect(bytesToHex(key.exportSecret())).to.equal(vectors[0]!.secret);
  });

  it("refuses a context that cannot be", async () => {
    const wrong = [
      { chainId: -1 },
      { chainId: 1.5 },
      { chainId: Number.NaN },
      { chainId: 2n ** 256n },
      { chainId: "1" },
      { version: -1n },
      { version: 2n ** 64n },
      { version: 2 ** 53 },
      { fileId: "0xab" },
      { fileId: `0x${"zz".repeat(32)}` },
      { fileId: undefined },
    ];
    for (const part of wrong) {
      await expectError("VERSION_CONTEXT_INVALID", () => createVersionKey({ ...context, ...part } as VersionContext));
    }
    for (const files of ["0x", `${context.files}00`, undefined]) {
      await expectError("ADDRESS_MALFORMED", () => createVersionKey({ ...context, files: files as Hex }));
    }
  });

  it("refuses a secret that is not 16 bytes", async () => {
    for (const secret of [new Uint8Array(0), new Uint8Array(15), new Uint8Array(32), "0x00" as unknown as Uint8Array]) {
      await expectError("VERSION_SECRET_MALFORMED", () => deriveVersionKey(secret, context));
    }
  });

  it("shows no secret when printed, inspected or serialised", () => {
    const key = createVersionKey(context);
    const shown = [
      inspect(key, { depth: 9, showHidden: true, getters: true }),
      JSON.stringify(key),
      JSON.stringify({ ...key }),
      String(key),
    ].join();
    expect(shown).to.include(key.publicKey);
    expect(shown).not.to.include(bytesToHex(key.exportSecret()).slice(2));
    expect(shown).not.to.include(key.identity.exportSecretKey().slice(-20));
    expect(shown).not.to.include(inspect(key.exportSecret()));
  });
});
