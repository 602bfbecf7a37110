// An ordinary website: one page, one script, made by a bundler that replaces nothing of Node's.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));

export interface Site {
  url: string;
  /** What the page tells the server, once. */
  report: Promise<unknown>;
  close(): Promise<void>;
}

/** Serves the page. What it may load and whom it may talk to is what a careful site allows: no eval, no others. */
export async function serveSite(mayTalkTo: string[]): Promise<Site> {
  const { outputFiles } = await build({
    stdin: { contents: `import { open } from "./page.ts"; open();`, resolveDir: folder, sourcefile: "page.js" },
    bundle: true,
    format: "esm",
    splitting: true,
    platform: "browser",
    target: "es2022",
    outdir: "/",
    write: false,
    logLevel: "silent",
  });
  const files = new Map(
    outputFiles.map(({ path, contents }) => [path.replaceAll("\\", "/").replace(/^\w:/, ""), contents]),
  );
  const policy = `default-src 'none'; script-src 'self'; connect-src 'self' ${mayTalkTo.join(" ")}`;
  const html = `<!doctype html><title>A site</title><script type="module" src="/stdin.js"></script>`;
  let reported: (report: unknown) => void = () => {};
  const report = new Promise<unknown>((resolve) => {
    reported = resolve;
  });
  const server = createServer(async (request, response) => {
    const url = request.url?.split("?")[0] ?? "/";
    if (url === "/report") reported(await json(request));
    // Whatever else is sent is thrown away: a measure of sending.
    else if (request.method === "POST") for await (const _ of request);
    const script = files.get(url);
    const type = script ? "text/javascript" : "text/html";
    response.writeHead(script || url === "/" ? 200 : 404, { "content-type": type, "content-security-policy": policy });
    response.end(script ?? html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, report, close };
}
