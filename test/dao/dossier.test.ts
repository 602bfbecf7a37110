import { type Dossier, DossierError, decodeDossier, encodeDossier, MAX_DOSSIER_SIZE } from "@bauta/sdk/dao";
import { buildDag, sourceOf } from "@bauta/sdk/storage";
import { expect } from "chai";

const cid = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";
const address = "0x5FC8d32690cc91D4c39d9d3abcBD16989F875707";
const codeHash = `0x${"ab".repeat(32)}` as const;

const dossier: Dossier = {
  version: 1,
  chainId: 314,
  governor: address,
  title: "Pay Carol 👩‍🚀",
  body: "# Why\n\n\tShe *earned* it.",
  attachments: [{ name: "budget.pdf", cid, type: "application/pdf", size: 12 }],
  actions: [
    { description: "Pay Carol", to: address, value: 2n ** 255n, data: "0x", codeHash },
    { description: "Tell Carol", to: address, value: 0n, data: "0xabcdef01", codeHash, implementation: address },
  ],
};
const text = new TextDecoder().decode(encodeDossier(dossier));
const decode = (json: string) => decodeDossier(new TextEncoder().encode(json));

describe("dao: dossiers", () => {
  it("are written in one form, which is read back as it was", async () => {
    expect(decode(text)).to.deep.equal(dossier);
    expect(text).to.match(/^\{"type":"bauta\/dossier","version":1,"chainId":314,"governor":"0x5F/);
    const shuffled = Object.fromEntries(Object.entries(dossier).reverse()) as unknown as Dossier;
    expect(encodeDossier(shuffled)).to.deep.equal(encodeDossier(dossier));
    // Pinned: whatever changes this changes the CID of everything that was ever proposed.
    const { root } = await buildDag(sourceOf(encodeDossier(dossier)));
    expect(root.toString()).to.equal("bafkreianxekwi4g4t5ec5lapv42vue6mkwi7kxhjer77itw3pl2vvb4lvi");
  });

  describe("that break a rule are refused by the name of the field", () => {
    const change = (part: object) => () => encodeDossier({ ...dossier, ...part } as Dossier);
    const attach = (part: object) => change({ attachments: [{ ...dossier.attachments[0], ...part }] });
    const act = (part: object) => change({ actions: [{ ...dossier.actions[0], ...part }] });
    const cases: [name: string, run: () => unknown, said: RegExp][] = [
      ["another version", change({ version: 2 }), /version is 2/],
      ["chain 0", change({ chainId: 0 }), /chainId/],
      ["a governor that is no address", change({ governor: "0x12" }), /governor/],
      ["a checksum that is wrong", change({ governor: address.replace("F", "f") }), /governor/],
      ["no title", change({ title: " " }), /title/],
      ["a title of two lines", change({ title: "a\nb" }), /title/],
      ["a title that turns around", change({ title: "pay \u202Ebob" }), /title/],
      ["a title with a zero-width space", change({ title: "pay\u200Bbob" }), /title/],
      ["half a character", change({ title: "\uD83D" }), /title/],
      ["a long title", change({ title: "x".repeat(201) }), /title/],
      ["a body with an escape", change({ body: "a\u001B[2Jb" }), /body/],
      ["a body that turns around", change({ body: "a\u2066b" }), /body/],
      ["no actions", change({ actions: [] }), /actions/],
      ["101 actions", change({ actions: Array(101).fill(dossier.actions[0]) }), /actions/],
      ["a field of its own", change({ verdict: "yes" }), /"verdict" is unknown/],
      ["a name that leads out", attach({ name: "../a" }), /attachments\[0\]\.name/],
      ["a name with a bell", attach({ name: "a\u0007" }), /attachments\[0\]\.name/],
      ["a name that hides its ending", attach({ name: "a\u202Efdp.exe" }), /attachments\[0\]\.name/],
      ["a CIDv0", attach({ cid: "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG" }), /attachments\[0\]\.cid/],
      ["a type that is none", attach({ type: "text/html; <script>" }), /attachments\[0\]\.type/],
      ["a negative size", attach({ size: -1 }), /attachments\[0\]\.size/],
      ["an action without words", act({ description: "" }), /actions\[0\]\.description/],
      ["an amount below zero", act({ value: -1n }), /actions\[0\]\.value/],
      ["an amount beyond uint256", act({ value: 2n ** 256n }), /actions\[0\]\.value/],
      ["an amount that is a number", act({ value: 1 }), /actions\[0\]\.value/],
      ["half a byte", act({ data: "0xabc" }), /actions\[0\]\.data/],
      ["upper-case calldata", act({ data: "0xAB" }), /actions\[0\]\.data/],
      ["a short hash", act({ codeHash: "0xab" }), /actions\[0\]\.codeHash/],
      ["too much", change({ body: "x".repeat(MAX_DOSSIER_SIZE) }), /bytes, 1048576 are allowed/],
    ];
    for (const [name, run, said] of cases) {
      it(name, () => expect(run).to.throw(DossierError, said));
    }
  });

  describe("that come from strangers are refused", () => {
    const cases: [name: string, json: string, said: RegExp][] = [
      ["HTML", "<html>", /not JSON/],
      ["null", "null", /must be an object/],
      ["a list", "[]", /must be an object/],
      ["another document", '{"type":"nft"}', /"nft"/],
      ["white space", text.replace(",", ", "), /one form/],
      ["a byte order mark", `\uFEFF${text}`, /not JSON/],
      ["a field twice", text.replace('"title":', '"title":"Pay Bob","title":'), /one form/],
      ["another order", text.replace('"version":1,"chainId":314', '"chainId":314,"version":1'), /one form/],
      ["an escape that need not be", text.replace("Pay Carol", "\\u0050ay Carol"), /one form/],
      ["an amount with a zero before it", text.replace('"value":"0"', '"value":"00"'), /actions\[1\]\.value/],
      ["an amount in hex", text.replace('"value":"0"', '"value":"0x0"'), /actions\[1\]\.value/],
      ["an amount that is a number", text.replace('"value":"0"', '"value":0'), /actions\[1\]\.value/],
      ["__proto__", text.replace("{", '{"__proto__":{"admin":true},'), /"__proto__" is unknown/],
      ["__proto__ in an action", text.replace('{"description"', '{"__proto__":{},"description"'), /__proto__/],
      ["an action that is null", text.replace(/"actions":.*/, '"actions":[null]}'), /actions\[0\]/],
      ["actions that are no list", text.replace(/"actions":.*/, '"actions":{}}'), /actions/],
    ];
    for (const [name, json, said] of cases) {
      it(name, () => {
        expect(() => decode(json)).to.throw(DossierError, said);
        expect(({} as { admin?: boolean }).admin).to.equal(undefined);
      });
    }

    it("bytes that are not UTF-8", () => {
      expect(() => decodeDossier(Uint8Array.of(0x22, 0xff, 0x22))).to.throw(DossierError, /not JSON in UTF-8/);
    });

    it("too many bytes, before they are looked at", () => {
      expect(() => decodeDossier(new Uint8Array(MAX_DOSSIER_SIZE + 1))).to.throw(DossierError, /1048577 bytes/);
    });
  });
});
