import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "chai";

const documents = globSync(["README.md", "sdk/README.md", "docs/**/*.md"]).sort();

/** Files and folders that a document names: as links, relative to itself, and in backquotes, from the root. */
function namedPaths(document: string): string[] {
  const text = readFileSync(document, "utf8");
  const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, target = ""]) => target);
  const local = links.filter((target) => !/^[a-z]+:/.test(target)).map((target) => join(dirname(document), target));
  const quoted = [...text.matchAll(/`((?:contracts|docs|modules|scripts|sdk|test)\/[\w./-]*)`/g)];
  return [...local, ...quoted.map(([, path = ""]) => path)];
}

describe("docs: links", () => {
  for (const document of documents) {
    it(`${document} names only what is there`, () => {
      expect(namedPaths(document).filter((path) => !existsSync(path))).to.deep.equal([]);
    });
  }

  it("there are some", () => {
    expect(documents.flatMap(namedPaths).length).to.be.greaterThan(20);
  });
});
