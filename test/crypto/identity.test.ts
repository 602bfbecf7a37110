import { inspect } from "node:util";
import { createIdentity, fromRecipient, parseIdentity, toRecipient } from "@bauta/sdk/crypto";
import { bech32 } from "@scure/base";
import { expect } from "chai";
import fc from "fast-check";
import { bytesToHex, type Hex, hexToBytes } from "viem";
import { expectError } from "./expectError.ts";

const secretKeyOf = (scalar: Uint8Array): string => bech32.encodeFromBytes("AGE-SECRET-KEY-", scalar).toUpperCase();

/** Every point of low order in every spelling of 32 bytes: https://cr.yp.to/ecdh.html#validate */
const lowOrder: Hex[] = [
  "0x0000000000000000000000000000000000000000000000000000000000000000",
  "0x0100000000000000000000000000000000000000000000000000000000000000",
  "0xe0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
  "0x5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
  "0xecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

/** Other spellings of points that have a canonical one: p + u, and anything with the highest bit set. */
const nonCanonical: Hex[] = [
  "0xedffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "0xeeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "0xf6ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
  "0x0900000000000000000000000000000000000000000000000000000000000080",
];

describe("crypto: identities", () => {
  it("has the public keys of RFC 7748, section 6.1", () => {
    const alice = "0x77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a";
    const bob = "0x5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb";
    expect(parseIdentity(secretKeyOf(hexToBytes(alice))).publicKey).to.equal(
      "0x8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
    );
    expect(parseIdentity(secretKeyOf(hexToBytes(bob))).publicKey).to.equal(
      "0xde9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
    );
  });

  it("writes and reads secret keys and recipients as age does", () => {
    const identity = parseIdentity("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX");
    expect(identity.recipient).to.equal("age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj");
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (scalar) => {
        const { publicKey, recipient, ...rest } = parseIdentity(secretKeyOf(scalar));
        expect(rest).to.deep.equal({});
        expect(fromRecipient(recipient)).to.equal(publicKey);
        expect(toRecipient(publicKey)).to.equal(recipient);
      }),
      { numRuns: 30 },
    );
  });

  it("makes another identity each time", () => {
    const keys = Array.from({ length: 20 }, () => createIdentity().publicKey);
    expect(new Set(keys).size).to.equal(20);
  });

  it("refuses points of low order", async () => {
    for (const publicKey of lowOrder) {
      await expectError("PUBLIC_KEY_LOW_ORDER", () => toRecipient(publicKey));
      await expectError("PUBLIC_KEY_LOW_ORDER", () =>
        fromRecipient(bech32.encodeFromBytes("age", hexToBytes(publicKey))),
      );
    }
  });

  it("refuses a second spelling of a public key", async () => {
    for (const publicKey of nonCanonical) {
      await expectError("PUBLIC_KEY_MALFORMED", () => toRecipient(publicKey));
      await expectError("PUBLIC_KEY_MALFORMED", () =>
        fromRecipient(bech32.encodeFromBytes("age", hexToBytes(publicKey))),
      );
    }
  });

  it("refuses what is no public key", async () => {
    const { publicKey, recipient } = createIdentity();
    const keys = [
      "",
      "0x",
      publicKey.slice(0, -2),
      `${publicKey}00`,
      publicKey.replace("0x", "0xg"),
      recipient,
      undefined,
    ];
    for (const key of keys) await expectError("PUBLIC_KEY_MALFORMED", () => toRecipient(key as Hex));
    const flipped = recipient.slice(0, -1) + (recipient.endsWith("q") ? "p" : "q");
    const recipients = ["", "age1", recipient.slice(0, -1), recipient.toUpperCase(), flipped, ` ${recipient}`];
    for (const text of recipients) await expectError("PUBLIC_KEY_MALFORMED", () => fromRecipient(text));
  });

  it("refuses what is no secret key, without repeating it", async () => {
    const secretKey = createIdentity().exportSecretKey();
    const flipped = secretKey.slice(0, -1) + (secretKey.endsWith("Q") ? "P" : "Q");
    const short = bech32.encodeFromBytes("AGE-SECRET-KEY-", new Uint8Array(31)).toUpperCase();
    const other = bech32.encodeFromBytes("AGE-SECRET-KEY-PQ-", new Uint8Array(32)).toUpperCase();
    const texts = [
      "",
      secretKey.slice(0, -1),
      secretKey.toLowerCase(),
      flipped,
      ` ${secretKey}`,
      `${secretKey}\n`,
      short,
      other,
    ];
    for (const text of texts) {
      const error = await expectError("IDENTITY_MALFORMED", () => parseIdentity(text));
      const shown = `${inspect(error, { depth: 9, showHidden: true })} ${error.stack}`;
      if (text) expect(shown.toUpperCase()).not.to.include(text.trim().slice(-20).toUpperCase());
    }
  });

  it("shows no secret when printed, inspected or serialised", () => {
    const identity = createIdentity();
    const secretKey = identity.exportSecretKey();
    const scalar = bytesToHex(bech32.decodeToBytes(secretKey).bytes).slice(2);
    const shown = [
      inspect(identity, { depth: 9, showHidden: true, getters: true }),
      JSON.stringify(identity),
      JSON.stringify({ ...identity }),
      String(identity),
      JSON.stringify(structuredClone(identity)),
    ].join();
    expect(shown).to.include(identity.publicKey);
    expect(shown).not.to.include(secretKey.slice(-20));
    expect(shown).not.to.include(scalar);
  });
});
