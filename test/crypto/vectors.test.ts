import { inflateSync } from "node:zlib";
import { CryptoError, parseIdentity } from "@bauta/sdk/crypto";
import * as cctv from "cctv-age";
import { expect } from "chai";
import { sha256, tryDecrypt, withoutNative } from "./bytes.ts";

/** What a vector expects, as our error codes say it. */
const codes: Record<string, string> = {
  success: "success",
  "no match": "AGE_NO_MATCH",
  "header failure": "AGE_HEADER_MALFORMED",
  "HMAC failure": "AGE_HEADER_FORGED",
  "payload failure": "AGE_PAYLOAD_CORRUPT",
};

interface Vector {
  readonly name: string;
  readonly fields: ReadonlyMap<string, string[]>;
  readonly file: Uint8Array;
}

const vectors: Vector[] = Object.entries(cctv).map(([name, bytes]) => {
  const vector = Buffer.from(bytes);
  const end = vector.indexOf("\n\n");
  const fields = new Map<string, string[]>();
  for (const line of vector.subarray(0, end).toString().split("\n")) {
    const [key, value] = line.split(": ") as [string, string];
    fields.set(key, [...(fields.get(key) ?? []), value]);
  }
  const body = vector.subarray(end + 2);
  return { name, fields, file: fields.has("compressed") ? inflateSync(body) : body };
});

/** Which kind of file a vector is about; only the last is what Bauta writes and reads. */
function kindOf({ fields }: Vector): string {
  if (fields.has("armored")) return "ASCII armor";
  if (fields.has("passphrase")) return "passphrase (scrypt) recipients";
  if (fields.get("identity")?.some((identity) => identity.startsWith("AGE-SECRET-KEY-PQ-"))) return "hybrid recipients";
  return "X25519";
}

describe("crypto: the age test vectors (cctv-age)", () => {
  const ours = vectors.filter((vector) => kindOf(vector) === "X25519");

  it("are all accounted for", () => {
    const counts: Record<string, number> = {};
    for (const vector of vectors) counts[kindOf(vector)] = (counts[kindOf(vector)] ?? 0) + 1;
    expect(counts).to.deep.equal({
      X25519: 67,
      "ASCII armor": 33,
      "passphrase (scrypt) recipients": 25,
      "hybrid recipients": 18,
    });
  });

  for (const [path, run] of [
    ["native", <T>(task: () => Promise<T>) => task()],
    ["portable", withoutNative],
  ] as const) {
    for (const vector of ours) {
      const { name, fields, file } = vector;
      const expected = fields.get("expect")![0]!;
      it(`${path}: ${name}: ${expected}`, async () => {
        const identities = (fields.get("identity") ?? []).map(parseIdentity);
        const { released, error } = await run(() => tryDecrypt(file, identities));
        if (error !== undefined && !(error instanceof CryptoError)) throw error;
        expect(error?.code ?? "success").to.equal(codes[expected]);
        if (fields.has("payload")) expect(sha256(released)).to.equal(fields.get("payload")![0]);
        else expect(released.length).to.equal(0);
      });
    }
  }
});
