import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile, uploadFile } from "@bauta/sdk/files";
import { httpStore, readFile, resolvePath } from "@bauta/sdk/storage";
import { localStore, serveStore } from "@bauta/sdk/storage/node";
import { expect } from "chai";
import { hasAge, runAge, withAge } from "../crypto/ageCommand.ts";
import { collect } from "../storage/keystream.ts";
import { codeOf, startWorld } from "./people.ts";

describe("files: a reader who leaves with what is theirs", () => {
  for (const [what, size, name] of [
    ["a note", 11, undefined],
    ["a film with a name", 3_500_000, "film.mp4"],
  ] as const) {
    it(
      withAge(`${what}: the age command opens what the store holds, with the identity of the granted version`),
      async function () {
        if (!hasAge) this.skip();
        const { alice, bob, carol } = await startWorld();
        const folder = await mkdtemp(join(tmpdir(), "bauta-export-"));
        const service = await serveStore({ store: await localStore({ path: folder }) });
        try {
          const store = httpStore({ rpc: service.url });
          const content = new Uint8Array(randomBytes(size));
          const upload = { store, keys: alice.ring, content, access: "private", readers: [bob.address] } as const;
          const { fileId, wait } = await uploadFile(alice.client, { ...upload, ...(name && { name }) });
          await wait();
          const { cid, exportIdentity } = await openFile(bob.client, { store, keys: bob.ring, fileId });
          const identity = await exportIdentity();
          expect(identity).to.match(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);

          // What `ipfs cat` gives: the bytes of the UnixFS file, from the gateway that anybody can ask.
          const path = name ? `${cid}/0.age` : `${cid}`;
          const stored = new Uint8Array(await (await fetch(`${service.url}/ipfs/${path}`)).arrayBuffer());
          const opened = runAge(["-d", "-i", "identity.txt"], stored, { "identity.txt": `${identity}\n` });
          expect(Buffer.compare(opened, content)).to.equal(0);
          if (name) {
            const sealed = await collect(readFile(store, await resolvePath(store, cid, "manifest.age")));
            const told = JSON.parse(Buffer.from(runAge(["-d", "-i", "k"], sealed, { k: identity })).toString());
            expect(told.files).to.deep.equal([{ path: name, size }]);
          }

          // It opens this version to whoever holds it; who was granted nothing gets none.
          const stranger = openFile(carol.client, { store, keys: carol.ring, fileId });
          expect(await codeOf(stranger)).to.equal("NOT_GRANTED");
          const wrong = carol.ring.current.exportSecretKey();
          expect(() => runAge(["-d", "-i", "k"], stored, { k: wrong })).to.throw("no identity matched");
        } finally {
          await service.close();
          await rm(folder, { recursive: true });
        }
      },
    );
  }
});
