import { createEncryptor, createIdentity, decrypt } from "@bauta/sdk/crypto";
import { Decrypter, Encrypter } from "age-encryption";
import { expect } from "chai";
import fc from "fast-check";
import type { Hex } from "viem";
import { hasAge, runAge, withAge } from "./ageCommand.ts";
import { CHUNK, collect, encryptTo, equal, random, tryDecrypt, withoutNative } from "./bytes.ts";
import { expectError } from "./expectError.ts";

const sizes = [0, 1, 15, 16, 17, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1, 5 * CHUNK + 77];

/** The same bytes in pieces of those sizes, in turn. */
function* cut(bytes: Uint8Array, pieces: readonly number[]): Generator<Uint8Array> {
  for (let start = 0, i = 0; start < bytes.length; i++) {
    const end = start + pieces[i % pieces.length]!;
    yield bytes.subarray(start, end);
    start = end;
  }
}

describe("crypto: encrypting and decrypting content", () => {
  const owner = createIdentity();
  const reader = createIdentity();
  const recipients = [owner.publicKey, reader.publicKey];

  for (const size of sizes) {
    it(`${size} bytes: every recipient gets them back, and the size was known before`, async () => {
      const content = random(size);
      const encryptor = createEncryptor({ recipients });
      const file = await collect(encryptor.encrypt(content));
      expect(file.length).to.equal(encryptor.ciphertextSize(size));
      for (const identity of [owner, reader]) {
        expect(equal(await collect(decrypt(file, { identities: [createIdentity(), identity] })), content)).to.equal(
          true,
        );
      }
    });

    it(`${size} bytes: memory that is used again gives the same bytes, on both paths`, async () => {
      const content = random(size);
      const identities = [owner];
      const copied = async (pieces: AsyncIterable<Uint8Array>) => {
        const found: Uint8Array[] = [];
        const memory = new Set<ArrayBufferLike>();
        for await (const piece of pieces) {
          found.push(piece.slice());
          memory.add(piece.buffer);
        }
        // The header's own, and one for all chunks.
        expect(memory.size).to.be.at.most(2);
        return new Uint8Array(Buffer.concat(found));
      };
      const check = async () => {
        const { encrypt } = createEncryptor({ recipients });
        const file = await collect(encrypt(content));
        expect(equal(await copied(encrypt(content, { reuse: true })), file)).to.equal(true);
        expect(equal(await copied(decrypt(file, { identities, reuse: true })), content)).to.equal(true);
      };
      await check();
      await withoutNative(check);
    });

    it(`${size} bytes: the native and the portable path agree`, async () => {
      const content = random(size);
      const identities = [owner];
      const native = await encryptTo(owner, content);
      const portable = await withoutNative(() => encryptTo(owner, content));
      expect(equal(await collect(decrypt(portable, { identities })), content)).to.equal(true);
      const opened = await withoutNative(() => collect(decrypt(native, { identities })));
      expect(equal(opened, content)).to.equal(true);
    });

    it(`${size} bytes: typage reads what we write, and we read what it writes`, async () => {
      const content = random(size);
      const decrypter = new Decrypter();
      decrypter.addIdentity(owner.exportSecretKey());
      expect(equal(await decrypter.decrypt(await encryptTo(owner, content)), content)).to.equal(true);
      const encrypter = new Encrypter();
      encrypter.addRecipient(owner.recipient);
      const opened = await collect(decrypt(await encrypter.encrypt(content), { identities: [owner] }));
      expect(equal(opened, content)).to.equal(true);
    });

    it(withAge(`${size} bytes: the age command reads what we write, and we read what it writes`), async function () {
      if (!hasAge) this.skip();
      const content = random(size);
      const key = { "key.txt": reader.exportSecretKey() };
      const file = await collect(createEncryptor({ recipients }).encrypt(content));
      expect(equal(runAge(["-d", "-i", "key.txt"], file, key), content)).to.equal(true);
      const theirs = runAge(["-r", owner.recipient, "-r", reader.recipient], content);
      expect(equal(await collect(decrypt(theirs, { identities: [reader] })), content)).to.equal(true);
    });
  }

  it("takes turns with whatever else waits for the thread, though all bytes are there already", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const content = random(16 * 2 ** 20);
    const file = await withoutNative(() => collect(createEncryptor({ recipients }).encrypt(content)));
    const whileEncrypting = turns;
    await withoutNative(() => collect(decrypt(file, { identities: [reader] })));
    clearInterval(timer);
    expect(whileEncrypting).to.be.greaterThan(2);
    expect(turns - whileEncrypting).to.be.greaterThan(2);
  });

  it("gives the same whatever pieces the bytes come in", async () => {
    const pieces = fc.array(fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.constant(CHUNK)), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 300_000 }), pieces, pieces, async (size, first, second) => {
        const content = random(size);
        const encryptor = createEncryptor({ recipients });
        const file = await collect(encryptor.encrypt(cut(content, first)));
        expect(file.length).to.equal(encryptor.ciphertextSize(size));
        expect(equal(await collect(encryptor.encrypt(cut(content, second))), file)).to.equal(true);
        expect(equal(await collect(decrypt(cut(file, second), { identities: [reader] })), content)).to.equal(true);
      }),
      { numRuns: 25 },
    );
  });

  it("takes single bytes, empty pieces and memory that is used again", async () => {
    const content = random(1000);
    const file = await encryptTo(owner, cut(content, [1]));
    expect(equal(await collect(decrypt(cut(file, [1]), { identities: [owner] })), content)).to.equal(true);

    async function* reused() {
      const memory = new Uint8Array(50_000);
      for (let i = 0; i < 7; i++) {
        yield memory.fill(i);
        yield new Uint8Array(0);
      }
    }
    const opened = await collect(decrypt(await encryptTo(owner, reused()), { identities: [owner] }));
    expect(
      equal(
        opened,
        Uint8Array.from({ length: 350_000 }, (_, i) => Math.floor(i / 50_000)),
      ),
    ).to.equal(true);
  });

  it("takes web streams", async () => {
    const content = random(200_000);
    const file = await encryptTo(owner, new Blob([Buffer.from(content)]).stream());
    const opened = await collect(decrypt(new Response(Buffer.from(file)).body!, { identities: [owner] }));
    expect(equal(opened, content)).to.equal(true);
  });

  it("closes the source when the reader leaves early", async () => {
    let closed = 0;
    async function* endless(first?: Uint8Array) {
      try {
        if (first) yield first;
        while (true) yield new Uint8Array(CHUNK);
      } finally {
        closed++;
      }
    }
    for await (const piece of createEncryptor({ recipients }).encrypt(endless())) if (piece.length > CHUNK) break;
    expect(closed).to.equal(1);
    const file = await encryptTo(owner, random(3 * CHUNK));
    for await (const piece of decrypt(endless(file), { identities: [owner] })) if (piece.length === CHUNK) break;
    expect(closed).to.equal(2);
    await tryDecrypt(endless(), [owner]);
    expect(closed).to.equal(3);

    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(CHUNK)),
      cancel: () => {
        cancelled = true;
      },
    });
    await tryDecrypt(stream, [owner]);
    expect(cancelled).to.equal(true);
  });

  it("hands on the error of a source", async () => {
    async function* broken() {
      yield new Uint8Array(3 * CHUNK);
      throw new Error("the disk is gone");
    }
    const failed = await collect(createEncryptor({ recipients }).encrypt(broken())).catch((error) => error);
    expect(failed).to.be.an("error").with.property("message", "the disk is gone");
  });

  it("never uses a file key or a nonce again", async () => {
    const content = new Uint8Array(100);
    const files = await Promise.all(Array.from({ length: 20 }, () => encryptTo(owner, content)));
    const bodies = files.map((file) => Buffer.from(file.subarray(-132)).toString("hex"));
    expect(new Set(bodies.flatMap((body) => [body.slice(0, 32), body.slice(32)])).size).to.equal(40);
  });

  it("refuses recipients that cannot be", async () => {
    await expectError("RECIPIENTS_INVALID", () => createEncryptor({ recipients: [] }));
    await expectError("RECIPIENTS_INVALID", () => createEncryptor({ recipients: Array(651).fill(owner.publicKey) }));
    await expectError("PUBLIC_KEY_MALFORMED", () => createEncryptor({ recipients: [owner.recipient as Hex] }));
    await expectError("PUBLIC_KEY_LOW_ORDER", () => createEncryptor({ recipients: [`0x${"00".repeat(32)}`] }));
  });

  it("reads back as many recipients as it writes to", async () => {
    const file = await collect(
      createEncryptor({ recipients: [...Array(649).fill(owner.publicKey), reader.publicKey] }).encrypt(random(5)),
    );
    expect((await tryDecrypt(file, [reader])).released.length).to.equal(5);
  }).timeout(20_000);

  it("refuses sources that give no bytes, and sizes that are none", async () => {
    const { encrypt, ciphertextSize } = createEncryptor({ recipients });
    for (const source of ["text", 5, null, {}, ["text"], [[1, 2]], [new ArrayBuffer(5)], [new Uint16Array(5)]]) {
      await expectError("SOURCE_INVALID", () => collect(encrypt(source as unknown as Uint8Array)));
      await expectError("SOURCE_INVALID", () => collect(decrypt(source as unknown as Uint8Array, { identities: [] })));
    }
    for (const size of [-1, 0.5, Number.NaN, 2 ** 53]) await expectError("SIZE_INVALID", () => ciphertextSize(size));
  });

  describe("twice", () => {
    const content = random(4 * CHUNK + 5);

    it("gives the same bytes, also when passes overlap or one was left early", async () => {
      const encryptor = createEncryptor({ recipients });
      for await (const piece of encryptor.encrypt(content)) if (piece.length > CHUNK) break;
      const [first, second] = await Promise.all([
        collect(encryptor.encrypt(content)),
        collect(encryptor.encrypt(cut(content, [999]))),
      ]);
      expect(equal(first, second)).to.equal(true);
    });

    const changes: [string, (bytes: Uint8Array) => Uint8Array, number][] = [
      ["a bit of the first chunk", (bytes) => bytes.with(0, bytes[0]! ^ 1), 0],
      ["a bit of a chunk between", (bytes) => bytes.with(2 * CHUNK + 9, bytes[2 * CHUNK + 9]! ^ 128), 2],
      ["a bit of the last chunk", (bytes) => bytes.with(4 * CHUNK + 4, bytes[4 * CHUNK + 4]! ^ 1), 4],
      ["a byte less", (bytes) => bytes.slice(0, -1), 4],
      ["a byte more", (bytes) => Uint8Array.from([...bytes, 0]), 4],
      ["a chunk more", (bytes) => Uint8Array.from([...bytes, ...bytes.subarray(0, CHUNK)]), 4],
      ["cut at a chunk", (bytes) => bytes.slice(0, 3 * CHUNK), 2],
      ["nothing at all", () => new Uint8Array(0), 0],
    ];
    for (const [change, apply, intact] of changes) {
      it(`releases nothing of another content: ${change}`, async () => {
        const encryptor = createEncryptor({ recipients });
        const file = await collect(encryptor.encrypt(content));
        const released: Uint8Array[] = [];
        await expectError("SOURCE_CHANGED", async () => {
          for await (const piece of encryptor.encrypt(apply(content))) released.push(piece);
        });
        expect(released.length).to.equal(1 + intact);
        const bytes = Buffer.concat(released);
        expect(equal(bytes, file.subarray(0, bytes.length))).to.equal(true);
      });
    }
  });
});
