import {
  getEncryptionKeys,
  getPersona,
  keyRingDigest,
  registerPersona,
  rotatePersona,
  setKeyRing,
} from "@bauta/sdk/identity";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import * as digest from "multiformats/hashes/digest";
import { hexToBytes } from "viem";
import { startChain, type TestChain } from "../lib/chain.ts";
import { failureOf } from "../lib/failure.ts";

const word = (byte: string) => `0x${byte.repeat(32)}` as const;
const cidOf = (byte: string, codec = 0x55, hash = 0x12) =>
  CID.createV1(codec, digest.create(hash, hexToBytes(word(byte))));

describe("identity: personas", () => {
  let chain: TestChain;
  let client: ReturnType<TestChain["clientOf"]>;
  beforeEach(async () => {
    chain = await startChain();
    client = chain.clientOf(chain.alice);
  });

  it("registers, and shows what it registered", async () => {
    const wallet = chain.alice.address;
    expect(await getPersona(client, { wallet })).to.equal(undefined);
    const sent = await client.identity.register({ encryptionKey: word("0b"), keyRing: cidOf("0c") });
    const { receipt, ...event } = await sent.wait();
    expect(event).to.deep.equal({ wallet, encryptionKey: word("0b"), keyRing: word("0c") });
    expect(receipt.status).to.equal("success");
    expect(await client.identity.get({ wallet })).to.deep.equal({ encryptionKey: word("0b"), keyRing: word("0c") });
    const wallets = [chain.bob.address, wallet];
    expect(await getEncryptionKeys(client, { wallets })).to.deep.equal([undefined, word("0b")]);
  });

  it("rotates, with a key ring or without", async () => {
    await (await registerPersona(client, { encryptionKey: word("0b") })).wait();
    await (await rotatePersona(client, { encryptionKey: word("0d"), keyRing: word("0e") })).wait();
    const kept = { keyRing: cidOf("0f"), previousKeyRing: word("0e") };
    expect((await (await setKeyRing(client, kept)).wait()).keyRing).to.equal(word("0f"));
    const persona = await getPersona(client, { wallet: chain.alice.address });
    expect(persona).to.deep.equal({ encryptionKey: word("0d"), keyRing: word("0f") });
  });

  it("does not overwrite the key ring of another device", async () => {
    await (await registerPersona(client, { encryptionKey: word("0b"), keyRing: word("0c") })).wait();
    const stale = { encryptionKey: word("0d"), keyRing: word("0e"), previousKeyRing: word("0f") };
    const error = await failureOf(rotatePersona(client, stale));
    expect(error).to.deep.include({
      code: "PersonasKeyRingChanged",
      args: { expected: word("0f"), current: word("0c") },
    });
    expect(error.remedy).to.equal("Read the current key ring, merge, and try again.");
  });

  it("says who is registered already, and who is not yet", async () => {
    const keyRing = word("0c");
    expect((await failureOf(setKeyRing(client, { keyRing }))).code).to.equal("PersonasUnregistered");
    await (await registerPersona(client, { encryptionKey: word("0b") })).wait();
    const again = registerPersona(client, { encryptionKey: word("0b") });
    expect((await failureOf(again)).code).to.equal("PersonasRegistered");
    expect((await failureOf(registerPersona(client, { encryptionKey: word("00") }))).code).to.equal(
      "PersonasEncryptionKeyZero",
    );
  });

  it("takes the CID of one raw block for a key ring, and no other", async () => {
    expect(keyRingDigest(cidOf("0c"))).to.equal(word("0c"));
    for (const cid of [cidOf("0c", 0x70), cidOf("0c", 0x55, 0x1b)]) {
      const error = await failureOf(registerPersona(client, { encryptionKey: word("0b"), keyRing: cid }));
      expect(error.code).to.equal("PARAMETER_INVALID");
      expect(error.message).to.contain("keyRing must be the CID of one raw block");
    }
  });
});
