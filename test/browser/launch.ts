// A headless Chromium out of an npm package: no download, no root, nothing that stays behind.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const packed = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..", "bin");

/** The package unpacks into the system's temporary folder, where others could have put another program before. */
async function unpack(folder: string): Promise<string> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const [program = ""] = await Promise.all(
      ["chromium.br", "al2023.tar.br", "fonts.tar.br"].map((name) => inflate(join(packed, name))),
    );
    return program;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

export interface LaunchedBrowser {
  browser: Browser;
  /** Opens a page in a browser that nobody looks into, until `done` is. */
  visit(url: string, done: Promise<unknown>): Promise<void>;
  /** Ends it, and removes what was unpacked. */
  close(): Promise<void>;
}

/** What keeps a browser from starting here, in one line. */
export class NoBrowser extends Error {
  override readonly name = "NoBrowser";
}

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  // It asks for nothing but what the test serves.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/**
 * Starts the browser.
 *
 * @throws NoBrowser where this machine cannot run it.
 */
export async function launchBrowser(): Promise<LaunchedBrowser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new NoBrowser(`the Chromium of npm runs on Linux on x64, and this is ${process.platform} on ${process.arch}`);
  }
  const folder = await mkdtemp(join(tmpdir(), "bauta-browser-"));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 10 });
  try {
    const executablePath = await unpack(folder);
    // The libraries that it needs come along, for machines that have none of a desktop's.
    const env = {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_PATH: join(folder, "fonts"),
      TMPDIR: folder,
      HOME: folder,
    };
    const browser = await chromium.launch({ executablePath, args, env });
    const visit = async (url: string, done: Promise<unknown>) => {
      const visitor = spawn(executablePath, ["--headless", `--user-data-dir=${folder}/visitor`, ...args, url], { env });
      const gone = new Promise<void>((resolve) => visitor.once("exit", () => resolve()));
      await Promise.race([done, gone]);
      visitor.kill();
      await gone;
    };
    const close = async () => {
      await browser.close();
      await remove();
    };
    return { browser, visit, close };
  } catch (error) {
    await remove();
    const lines = String((error as Error).message).split("\n");
    throw new NoBrowser(lines.find((line) => /error while loading|cannot|No such/i.test(line)) ?? lines[0] ?? "");
  }
}
