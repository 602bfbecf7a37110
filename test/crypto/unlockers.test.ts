import { inspect } from "node:util";
import {
  createKeyRing,
  lockKeyRing,
  passphraseUnlocker,
  type UnlockMessage,
  unlockKeyRing,
  walletUnlocker,
} from "@bauta/sdk/crypto";
import { secp256k1 } from "@noble/curves/secp256k1.js";
import { expect } from "chai";
import {
  type Address,
  bytesToHex,
  concatHex,
  type Hex,
  hashTypedData,
  hexToBytes,
  numberToHex,
  parseSignature,
  serializeSignature,
  sliceHex,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { withoutNative } from "./bytes.ts";
import { expectError } from "./expectError.ts";

const account = privateKeyToAccount(`0x${"11".repeat(32)}`);
const stranger = privateKeyToAccount(`0x${"22".repeat(32)}`);
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** A wallet that signs as the account does, then puts the signature in another form. */
const walletThat = (change: (signature: Hex) => Hex | Promise<Hex>) => ({
  address: account.address,
  signTypedData: async (message: UnlockMessage) => change(await account.signTypedData(message)),
});

describe("crypto: the wallet unlocker", () => {
  it("is the known answer, computed with Python from the signature", async () => {
    const { publicKey } = await walletUnlocker(account);
    expect(publicKey).to.equal("0x3dc9c7c58ca9ffe5de76e2a53c15c5fd532a7abb6fb0aa8f0bfc09901c8f2a1f");
  });

  it("asks twice for the same message, which names no chain and says what signing does", async () => {
    const asked: UnlockMessage[] = [];
    await walletUnlocker({
      address: account.address,
      signTypedData: (message) => {
        asked.push(message);
        return account.signTypedData(message);
      },
    });
    expect(asked.length).to.equal(2);
    expect(asked[0]).to.deep.equal(asked[1]);
    expect(asked[0]!.domain).to.deep.equal({ name: "Bauta key ring", version: "1" });
    expect(asked[0]!.message.wallet).to.equal(account.address);
    expect(`${asked[0]!.message.meaning} ${asked[0]!.message.warning}`).to.match(/private files/);
  });

  it("asks once where once is enough", async () => {
    let asked = 0;
    const once = await walletUnlocker({
      address: account.address,
      signatures: 1,
      signTypedData: (message) => {
        asked++;
        return account.signTypedData(message);
      },
    });
    expect(asked).to.equal(1);
    expect(once.publicKey).to.equal((await walletUnlocker(account)).publicKey);
  });

  it("locks and unlocks a key ring", async () => {
    const ring = createKeyRing();
    const bytes = await lockKeyRing(ring, [(await walletUnlocker(account)).publicKey]);
    const opened = await unlockKeyRing(bytes, await walletUnlocker(account));
    expect(opened.current.publicKey).to.equal(ring.current.publicKey);
    const other = await walletUnlocker(stranger);
    await expectError("AGE_NO_MATCH", () => unlockKeyRing(bytes, other));
  });

  it("is the same for every form of the same signature", async () => {
    const { publicKey } = await walletUnlocker(account);
    const rs = (signature: Hex) => sliceHex(signature, 0, 64);
    const forms: Record<string, (signature: Hex) => Hex> = {
      "v of 0 or 1": (signature) =>
        concatHex([rs(signature), numberToHex(parseSignature(signature).yParity, { size: 1 })]),
      "v of 29": (signature) => concatHex([rs(signature), "0x1d"]),
      "64 bytes (EIP-2098)": (signature) => {
        const { r, s, yParity } = parseSignature(signature);
        return concatHex([r, numberToHex(BigInt(s) | (BigInt(yParity) << 255n), { size: 32 })]);
      },
      "high s": (signature) => {
        const { r, s, yParity } = parseSignature(signature);
        return serializeSignature({ r, s: numberToHex(order - BigInt(s), { size: 32 }), yParity: 1 - yParity });
      },
      "upper case": (signature) => `0x${signature.slice(2).toUpperCase()}`,
    };
    for (const [form, change] of Object.entries(forms)) {
      expect((await walletUnlocker(walletThat(change))).publicKey, form).to.equal(publicKey);
    }
    const lower = account.address.toLowerCase() as Address;
    expect((await walletUnlocker({ ...walletThat((s) => s), address: lower })).publicKey).to.equal(publicKey);
  });

  it("refuses a wallet that signs differently each time", async () => {
    // As RFC 6979, section 3.6, allows: each signature is valid, and another.
    const secret = hexToBytes(`0x${"11".repeat(32)}`);
    const made = new Set<Hex>();
    const wallet = {
      address: account.address,
      signTypedData: async (message: UnlockMessage) => {
        const hash = hexToBytes(hashTypedData(message));
        const rs = secp256k1.sign(hash, secret, { prehash: false, extraEntropy: true });
        const signature = concatHex([bytesToHex(rs), "0x1b"]);
        made.add(signature);
        return signature;
      },
    };
    const error = await expectError("WALLET_NOT_DETERMINISTIC", () => walletUnlocker(wallet));
    expect(made.size).to.equal(2);
    expect(error.remedy).to.match(/passphrase/);
  });

  it("refuses signatures that are not the account's own, without repeating them", async () => {
    const zero = `0x${"00".repeat(32)}` as const;
    const wrong: ((signature: Hex) => Hex | Promise<Hex>)[] = [
      () => "0x",
      (signature) => sliceHex(signature, 0, 63),
      (signature) => concatHex([signature, signature]),
      (signature) => concatHex([signature, `0x${"64926492".repeat(8)}`]),
      (signature) => signature.slice(2) as Hex,
      (signature) => concatHex([zero, sliceHex(signature, 32)]),
      (signature) => concatHex([sliceHex(signature, 0, 32), zero, "0x1b"]),
      (signature) => concatHex([`0x${"ff".repeat(32)}`, sliceHex(signature, 32)]),
      (signature) => concatHex([sliceHex(signature, 0, 32), `0x${"ff".repeat(32)}`, "0x1b"]),
      () => stranger.signMessage({ message: "something else" }),
      () => undefined as unknown as Hex,
    ];
    for (const change of wrong) {
      let made: Hex = "0x";
      const wallet = walletThat(async (signature) => {
        made = signature;
        return change(signature);
      });
      const error = await expectError("WALLET_SIGNATURE_UNUSABLE", () => walletUnlocker(wallet));
      expect(error.remedy).to.match(/passphrase/);
      expect(inspect(error, { depth: 9, showHidden: true })).not.to.include(made.slice(10, 40));
    }
    const { signTypedData } = stranger;
    await expectError("WALLET_SIGNATURE_UNUSABLE", () => walletUnlocker({ address: account.address, signTypedData }));
  });

  it("says that the wallet did not sign, and keeps its error", async () => {
    const refusal = new Error("User rejected the request.");
    const error = await expectError("WALLET_SIGNATURE_FAILED", () =>
      walletUnlocker({ address: account.address, signTypedData: () => Promise.reject(refusal) }),
    );
    expect(error.cause).to.equal(refusal);
    expect(error.retryable).to.equal(true);
  });

  it("refuses what is no address", async () => {
    const { signTypedData } = account;
    await expectError("ADDRESS_MALFORMED", () => walletUnlocker({ address: "0x11", signTypedData }));
  });
});

describe("crypto: the passphrase unlocker", () => {
  const address: Address = "0x00000000000000000000000000000000000000a1";
  const passphrase = "mask lagoon bridge lion well";
  const known = "0x6112344959ff20ecc1f154bb1c396d19acd4a0aeb6e4714444e4c8fe5816e76e";

  it("is the known answer of Python's hashlib.scrypt, natively and portably, and tells how far it is", async () => {
    const told: number[] = [];
    const onProgress = (done: number) => told.push(done);
    expect((await passphraseUnlocker({ passphrase, address, onProgress })).publicKey).to.equal(known);
    expect(told).to.deep.equal([1]);
    const portable = await withoutNative(() => passphraseUnlocker({ passphrase, address, onProgress }));
    expect(portable.publicKey).to.equal(known);
    expect(told.length).to.be.above(10);
    expect(told.at(-1)).to.equal(1);
    expect(told.slice(1).every((done, i) => i === 0 || done >= told[i]!)).to.equal(true);
  }).timeout(60_000);

  it("is another for another wallet, and the same however the characters were typed", async () => {
    const typed = await passphraseUnlocker({ passphrase: "Caff\u00e8 ﬁno al mattino", address });
    const composed = await passphraseUnlocker({ passphrase: "Caffe\u0300 fino al mattino", address });
    expect(composed.publicKey).to.equal(typed.publicKey);
    const other = await passphraseUnlocker({ passphrase, address: "0x00000000000000000000000000000000000000a2" });
    expect(other.publicKey).not.to.equal(known);
  }).timeout(60_000);

  it("refuses short passphrases, without repeating them, and what is no address", async () => {
    for (const short of ["", " ".repeat(20), "sesame", "  elevenchars  ", "🎭".repeat(11)]) {
      const error = await expectError("PASSPHRASE_TOO_SHORT", () => passphraseUnlocker({ passphrase: short, address }));
      if (short.trim()) expect(inspect(error)).not.to.include(short.trim());
    }
    await expectError("ADDRESS_MALFORMED", () => passphraseUnlocker({ passphrase, address: "0x" }));
  });
});
