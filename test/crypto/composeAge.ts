import { createCipheriv, createHmac, hkdfSync } from "node:crypto";

export interface Stanza {
  readonly args: readonly string[];
  readonly body: Uint8Array;
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replaceAll("=", "");

const derive = (key: Uint8Array, salt: Uint8Array, info: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", key, salt, info, 32));

/** An age v1 file written from the specification with OpenSSL alone, so as not to test the SDK against itself. */
export function composeAge(fileKey: Uint8Array, stanzas: readonly Stanza[], content: Uint8Array): Uint8Array {
  const body = (bytes: Uint8Array) => `${base64(bytes).replace(/(.{64})/g, "$1\n")}\n`;
  const lines = stanzas.map((stanza) => `-> ${stanza.args.join(" ")}\n${body(stanza.body)}`);
  const header = `age-encryption.org/v1\n${lines.join("")}---`;
  const mac = createHmac("sha256", derive(fileKey, new Uint8Array(0), "header"))
    .update(header)
    .digest();
  const nonce = new Uint8Array(16).fill(7);
  return Buffer.concat([
    Buffer.from(`${header} ${base64(mac)}\n`),
    nonce,
    ...seal(derive(fileKey, nonce, "payload"), content),
  ]);
}

function* seal(key: Uint8Array, content: Uint8Array): Generator<Uint8Array> {
  const size = 64 * 1024;
  for (let start = 0, counter = 0; start === 0 || start < content.length; start += size, counter++) {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(counter, 7);
    nonce[11] = start + size >= content.length ? 1 : 0;
    const cipher = createCipheriv("chacha20-poly1305", key, nonce, { authTagLength: 16 });
    yield cipher.update(content.subarray(start, start + size));
    cipher.final();
    yield cipher.getAuthTag();
  }
}
