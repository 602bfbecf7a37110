import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getFile, listCreatedFiles, openFile } from "@bauta/sdk/files";
import { localStore } from "@bauta/sdk/storage/node";
import { expect } from "chai";
import { all } from "../storage/keystream.ts";
import { startWorld, type World } from "./people.ts";
import { moments, type Orders } from "./uploadAndDie.ts";

const content = randomBytes(6_000_000);
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("files: a process that is killed while it uploads", () => {
  let world: World;
  let folder: string;
  let rpc: Server;
  let orders: Orders;

  before(async () => {
    world = await startWorld();
    folder = await mkdtemp(join(tmpdir(), "bauta-killed-"));
    await writeFile(join(folder, "content"), content);
    // The chain outlives whoever talks to it.
    rpc = createServer(async (request, response) => {
      const { method, params } = JSON.parse(Buffer.concat(await request.toArray()).toString());
      const answer = await world.chain.provider.request({ method, params }).then(
        (result) => ({ result }),
        ({ code, message, data }) => ({ error: { code, message, data } }),
      );
      response.end(JSON.stringify(answer));
    });
    await once(rpc.listen(0, "127.0.0.1"), "listening");
    orders = {
      rpc: `http://127.0.0.1:${(rpc.address() as AddressInfo).port}`,
      contracts: world.chain.contracts,
      blocks: "",
      secret: world.alice.ring.current.exportSecretKey(),
      path: join(folder, "content"),
    };
  });
  after(async () => {
    rpc.close();
    await rm(folder, { recursive: true });
  });

  /** Runs the upload in a process of its own; what it printed, and how it ended. */
  async function run(given: Orders) {
    const script = fileURLToPath(new URL("./uploadAndDie.ts", import.meta.url));
    const child = spawn(process.execPath, [script, JSON.stringify(given)], { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (text) => {
      output += text;
    });
    const [code, signal] = await once(child, "close");
    return { code, signal, fileId: output.trim() };
  }

  const created = async () => (await listCreatedFiles(world.alice.client, { creator: world.alice.address })).files;

  for (const killAt of moments) {
    const leaves = killAt === "sent" ? "leaves a file that is whole" : "leaves nothing registered";
    it(`${leaves} when killed while ${killAt}, and the same call completes afterwards`, async () => {
      const { alice } = world;
      const known = (await created()).length;
      const given = { ...orders, blocks: join(folder, killAt) };
      expect((await run({ ...given, killAt })).signal).to.equal("SIGKILL");

      const left = (await created()).slice(known);
      expect(left).to.have.length(killAt === "sent" ? 1 : 0);
      const store = await localStore({ path: given.blocks });
      const pins = await all(store.pins());
      expect(pins).to.have.length(killAt === "preparing" || killAt === "storing" ? 0 : 1);

      const { code, fileId } = await run(given);
      expect(code).to.equal(0);
      const now = (await created()).slice(known);
      expect(now.map((file) => file.fileId)).to.deep.equal([...left.map((file) => file.fileId), fileId]);
      // What is registered is whole, whichever process registered it.
      for (const file of now) {
        expect(await getFile(alice.client, { fileId: file.fileId })).to.include({ version: 1, owner: alice.address });
        const opened = await openFile(alice.client, { store, keys: alice.ring, fileId: file.fileId });
        expect(hashOf(await opened.bytes())).to.equal(hashOf(content));
      }
      // What the killed process left is collected, and nothing else.
      const collected = await store.collect({ olderThan: 0 });
      expect(collected > 0, `${collected} blocks`).to.equal(killAt === "storing");
      const opened = await openFile(alice.client, { store, keys: alice.ring, fileId: now.at(-1)!.fileId });
      expect(hashOf(await opened.bytes())).to.equal(hashOf(content));
    }).timeout(60_000);
  }
});
