// Finds the examples in TSDoc and in Markdown, and makes modules of them.

import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

export interface Example {
  /** Where it stands: `sdk/src/tips/sendTip.ts:28`. */
  place: string;
  code: string;
}

const sources = ["sdk/src/**/*.ts", "README.md", "sdk/README.md", "docs/**/*.md"];

/** All ```ts blocks of the SDK's `@example`s, the READMEs and the docs. */
export function findExamples(): Example[] {
  const files = globSync(sources, { exclude: (file) => file.includes("generated") }).sort();
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/^([ *]*)```ts\n(.*?)^[ *]*```$/gms)].map(([, margin = "", block = ""], index) => {
      const line = text.slice(0, [...text.matchAll(/^[ *]*```ts$/gm)][index]?.index).split("\n").length;
      const code = block.replaceAll(new RegExp(`^${margin.trimEnd().replaceAll("*", "\\*")} ?`, "gm"), "");
      return { place: `${file.replaceAll("\\", "/")}:${line}`, code };
    });
  });
}

/** Writes each example as a module, in which "bauta:example" is our world, and returns the paths. */
export function writeExamples(examples: Example[], folder: string): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const world = relative(folder, resolve("test/lib/exampleWorld.ts")).replaceAll("\\", "/");
  return examples.map(({ place, code }) => {
    const path = join(folder, `${place.replaceAll(/\W+/g, "-")}.ts`);
    writeFileSync(path, `${code.replaceAll('"bauta:example"', `"${world}"`)}\nexport {};\n`);
    return path;
  });
}
