import { inspect } from "node:util";
import {
  createIdentity,
  createKeyRing,
  createVersionKey,
  decrypt,
  lockKeyRing,
  openGrant,
  rotateKeyRing,
  sealGrant,
  unlockKeyRing,
} from "@bauta/sdk/crypto";
import { expect } from "chai";
import type { Hex } from "viem";
import { hasAge, runAge, withAge } from "./ageCommand.ts";
import { collect, encryptTo, equal, random } from "./bytes.ts";
import { expectError } from "./expectError.ts";

const wallet = createIdentity();
const passphrase = createIdentity();
const unlockers = [wallet.publicKey, passphrase.publicKey];
const textOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("crypto: key rings", () => {
  it("come back whole through any of their unlockers", async () => {
    const ring = rotateKeyRing(rotateKeyRing(createKeyRing()));
    const bytes = await lockKeyRing(ring, unlockers);
    for (const unlocker of [wallet, passphrase]) {
      const opened = await unlockKeyRing(bytes, unlocker);
      expect(opened.identities.map((identity) => identity.exportSecretKey())).to.deep.equal(
        ring.identities.map((identity) => identity.exportSecretKey()),
      );
      expect(opened.current.publicKey).to.equal(ring.current.publicKey);
      expect(opened.unlockers).to.deep.equal(unlockers);
    }
  });

  it("stay shut for everyone else", async () => {
    const bytes = await lockKeyRing(createKeyRing(), unlockers);
    await expectError("AGE_NO_MATCH", () => unlockKeyRing(bytes, createIdentity()));
  });

  it("keep earlier identities when rotated, and open what was granted to them", async () => {
    const ring = createKeyRing();
    const context = { chainId: 1, files: `0x${"f1".repeat(20)}`, fileId: `0x${"ab".repeat(32)}`, version: 1 } as const;
    const versionKey = createVersionKey(context);
    const grant = sealGrant({ versionKey, reader: ring.current.publicKey });
    const rotated = rotateKeyRing(ring);
    expect(rotated.identities.map(({ publicKey }) => publicKey)).to.deep.equal([
      rotated.current.publicKey,
      ring.current.publicKey,
    ]);
    expect(ring.identities.length).to.equal(1);
    const { identities } = await unlockKeyRing(await lockKeyRing(rotated, unlockers), wallet);
    const { publicKey } = versionKey;
    expect(openGrant({ grant, publicKey, context, identities }).publicKey).to.equal(publicKey);
  });

  it("take an identity from elsewhere, each only once", () => {
    const ring = createKeyRing();
    const imported = createIdentity();
    const two = rotateKeyRing(ring, imported);
    expect(two.current).to.equal(imported);
    const back = rotateKeyRing(two, ring.current);
    expect(back.identities).to.deep.equal([ring.current, imported]);
  });

  it("can be locked to one unlocker more or less", async () => {
    const ring = await unlockKeyRing(await lockKeyRing(createKeyRing(), unlockers), wallet);
    const passkey = createIdentity();
    const more = await lockKeyRing(ring, [...ring.unlockers, passkey.publicKey]);
    expect((await unlockKeyRing(more, passkey)).unlockers.length).to.equal(3);
    const less = await lockKeyRing(ring, [passphrase.publicKey]);
    await expectError("AGE_NO_MATCH", () => unlockKeyRing(less, wallet));
  });

  it("fit one raw block, also with a hundred identities", async () => {
    let ring = createKeyRing();
    expect((await lockKeyRing(ring, unlockers)).length).to.be.below(1000);
    for (let i = 0; i < 99; i++) ring = rotateKeyRing(ring);
    const bytes = await lockKeyRing(ring, unlockers);
    expect(bytes.length).to.be.below(9000);
    expect((await unlockKeyRing(bytes, wallet)).identities.length).to.equal(100);
  });

  it("hold a plain age identity file", async () => {
    const ring = rotateKeyRing(createKeyRing());
    const text = Buffer.from(
      await collect(decrypt(await lockKeyRing(ring, unlockers), { identities: [wallet] })),
    ).toString();
    const [current, earlier] = ring.identities;
    expect(text).to.equal(
      `# bauta key ring v1\n# unlocker: ${wallet.recipient}\n# unlocker: ${passphrase.recipient}\n` +
        `${current!.exportSecretKey()}\n${earlier!.exportSecretKey()}\n`,
    );
  });

  it(withAge("open with age -d, and what comes out is what age -i takes"), async function () {
    if (!hasAge) this.skip();
    const ring = rotateKeyRing(createKeyRing());
    const bytes = await lockKeyRing(ring, unlockers);
    const unlocked = runAge(["-d", "-i", "unlocker.txt"], bytes, { "unlocker.txt": passphrase.exportSecretKey() });
    const content = random(100);
    for (const identity of ring.identities) {
      const file = await encryptTo(identity, content);
      const opened = runAge(["-d", "-i", "ring.txt"], file, { "ring.txt": Buffer.from(unlocked).toString() });
      expect(equal(opened, content)).to.equal(true);
    }
  });

  it("refuse unlockers that cannot be", async () => {
    await expectError("UNLOCKERS_MISSING", () => lockKeyRing(createKeyRing(), []));
    await expectError("PUBLIC_KEY_LOW_ORDER", () => lockKeyRing(createKeyRing(), [`0x${"00".repeat(32)}`]));
    await expectError("PUBLIC_KEY_MALFORMED", () => lockKeyRing(createKeyRing(), ["0x" as Hex]));
  });

  it("refuse what was tampered with or is something else", async () => {
    const bytes = await lockKeyRing(createKeyRing(), unlockers);
    await expectError("AGE_PAYLOAD_CORRUPT", () => unlockKeyRing(bytes.with(-1, bytes.at(-1)! ^ 1), wallet));
    await expectError("AGE_HEADER_MALFORMED", () => unlockKeyRing(textOf("{}"), wallet));
    const key = createIdentity().exportSecretKey();
    const noted = `# unlocker: ${wallet.recipient}\n`;
    const texts = [
      "",
      "# bauta key ring v1",
      "# bauta key ring v1\n",
      `# bauta key ring v1\n${noted}`,
      `# bauta key ring v2\n${noted}${key}\n`,
      `\uFEFF# bauta key ring v1\n${noted}${key}\n`,
      `${key}\n`,
      `# bauta key ring v1\n${noted}${key}`,
      `# bauta key ring v1\n${noted}${key}\n\n`,
      `# bauta key ring v1\r\n${noted}${key}\r\n`,
      `# bauta key ring v1\n${noted}${key}\n${key}\n`,
      `# bauta key ring v1\n${noted}${key.slice(0, -1)}\n`,
      `# bauta key ring v1\n${key}\n${noted}`,
      `# bauta key ring v1\n# unlocker: age1\n${key}\n`,
      `# bauta key ring v1\n# something else\n${key}\n`,
      `# bauta key ring v1\n${noted}${key}\nrm -rf\n`,
    ];
    for (const text of texts) {
      const locked = await encryptTo(wallet, textOf(text));
      const error = await expectError("KEY_RING_MALFORMED", () => unlockKeyRing(locked, wallet));
      expect(inspect(error, { depth: 9, showHidden: true })).not.to.include(key.slice(20, 40));
    }
  });

  it("show no secret when printed, inspected or serialised", () => {
    const ring = rotateKeyRing(createKeyRing());
    const shown = inspect(ring, { depth: 9, showHidden: true, getters: true }) + JSON.stringify(ring);
    expect(shown).to.include(ring.current.publicKey);
    for (const identity of ring.identities) expect(shown).not.to.include(identity.exportSecretKey().slice(-20));
  });
});
