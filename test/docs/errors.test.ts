import { globSync, readFileSync } from "node:fs";
import * as abis from "@bauta/sdk/abis";
import { expect } from "chai";
import ts from "typescript";

interface Mention {
  place: string;
  name: string;
}

const files = globSync("sdk/src/**/*.ts", { exclude: (file) => file.includes("generated") }).sort();
const sources = files.map((file) =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true),
);

/** All words in backticks of the TSDoc, or of its `@throws` alone. */
function mentions(part: "all" | "throws"): Mention[] {
  return sources.flatMap(({ fileName: place, text }) => {
    const docs = [...text.matchAll(/\/\*\*(.*?)\*\//gs)].map(([, doc = ""]) => doc);
    const parts =
      part === "all"
        ? docs
        : docs.flatMap((doc) => [...doc.matchAll(/@throws(.*?)(?=\n\s*\*\s*(@|\n)|$)/gs)].map(([tag]) => tag));
    return parts.flatMap((doc) => [...doc.matchAll(/`(\w+)`/g)].map(([, name = ""]) => ({ place, name })));
  });
}

/** Strings that the code uses, and those that its types alone name. */
const used = new Set<string>();
const declared = new Set<string>();
/** What the SDK calls its own types and values. */
const identifiers = new Set<string>();
for (const source of sources) {
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) (ts.isLiteralTypeNode(node.parent) ? declared : used).add(node.text);
    if (ts.isIdentifier(node)) identifiers.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

const entries = Object.values(abis).flatMap((abi) => [...abi]);
const namesOf = (kind: string) =>
  new Set(entries.flatMap((item) => (item.type === kind && "name" in item ? [item.name as string] : [])));
const errors = namesOf("error");
const events = namesOf("event");

const isCode = (name: string) => /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name);

describe("docs: errors", () => {
  it("@throws names what the contracts or the SDK throw, and nothing else", () => {
    const named = mentions("throws");
    expect(named.length).to.be.greaterThan(100);
    const unknown = named.filter(({ name }) =>
      isCode(name) ? !used.has(name) : /^[A-Z]/.test(name) && !errors.has(name),
    );
    expect(unknown).to.deep.equal([]);
  });

  it("what reads like an error of a contract, anywhere in the TSDoc, is one", () => {
    const ofContract = /^(Tips|Files|Personas|Treasury|DaoGovernor|Governor|VoteToken|Cid|PieceCid|ERC\d+)[A-Z]\w+$/;
    const named = mentions("all").filter(({ name }) => ofContract.test(name));
    expect(named.length).to.be.greaterThan(30);
    const unknown = named.filter(({ name }) => !errors.has(name) && !events.has(name) && !identifiers.has(name));
    expect(unknown).to.deep.equal([]);
  });

  it("no code is declared that nothing throws", () => {
    const codes = [...declared].filter((name) => isCode(name) && name.includes("_"));
    expect(codes.length).to.be.greaterThan(40);
    expect(codes.filter((name) => !used.has(name))).to.deep.equal([]);
  });
});
