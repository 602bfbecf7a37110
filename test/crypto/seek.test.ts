import { createHash } from "node:crypto";
import { CryptoError, createEncryptor, createIdentity, openSeekable } from "@bauta/sdk/crypto";
import { expect } from "chai";
import fc from "fast-check";
import { CHUNK, collect, encryptTo, equal, payloadOf, random, SEALED } from "./bytes.ts";
import { expectError } from "./expectError.ts";

const owner = createIdentity();
const identities = [owner];

/** Opens a file in memory, counting what is fetched. */
async function open(file: Uint8Array, size = file.length) {
  const fetched: [number, number][] = [];
  const read = (start: number, end: number) => {
    fetched.push([start, end]);
    return file.subarray(start, end);
  };
  return { content: await openSeekable({ size, read, identities }), fetched };
}

describe("crypto: reading from any place", () => {
  for (const size of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5]) {
    it(`${size} bytes: every range gives what the whole has there`, async () => {
      const whole = random(size);
      const { content } = await open(await encryptTo(owner, whole));
      expect(content.size).to.equal(size);
      expect(equal(await collect(content.read()), whole)).to.equal(true);
      const place = fc.oneof(fc.integer({ min: 0, max: size }), fc.constantFrom(0, size, Math.min(CHUNK, size)));
      await fc.assert(
        fc.asyncProperty(place, place, async (a, b) => {
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          expect(equal(await collect(content.read(start, end)), whole.subarray(start, end))).to.equal(true);
        }),
        { numRuns: 30 },
      );
    });
  }

  it("fetches only the chunks that cover a range, and the last one once", async () => {
    const file = await encryptTo(owner, random(10 * CHUNK + 5));
    const payload = payloadOf(file);
    const { content, fetched } = await open(file);
    expect(fetched.slice(1)).to.deep.equal([[payload + 10 * SEALED, file.length]]);
    fetched.length = 0;
    await collect(content.read(4 * CHUNK - 1, 5 * CHUNK));
    expect(fetched).to.deep.equal([[payload + 3 * SEALED, payload + 5 * SEALED]]);
    fetched.length = 0;
    await collect(content.read(10 * CHUNK, 10 * CHUNK + 5));
    await collect(content.read(7, 7));
    expect(fetched).to.deep.equal([]);
  });

  it("fetches less than 2 MiB for 1 MiB in the middle of 1 GiB", async () => {
    const size = 2 ** 30;
    const encryptor = createEncryptor({ recipients: [owner.publicKey] });
    const wanted = createHash("sha256");
    // The content is the number of its block; only the parts of the file that are asked for are kept.
    const block = (i: number) => new Uint8Array(CHUNK).fill(i % 251);
    const [from, to] = [size / 2 - 3, size / 2 + 2 ** 20];
    const kept: { at: number; bytes: Uint8Array }[] = [];
    let at = 0;
    function* blocks() {
      for (let i = 0; i < size / CHUNK; i++) yield block(i);
    }
    for await (const bytes of encryptor.encrypt(blocks())) {
      if (at < 200_000 || Math.abs(at - size / 2) < 3 * 2 ** 20 || at > size - CHUNK) kept.push({ at, bytes });
      at += bytes.length;
    }
    expect(at).to.equal(encryptor.ciphertextSize(size));
    let fetched = 0;
    function* read(start: number, end: number) {
      for (const piece of kept) {
        const part = piece.bytes.subarray(Math.max(0, start - piece.at), Math.max(0, end - piece.at));
        fetched += part.length;
        yield part;
      }
    }
    const content = await openSeekable({ size: at, read, identities });
    expect(content.size).to.equal(size);
    const found = createHash("sha256").update(await collect(content.read(from, to)));
    for (let i = Math.floor(from / CHUNK); i < Math.ceil(to / CHUNK); i++) {
      wanted.update(block(i).subarray(Math.max(0, from - i * CHUNK), to - i * CHUNK));
    }
    expect(found.digest("hex")).to.equal(wanted.digest("hex"));
    expect(fetched).to.be.below(2 * 2 ** 20);
  }).timeout(60_000);

  it("finds truncation before it gives anything, also where chunks meet", async () => {
    const file = await encryptTo(owner, random(3 * CHUNK + 100));
    const payload = payloadOf(file);
    const places = [0, 1, 15, 16, 17, SEALED - 1].flatMap((more) =>
      [0, 1, 2, 3].map((i) => payload + i * SEALED + more),
    );
    for (const size of [...places.filter((place) => place < file.length), 0, 1, payload - 1, file.length - 1]) {
      const error = await open(file.subarray(0, size)).catch((cause) => cause);
      expect(error, `cut at ${size}`).to.be.instanceOf(CryptoError);
    }
    await expectError("AGE_PAYLOAD_CORRUPT", () => open(file.subarray(0, payload + 2 * SEALED)));
    await expectError("SIZE_INVALID", () => open(file.subarray(0, payload + 2 * SEALED + 16)));
  });

  it("gives nothing of a chunk that was changed or moved", async () => {
    const whole = random(4 * CHUNK);
    const file = await encryptTo(owner, whole);
    const at = payloadOf(file) + SEALED;
    const moved = file.slice();
    moved.copyWithin(at, at + SEALED, at + 2 * SEALED);
    for (const tampered of [file.with(at + 7, file[at + 7]! ^ 1), moved]) {
      const { content } = await open(tampered);
      expect(equal(await collect(content.read(0, CHUNK)), whole.subarray(0, CHUNK))).to.equal(true);
      const released: Uint8Array[] = [];
      await expectError("AGE_PAYLOAD_CORRUPT", async () => {
        for await (const bytes of content.read(CHUNK + 5, 3 * CHUNK)) released.push(bytes);
      });
      expect(released).to.deep.equal([]);
    }
  });

  it("finds out a wrong size, and a source that ignores ranges", async () => {
    const file = await encryptTo(owner, random(2 * CHUNK - 5));
    const padded = new Uint8Array(Buffer.concat([file, random(2 * SEALED)]));
    await expectError("AGE_PAYLOAD_CORRUPT", () => open(padded));
    await expectError("SOURCE_INVALID", () => open(file, file.length + 1));
    for (const size of [-1, 1.5, Number.NaN]) await expectError("SIZE_INVALID", () => open(file, size));
    await expectError("SOURCE_INVALID", () => openSeekable({ size: file.length, read: () => file, identities }));
    await expectError("SOURCE_INVALID", () =>
      openSeekable({ size: file.length, read: async (start, end) => file.subarray(start, end - 1), identities }),
    );
  });

  it("leaves a source that never ends", async () => {
    const file = await encryptTo(owner, random(CHUNK));
    let sent = 0;
    async function* read(start: number) {
      yield file.subarray(start);
      for (; ; sent += CHUNK) yield new Uint8Array(CHUNK);
    }
    await expectError("SOURCE_INVALID", () => openSeekable({ size: file.length, read, identities }));
    expect(sent).to.be.at.most(2 * CHUNK);
  });

  it("refuses ranges that are none, and strangers", async () => {
    const file = await encryptTo(owner, random(10));
    const { content } = await open(file);
    for (const [start, end] of [
      [-1, 5],
      [11, 12],
      [6, 5],
      [0.5, 5],
      [0, Number.NaN],
    ] as const) {
      await expectError("RANGE_INVALID", () => collect(content.read(start, end)));
    }
    expect((await collect(content.read(4, 2 ** 53 - 1))).length).to.equal(6);
    expect((await collect(content.read(10, 11))).length).to.equal(0);
    await expectError("AGE_NO_MATCH", () =>
      openSeekable({ size: file.length, read: (a, b) => file.subarray(a, b), identities: [createIdentity()] }),
    );
  });
});
