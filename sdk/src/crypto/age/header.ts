import { equalBytes } from "@noble/ciphers/utils.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { base64nopad } from "@scure/base";
import { CryptoError } from "../errors.js";

/** Headers beyond this are not read, since whoever opens a file tries every recipient in it. */
export const MAX_HEADER_SIZE = 65_536;
/** So many X25519 recipients, of 98 bytes each, are within it. */
export const MAX_RECIPIENTS = 650;

const versionLine = "age-encryption.org/v1";

/** One recipient's part of an age header. */
export interface Stanza {
  readonly args: readonly string[];
  readonly body: Uint8Array;
}

/** An age header whose form has been checked, but not yet its authentication code. */
export interface Header {
  readonly stanzas: readonly Stanza[];
  readonly isAuthentic: (fileKey: Uint8Array) => boolean;
}

/** Writes an age v1 header. https://github.com/C2SP/C2SP/blob/main/age.md#header */
export function writeHeader(stanzas: readonly Stanza[], fileKey: Uint8Array): Uint8Array {
  const lines = stanzas.map(({ args, body }) => `-> ${args.join(" ")}\n${wrap(base64nopad.encode(body))}\n`);
  const signed = utf8ToBytes(`${versionLine}\n${lines.join("")}---`);
  return concatBytes(signed, utf8ToBytes(` ${base64nopad.encode(macOf(fileKey, signed))}\n`));
}

/** Reads an age v1 header: the bytes up to and including the end of the line with the authentication code. */
export function readHeader(bytes: Uint8Array): Header {
  const lines = asciiLines(bytes);
  if (lines.shift() !== versionLine) throw malformed("it does not start with the line age-encryption.org/v1");
  const end = lines.pop();
  const stanzas: Stanza[] = [];
  while (lines.length > 0) stanzas.push(readStanza(lines));
  if (stanzas.length === 0) throw malformed("it names no recipients");
  const mac = end?.startsWith("--- ") ? decode(end.slice(4)) : undefined;
  if (mac?.length !== 32) throw malformed("its authentication code is not 32 bytes");
  const signed = bytes.subarray(0, bytes.length - end!.length - 1 + 3);
  return { stanzas, isAuthentic: (fileKey) => equalBytes(macOf(fileKey, signed), mac) };
}

export function malformed(why: string): CryptoError {
  return new CryptoError("AGE_HEADER_MALFORMED", `This is no age file, or its header was changed: ${why}.`, {
    remedy: "Check that it is an encrypted file in binary form, and fetch it again.",
  });
}

function readStanza(lines: string[]): Stanza {
  const [arrow, ...args] = lines.shift()!.split(" ");
  if (arrow !== "->" || args.length === 0 || args.includes("")) throw malformed("a recipient's line is not in form");
  const body: Uint8Array[] = [];
  for (let line = lines.shift(); ; line = lines.shift()) {
    if (line === undefined || line.length > 64) throw malformed("a recipient's body is not in form");
    body.push(decode(line));
    if (line.length < 64) return { args, body: concatBytes(...body) };
  }
}

/** The lines of a text that ends with a line feed and has no other characters than the visible ones of ASCII and spaces. */
function asciiLines(bytes: Uint8Array): string[] {
  if (bytes.some((byte) => byte !== 10 && (byte < 32 || byte > 126))) throw malformed("it is not plain text");
  const lines = new TextDecoder().decode(bytes).split("\n");
  if (lines.pop() !== "") throw malformed("it is cut short");
  return lines;
}

/** Strict base64 without padding. */
export function decode(text: string): Uint8Array {
  try {
    return base64nopad.decode(text);
  } catch {
    throw malformed("what should be base64 is not");
  }
}

/** Lines of 64 characters, the last one shorter, if need be empty. */
const wrap = (text: string): string => text.replace(/.{64}/g, "$&\n");

function macOf(fileKey: Uint8Array, signed: Uint8Array): Uint8Array {
  return hmac(sha256, hkdf(sha256, fileKey, undefined, utf8ToBytes("header"), 32), signed);
}
