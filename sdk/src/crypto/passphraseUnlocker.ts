import { scryptAsync } from "@noble/hashes/scrypt.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Address } from "viem";
import { addressBytes } from "./address.js";
import { CryptoError } from "./errors.js";
import { Identity } from "./identity.js";
import { nodeCrypto } from "./stream/nodeCrypto.js";

/** The fewest characters of a passphrase. */
const MIN_LENGTH = 12;

/** 256 MiB and about a second for each guess: what `age -p` uses. */
const cost = { N: 2 ** 18, r: 8, p: 1 };

/** Parameters of {@link passphraseUnlocker}. */
export interface PassphraseUnlockerParameters {
  /** At least 12 characters. Different ways to type the same characters count as one (Unicode NFKC). */
  readonly passphrase: string;
  /** The wallet whose key ring it is: equal passphrases of two people give different unlockers. */
  readonly address: Address;
  /** Told how much of the work is done, from 0 to 1. In Node, where it runs in a thread, it is told of the end only. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Derives an unlocker from a passphrase, with scrypt (RFC 7914), N = 2^18, r = 8, p = 1: the identity's secret is
 * `scrypt(NFKC(passphrase), salt = "bauta/v1/key-ring/passphrase" ‖ address, 32 bytes)`.
 *
 * age's own passphrase recipient must stand alone in a file; an identity derived from the passphrase can stand beside other
 * unlockers. A locked ring is public for good, so it can be guessed at for good: short passphrases are refused, and
 * five or more random words are advised.
 *
 * @throws {@link CryptoError} `PASSPHRASE_TOO_SHORT`, `ADDRESS_MALFORMED`.
 *
 * @example
 * ```ts
 * import { passphraseUnlocker } from "@bauta/sdk/crypto";
 * const address = "0x00000000000000000000000000000000000000a1";
 * const unlocker = await passphraseUnlocker({ passphrase: "mask lagoon bridge lion well", address });
 * if (!unlocker.recipient.startsWith("age1")) throw new Error("unexpected");
 * ```
 */
export async function passphraseUnlocker(parameters: PassphraseUnlockerParameters): Promise<Identity> {
  const { passphrase, address, onProgress } = parameters;
  const text = passphrase.normalize("NFKC");
  if ([...text.trim()].length < MIN_LENGTH) {
    throw new CryptoError("PASSPHRASE_TOO_SHORT", `The passphrase has fewer than ${MIN_LENGTH} characters.`, {
      remedy: "Choose five or more random words: whoever guesses it can read everything, for good.",
    });
  }
  const salt = concatBytes(utf8ToBytes("bauta/v1/key-ring/passphrase"), addressBytes(address));
  const password = utf8ToBytes(text);
  const secret = await (nativeScrypt() ?? portableScrypt)(password, salt, onProgress);
  return new Identity(secret);
}

type Scrypt = (
  password: Uint8Array,
  salt: Uint8Array,
  onProgress: ((done: number) => void) | undefined,
) => Promise<Uint8Array>;

/** OpenSSL's, in a thread of its own; nothing where this does not run on Node. */
function nativeScrypt(): Scrypt | undefined {
  const scrypt = nodeCrypto()?.scrypt;
  if (!scrypt) return undefined;
  return async (password, salt, onProgress) => {
    const key = await new Promise<Uint8Array>((resolve, reject) => {
      scrypt(password, salt, 32, { ...cost, maxmem: 2 ** 29 }, (error, done) =>
        error ? reject(error) : resolve(done),
      );
    });
    onProgress?.(1);
    return key;
  };
}

const portableScrypt: Scrypt = (password, salt, onProgress) =>
  scryptAsync(password, salt, { ...cost, dkLen: 32, ...(onProgress && { onProgress }) });
