import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "chai";
import ts from "typescript";
import { findExamples, writeExamples } from "../lib/examples.ts";

const examples = findExamples();
const paths = writeExamples(examples, resolve("cache/examples"));

/** What the compiler says about the examples, with the settings that the rest of the project has. */
function compile(): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => readFileSync(path, "utf8"));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const program = ts.createProgram(paths, options);
  return paths.flatMap((path, index) => {
    const source = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(
      ({ messageText }) => `${examples[index]?.place}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}

describe("docs: examples", () => {
  it("there are some", () => {
    expect(examples.length).to.be.greaterThan(10);
  });

  it("compile", () => {
    expect(compile()).to.deep.equal([]);
  }).timeout(120_000);

  for (const [index, { place }] of examples.entries()) {
    it(`${place} runs`, async () => {
      const { log } = console;
      const { reset } = await import("../lib/exampleWorld.ts");
      console.log = () => {};
      try {
        await import(pathToFileURL(paths[index]!).href);
      } finally {
        console.log = log;
        await reset();
      }
    });
  }
});
