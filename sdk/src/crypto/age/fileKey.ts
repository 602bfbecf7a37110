import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { randomBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { base64nopad } from "@scure/base";
import { type Hex, hexToBytes } from "viem";
import { CryptoError } from "../errors.js";
import { Identity } from "../identity.js";
import { publicKeyBytes } from "../x25519.js";
import { decode, malformed, readHeader, type Stanza } from "./header.js";
import { openBody, sealBody } from "./stanza.js";

/** Wraps a file key for a recipient: an age X25519 stanza with a share of its own. */
export function wrapFileKey(fileKey: Uint8Array, publicKey: Hex): Stanza {
  const recipient = publicKeyBytes(publicKey);
  const ephemeral = new Identity(randomBytes(32));
  const share = hexToBytes(ephemeral.publicKey);
  const body = sealBody(fileKey, ephemeral.sharedSecret(recipient), share, recipient);
  return { args: ["X25519", base64nopad.encode(share)], body };
}

/** The file key in a header, for whoever holds one of its identities; the header's authentication code is checked. */
export function unwrapFileKey(headerBytes: Uint8Array, identities: readonly Identity[]): Uint8Array {
  const header = readHeader(headerBytes);
  const sealed = x25519Stanzas(header.stanzas);
  for (const identity of identities) {
    const recipient = hexToBytes(identity.publicKey);
    for (const { share, body } of sealed) {
      const fileKey = openBody(body, agree(identity, share), share, recipient);
      if (!fileKey) continue;
      if (header.isAuthentic(fileKey)) return fileKey;
      throw new CryptoError("AGE_HEADER_FORGED", "The header of the encrypted file was changed.", {
        remedy: "Fetch the file again, from another gateway.",
      });
    }
  }
  throw new CryptoError(
    "AGE_NO_MATCH",
    `The file is encrypted to ${header.stanzas.length} recipients, and none of the ${identities.length} identities is one.`,
    { remedy: "Unlock the right key ring, or ask the owner for access." },
  );
}

/** The key of a file's content. */
export function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  return hkdf(sha256, fileKey, nonce, utf8ToBytes("payload"), 32);
}

function x25519Stanzas(stanzas: readonly Stanza[]): { share: Uint8Array; body: Uint8Array }[] {
  if (stanzas.length > 1 && stanzas.some(({ args }) => args[0] === "scrypt")) {
    throw malformed("a passphrase must be the only recipient");
  }
  return stanzas.filter(({ args }) => args[0] === "X25519").map(readX25519);
}

function readX25519({ args, body }: Stanza): { share: Uint8Array; body: Uint8Array } {
  const share = decode(args[1] ?? "");
  if (args.length !== 2 || share.length !== 32 || body.length !== 32) throw malformed("a recipient has a wrong size");
  return { share, body };
}

/** The shared secret with a share, which, other than a recipient's key, was never checked before. */
function agree(identity: Identity, share: Uint8Array): Uint8Array {
  try {
    return identity.sharedSecret(share);
  } catch {
    throw malformed("a recipient's share has a low order");
  }
}
