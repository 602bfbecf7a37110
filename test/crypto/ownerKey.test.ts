import {
  createEncryptor,
  createIdentity,
  deriveOwnerVersionKey,
  parseIdentity,
  readPayloadNonce,
  type VersionContext,
} from "@bauta/sdk/crypto";
import { bech32 } from "@scure/base";
import { expect } from "chai";
import { bytesToHex, type Hex, hexToBytes } from "viem";
import { expectError } from "./expectError.ts";

/** Known answers, computed with Python's hmac and the ladder of RFC 7748 from the text of the specification alone. */
const vectors = [
  {
    identity: `0x${"42".repeat(32)}`,
    nonce: `0x${"00".repeat(16)}`,
    context: {
      chainId: 1,
      files: "0x00000000000000000000000000000000000000f1",
      fileId: `0x${"ab".repeat(32)}`,
      version: 1,
    },
    secret: "0x49c595523e815ee5fe9fbee695e34ab9",
    publicKey: "0x94978d4a6e6481aea99cdc6405e32667b525e38be80050746eab8c5ee23b7764",
  },
  {
    identity: "0x000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
    nonce: "0x000102030405060708090a0b0c0d0e0f",
    context: {
      chainId: 314,
      files: "0x5FbDB2315678afecb367f032d93F642f64180aa3",
      fileId: "0x000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
      version: 2 ** 32 - 1,
    },
    secret: "0x86a39e9428107a74ef6bf308dafbbcc8",
    publicKey: "0x9db6e84d356bc7043db092e4b4115d30293a81195dda1b185c25a53ab8d58550",
  },
  {
    identity: `0x${"ff".repeat(32)}`,
    nonce: `0x${"ff".repeat(16)}`,
    context: {
      chainId: 2n ** 256n - 1n,
      files: "0xffffffffffffffffffffffffffffffffffffffff",
      fileId: `0x${"00".repeat(32)}`,
      version: 0,
    },
    secret: "0x60d0a9294d18a9740a1cb78a5fbc229b",
    publicKey: "0xa39cc44d96ca552eba9f9ccc6658fbd84a479f60154bcd44062f1be4ea465915",
  },
] satisfies { identity: Hex; nonce: Hex; context: VersionContext; secret: Hex; publicKey: Hex }[];

const context = vectors[0]!.context;
const identityOf = (scalar: Hex) =>
  parseIdentity(bech32.encodeFromBytes("AGE-SECRET-KEY-", hexToBytes(scalar)).toUpperCase());

describe("crypto: an owner's version keys", () => {
  for (const [index, vector] of vectors.entries()) {
    it(`gives known answer ${index + 1}`, () => {
      const nonce = hexToBytes(vector.nonce);
      const key = deriveOwnerVersionKey({ identity: identityOf(vector.identity), nonce, context: vector.context });
      expect(bytesToHex(key.exportSecret())).to.equal(vector.secret);
      expect(key.publicKey).to.equal(vector.publicKey);
    });
  }

  it("finds the nonce in the beginning of the file, and reads no further", async () => {
    const identity = createIdentity();
    const nonce = crypto.getRandomValues(new Uint8Array(16));
    const { publicKey } = deriveOwnerVersionKey({ identity, nonce, context });
    const { encrypt } = createEncryptor({ recipients: [publicKey, identity.publicKey], nonce });
    let isClosed = false;
    async function* file() {
      try {
        yield* encrypt(new Uint8Array(300_000));
      } finally {
        isClosed = true;
      }
    }
    expect(bytesToHex(await readPayloadNonce(file()))).to.equal(bytesToHex(nonce));
    expect(isClosed).to.equal(true);
  });

  it("gives another key for another nonce, identity, file, version, chain or contract", () => {
    const [identity, other] = [createIdentity(), createIdentity()];
    const [nonce, otherNonce] = [new Uint8Array(16), new Uint8Array(16).fill(1)];
    const keys = [
      deriveOwnerVersionKey({ identity, nonce, context }),
      deriveOwnerVersionKey({ identity: other, nonce, context }),
      deriveOwnerVersionKey({ identity, nonce: otherNonce, context }),
      deriveOwnerVersionKey({ identity, nonce, context: { ...context, version: 2 } }),
      deriveOwnerVersionKey({ identity, nonce, context: { ...context, chainId: 2 } }),
      deriveOwnerVersionKey({ identity, nonce, context: { ...context, fileId: `0x${"ac".repeat(32)}` } }),
      deriveOwnerVersionKey({ identity, nonce, context: { ...context, files: `0x${"f2".repeat(20)}` } }),
    ];
    expect(new Set(keys.map(({ publicKey }) => publicKey)).size).to.equal(keys.length);
  });

  it("refuses a nonce of another size, and what is no age file", async () => {
    const identity = createIdentity();
    for (const nonce of [new Uint8Array(15), new Uint8Array(17), "0".repeat(16) as unknown as Uint8Array]) {
      await expectError("NONCE_MALFORMED", () => deriveOwnerVersionKey({ identity, nonce, context }));
      await expectError("NONCE_MALFORMED", () => createEncryptor({ recipients: [identity.publicKey], nonce }));
    }
    await expectError("AGE_HEADER_MALFORMED", () => readPayloadNonce(new Uint8Array(10)));
  });
});
