import { CryptoError, createIdentity, deriveVersionKey, type Identity, sealGrant } from "@bauta/sdk/crypto";
import { expect } from "chai";
import fc from "fast-check";
import { hexToBytes } from "viem";
import { CHUNK, encryptTo, equal, payloadOf, random, SEALED, tryDecrypt, withoutNative } from "./bytes.ts";
import { base64, composeAge, type Stanza } from "./composeAge.ts";

const owner = createIdentity();

/**
 * Decrypts what was tampered with: it must end with a typed error, and what came out before must be a beginning of the
 * content, of whole chunks.
 */
async function mustFail(file: Uint8Array, content: Uint8Array, atMost = content.length): Promise<CryptoError> {
  const { released, error } = await tryDecrypt(file, [owner]);
  if (!(error instanceof CryptoError)) throw error ?? new Error("what was tampered with was decrypted");
  expect(equal(released, content.subarray(0, released.length)), "unauthenticated bytes").to.equal(true);
  expect(released.length).to.be.at.most(atMost);
  return error;
}

const flipped = (file: Uint8Array, bit: number): Uint8Array => file.with(bit >> 3, file[bit >> 3]! ^ (1 << (bit & 7)));

const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

describe("crypto: tampered files", () => {
  it("every bit of the header, of the nonce, and of a small file's only chunk", async () => {
    const content = random(40);
    const file = await encryptTo(owner, content);
    const end = payloadOf(file);
    for (let bit = 0; bit < 8 * file.length; bit++) {
      const { code } = await mustFail(flipped(file, bit), content, 0);
      if (bit >= 8 * (end - 16)) expect(code).to.equal("AGE_PAYLOAD_CORRUPT");
      else expect(code).to.be.oneOf(["AGE_HEADER_MALFORMED", "AGE_HEADER_FORGED", "AGE_NO_MATCH"]);
    }
  }).timeout(60_000);

  it("every truncation of a small file", async () => {
    const content = random(40);
    const file = await encryptTo(owner, content);
    for (let size = 0; size < file.length; size++) await mustFail(file.subarray(0, size), content, 0);
  });

  describe("of several chunks", () => {
    const content = random(3 * CHUNK + 100);
    const chunks: Uint8Array[] = [];
    let file: Uint8Array;
    let start: Uint8Array;

    before(async () => {
      file = await encryptTo(owner, content);
      const payload = payloadOf(file);
      start = file.subarray(0, payload);
      for (let at = payload; at < file.length; at += SEALED) chunks.push(file.subarray(at, at + SEALED));
      expect(chunks.length).to.equal(4);
    });

    it("every bit of a chunk's tag, natively and portably", async () => {
      for (let bit = 0; bit < 128; bit++) {
        const tampered = flipped(file, 8 * (start.length + 2 * SEALED - 16) + bit);
        await mustFail(tampered, content, CHUNK);
        if (bit % 16 === 0) await withoutNative(() => mustFail(tampered, content, CHUNK));
      }
    }).timeout(20_000);

    it("any bit anywhere", async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: 8 * file.length - 1 }), async (bit) => {
          const chunk = Math.max(0, Math.floor(((bit >> 3) - start.length) / SEALED));
          await mustFail(flipped(file, bit), content, chunk * CHUNK);
        }),
        { numRuns: 100 },
      );
    }).timeout(20_000);

    it("truncations, above all where chunks meet", async () => {
      for (let at = start.length; at < file.length; at += SEALED) {
        for (const size of [at - 1, at, at + 1, at + 15, at + 16, at + 17]) {
          const { message } = await mustFail(file.subarray(0, size), content, 3 * CHUNK);
          if (size > start.length) expect(message).to.match(/cut short|empty chunk/);
        }
      }
    });

    it("chunks dropped, doubled and swapped", async () => {
      const [a, b, c, d] = chunks as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
      const orders = [
        [b, c, d],
        [a, c, d],
        [a, b, d],
        [a, a, b, c, d],
        [a, b, b, c, d],
        [a, b, c, c, d],
        [a, b, c, d, d],
      ];
      orders.push([b, a, c, d], [a, c, b, d], [a, b, d, c], [d], [d, a, b, c], [a, b, c]);
      for (const order of orders) await mustFail(join(start, ...order), content, 3 * CHUNK);
    });

    it("chunks spliced from another file of the same owner", async () => {
      const other = await encryptTo(owner, random(content.length));
      const theirs = other.subarray(payloadOf(other));
      for (let i = 0; i < 4; i++) {
        const spliced = chunks.with(i, theirs.subarray(i * SEALED, (i + 1) * SEALED));
        await mustFail(join(start, ...spliced), content, i * CHUNK);
      }
      await mustFail(join(start, theirs), content, 0);
      await mustFail(join(other.subarray(0, payloadOf(other)), ...chunks), content, 0);
    });

    it("data appended", async () => {
      for (const more of [new Uint8Array(1), random(15), random(16), random(17), random(SEALED), chunks[3]!, file]) {
        await mustFail(join(file, more), content, 3 * CHUNK);
      }
      const full = random(2 * CHUNK);
      const { message } = await mustFail(join(await encryptTo(owner, full), new Uint8Array(1)), full);
      expect(message).to.match(/data follows/);
    });
  });

  it("headers of hostile sizes and shapes", async () => {
    const line = "age-encryption.org/v1\n";
    const stanza =
      "-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
    const texts: [string, string][] = [
      ["", "AGE_HEADER_MALFORMED"],
      ["<!doctype html><title>Not found</title>", "AGE_HEADER_MALFORMED"],
      ["a".repeat(70_000), "AGE_HEADER_TOO_LARGE"],
      ["\n".repeat(200_000), "AGE_HEADER_TOO_LARGE"],
      [line + stanza.repeat(1000), "AGE_HEADER_TOO_LARGE"],
      [`${line}${stanza.repeat(1000)}--- ${"A".repeat(43)}\n${"x".repeat(50)}`, "AGE_HEADER_TOO_LARGE"],
      [`${line}-> ${"x".repeat(10_000)}\n\n--- ${"A".repeat(43)}\n${"x".repeat(50)}`, "AGE_NO_MATCH"],
      [`${line}--- ${"A".repeat(43)}\n${"x".repeat(50)}`, "AGE_HEADER_MALFORMED"],
      [`${line}${stanza}--- ${"A".repeat(43)}\n${"x".repeat(50)}`, "AGE_HEADER_MALFORMED"],
    ];
    for (const [text, code] of texts) {
      const { released, error } = await tryDecrypt(new TextEncoder().encode(text), [owner]);
      expect(error, text.slice(0, 60)).to.be.instanceOf(CryptoError).with.property("code", code);
      expect(released.length).to.equal(0);
    }
  });

  it("a header of 64 KiB is read, and one of a byte more is not", async () => {
    const fileKey = random(16);
    const readable = stanzaTo(owner, fileKey);
    const sized = (size: number) => {
      const padding = (length: number) =>
        composeAge(fileKey, [{ args: ["x".repeat(length)], body: random(0) }, readable], random(9));
      return padding(size - (payloadOf(padding(1)) - 16) + 1);
    };
    expect(payloadOf(sized(65_536))).to.equal(65_536 + 16);
    expect((await tryDecrypt(sized(65_536), [owner])).released.length).to.equal(9);
    for (const size of [65_537, 65_552, 65_553]) {
      expect((await tryDecrypt(sized(size), [owner])).error).to.have.property("code", "AGE_HEADER_TOO_LARGE");
    }
  });

  it("a passphrase beside another recipient is refused, as age demands", async () => {
    const fileKey = random(16);
    const scrypt = { args: ["scrypt", base64(random(16)), "10"], body: random(32) };
    const grease = { args: ["grease", "of", "any", "kind"], body: random(48) };
    const readable = stanzaTo(owner, fileKey);
    expect((await tryDecrypt(composeAge(fileKey, [grease, readable], random(9)), [owner])).released.length).to.equal(9);
    const { released, error } = await tryDecrypt(composeAge(fileKey, [readable, scrypt], random(9)), [owner]);
    expect(error).to.have.property("code", "AGE_HEADER_MALFORMED");
    expect(released.length).to.equal(0);
  });

  it("an endless header is left after 64 KiB", async () => {
    let sent = 0;
    function* endless() {
      for (; ; sent += 1000) yield new Uint8Array(1000).fill(97);
    }
    const { error } = await tryDecrypt(endless(), [owner]);
    expect(error).to.have.property("code", "AGE_HEADER_TOO_LARGE");
    expect(sent).to.be.below(70_000);
  });
});

/** A stanza that the identity unwraps, which is what a grant is: `K` takes the place of the file key. */
function stanzaTo({ publicKey }: Identity, fileKey: Uint8Array): Stanza {
  const context = { chainId: 1, files: `0x${"f1".repeat(20)}`, fileId: `0x${"ab".repeat(32)}`, version: 1 } as const;
  const versionKey = deriveVersionKey(fileKey, context);
  const grant = sealGrant({ versionKey, reader: publicKey });
  return { args: ["X25519", base64(hexToBytes(versionKey.publicKey))], body: hexToBytes(grant) };
}
