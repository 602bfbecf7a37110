import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import {
  type Address,
  bytesToBigInt,
  type Hex,
  hexToBytes,
  isAddressEqual,
  isHex,
  numberToHex,
  recoverTypedDataAddress,
} from "viem";
import { addressBytes } from "./address.js";
import { CryptoError } from "./errors.js";
import { Identity } from "./identity.js";

/** What a wallet is asked to sign: EIP-712 without a chain id, so that the wallet unlocks the same ring on every chain. */
export interface UnlockMessage {
  readonly domain: { readonly name: "Bauta key ring"; readonly version: "1" };
  readonly types: {
    readonly Unlock: readonly [
      { readonly name: "wallet"; readonly type: "address" },
      { readonly name: "meaning"; readonly type: "string" },
      { readonly name: "warning"; readonly type: "string" },
    ];
  };
  readonly primaryType: "Unlock";
  readonly message: { readonly wallet: Address; readonly meaning: string; readonly warning: string };
}

/** Parameters of {@link walletUnlocker}; a local account of viem has all that is needed. */
export interface WalletUnlockerParameters {
  /** The account that signs. */
  readonly address: Address;
  /** Asks the wallet for a signature (`eth_signTypedData_v4`). */
  readonly signTypedData: (message: UnlockMessage) => Promise<Hex>;
  /**
   * How often the wallet is asked. Twice (the default) before a ring is locked with it, to see that it gives the same
   * signature each time. Once is enough to unlock: another signature would not open the ring.
   */
  readonly signatures?: 1 | 2;
}

/**
 * Derives an unlocker from the signature of a wallet with a key of its own (an EOA).
 *
 * The identity's secret is `HKDF-SHA256(ikm = r ‖ s, salt = none, info = "bauta/v1/key-ring/wallet" ‖ address, 32 bytes)`, with
 * `s` in its lower form (EIP-2). Whoever gets the signature can open the ring, and the wallet shows this when it asks.
 *
 * @throws {@link CryptoError} `WALLET_SIGNATURE_FAILED` where the wallet does not sign (its own error is the `cause`),
 * `WALLET_NOT_DETERMINISTIC` where it signs differently each time, `WALLET_SIGNATURE_UNUSABLE` where the signature is not the
 * account's own, as with contract wallets, `ADDRESS_MALFORMED`.
 *
 * @example
 * ```ts
 * import { createKeyRing, lockKeyRing, unlockKeyRing, walletUnlocker } from "@bauta/sdk/crypto";
 * import { privateKeyToAccount } from "viem/accounts";
 * const account = privateKeyToAccount(`0x${"11".repeat(32)}`);
 * const unlocker = await walletUnlocker(account);
 * // with a browser wallet: walletUnlocker({ address, signTypedData: (m) => client.signTypedData({ account: address, ...m }) })
 * const bytes = await lockKeyRing(createKeyRing(), [unlocker.publicKey]);
 * await unlockKeyRing(bytes, await walletUnlocker({ ...account, signatures: 1 }));
 * ```
 */
export async function walletUnlocker(parameters: WalletUnlockerParameters): Promise<Identity> {
  const { address, signatures = 2 } = parameters;
  const info = concatBytes(utf8ToBytes("bauta/v1/key-ring/wallet"), addressBytes(address));
  const secret = await sign(parameters);
  if (signatures === 2) {
    const again = await sign(parameters);
    if (secret.some((byte, i) => byte !== again[i])) {
      throw new CryptoError(
        "WALLET_NOT_DETERMINISTIC",
        `The wallet of ${address} signs the same text differently each time.`,
        {
          remedy: "Its signature cannot unlock a key ring: use a passphrase.",
        },
      );
    }
  }
  return new Identity(hkdf(sha256, secret, undefined, info, 32));
}

function unlockMessage(wallet: Address): UnlockMessage {
  return {
    domain: { name: "Bauta key ring", version: "1" },
    types: {
      Unlock: [
        { name: "wallet", type: "address" },
        { name: "meaning", type: "string" },
        { name: "warning", type: "string" },
      ],
    },
    primaryType: "Unlock",
    message: {
      wallet,
      meaning: "Unlock my private files in this browser. This moves no money and gives no approval.",
      warning: "Sign this only on a site that you trust with all your private files: it will be able to read them.",
    },
  };
}

/** One signature, as r ‖ s, once it is known to be the account's own. */
async function sign({ address, signTypedData }: WalletUnlockerParameters): Promise<Uint8Array> {
  const message = unlockMessage(address);
  let signature: Hex;
  try {
    signature = await signTypedData(message);
  } catch (cause) {
    throw new CryptoError("WALLET_SIGNATURE_FAILED", `The wallet of ${address} did not sign.`, {
      remedy: "Confirm the signature in the wallet, or use a passphrase.",
      retryable: true,
      cause,
    });
  }
  const normal = normalise(signature);
  if (normal && (await isSignedBy(address, message, normal))) return normal;
  throw new CryptoError("WALLET_SIGNATURE_UNUSABLE", `The signature was not made by the key of ${address}.`, {
    remedy:
      "A contract wallet has no key of its own to unlock with: use a passphrase. Otherwise check the selected account.",
  });
}

const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** r ‖ s with s in its lower form, from 65 bytes, or 64 (EIP-2098); nothing from anything else. */
function normalise(signature: Hex): Uint8Array | undefined {
  if (!isHex(signature) || (signature.length !== 132 && signature.length !== 130)) return undefined;
  const bytes = hexToBytes(signature).slice(0, 64);
  if (signature.length === 130) bytes[32]! &= 127;
  const s = bytesToBigInt(bytes.subarray(32));
  if (s > order / 2n && s < order) bytes.set(hexToBytes(numberToHex(order - s, { size: 32 })), 32);
  return bytes;
}

/** Wallets disagree about what v is; the two points that r can stand for tell the same. */
async function isSignedBy(address: Address, message: UnlockMessage, rs: Uint8Array): Promise<boolean> {
  for (const yParity of [0, 1]) {
    const signature = concatBytes(rs, Uint8Array.of(27 + yParity));
    const signer = await recoverTypedDataAddress({ ...message, signature }).catch(() => undefined);
    if (signer && isAddressEqual(signer, address)) return true;
  }
  return false;
}
