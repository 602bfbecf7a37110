import { createIdentity, createKeyRing } from "@bauta/sdk/crypto";
import {
  createKeys,
  createPersona,
  getPersona,
  registerPersona,
  rotateIdentity,
  setUnlockers,
  unlockPersona,
} from "@bauta/sdk/identity";
import { memoryStore, parseCid } from "@bauta/sdk/storage";
import { expect } from "chai";
import { codeOf } from "../files/people.ts";
import { startChain } from "../lib/chain.ts";
import { failureOf } from "../lib/failure.ts";

describe("identity: a persona from device to device", () => {
  const setUp = async () => {
    const chain = await startChain();
    const store = memoryStore();
    const unlocker = createIdentity();
    const client = chain.clientOf(chain.alice);
    const { ring, cid, wait } = await createPersona(client, { store, unlockers: [unlocker] });
    await wait();
    return { chain, store, unlocker, client, ring, cid };
  };

  it("creates one, and brings its keys back on another device", async () => {
    const { chain, store, unlocker, client, ring, cid } = await setUp();
    expect(await store.has(cid)).to.equal(true);
    const persona = await getPersona(client, { wallet: chain.alice.address });
    expect(persona?.encryptionKey).to.equal(ring.current.publicKey);
    const keys = createKeys();
    const again = await unlockPersona(chain.clientOf(chain.alice), { store, unlocker, keys });
    expect(again.current.exportSecretKey()).to.equal(ring.current.exportSecretKey());
    expect(keys.ring).to.equal(again);
    keys.lock();
    expect(keys.ring).to.equal(undefined);
  });

  it("stores nothing where the wallet has a persona already, and registers nothing where the store fails", async () => {
    const { chain, store, unlocker, client } = await setUp();
    let puts = 0;
    const counting = {
      ...store,
      put: (...args: Parameters<typeof store.put>) => {
        puts++;
        return store.put(...args);
      },
    };
    expect(await codeOf(createPersona(client, { store: counting, unlockers: [unlocker] }))).to.equal(
      "PersonasRegistered",
    );
    expect(puts).to.equal(0);
    const forgetful = { ...memoryStore(), has: async () => false };
    const bob = chain.clientOf(chain.bob);
    expect(await codeOf(createPersona(bob, { store: forgetful, unlockers: [unlocker] }))).to.equal(
      "KEY_RING_NOT_STORED",
    );
    expect(await codeOf(createPersona(bob, { store, unlockers: [] }))).to.equal("UNLOCKERS_MISSING");
    expect(await getPersona(bob, { wallet: chain.bob.address })).to.equal(undefined);
    expect(await codeOf(unlockPersona(bob, { store, unlocker }))).to.equal("PERSONA_MISSING");
  });

  it("refuses a stranger's unlocker, and a store that lies about the ring", async () => {
    const { store, client, unlocker } = await setUp();
    expect(await codeOf(unlockPersona(client, { store, unlocker: createIdentity() }))).to.equal("AGE_NO_MATCH");
    const liar = { ...memoryStore(), get: async () => new Uint8Array(500) };
    expect(await codeOf(unlockPersona(client, { store: liar, unlocker }))).to.equal("BLOCK_INVALID");
  });

  it("adds and replaces unlockers", async () => {
    const { store, client, unlocker, ring } = await setUp();
    const passphrase = createIdentity();
    const keys = createKeys(ring);
    await (await setUnlockers(client, { store, keys, unlockers: (now) => [...now, passphrase] })).wait();
    for (const one of [unlocker, passphrase]) {
      const opened = await unlockPersona(client, { store, unlocker: one });
      expect(opened.current.publicKey).to.equal(ring.current.publicKey);
    }
    await (await setUnlockers(client, { store, keys, unlockers: [passphrase] })).wait();
    expect(await codeOf(unlockPersona(client, { store, unlocker }))).to.equal("AGE_NO_MATCH");
    await unlockPersona(client, { store, unlocker: passphrase });
  });

  it("rotates the identity and keeps the old one; the holder gets the ring when it is registered", async () => {
    const { chain, store, client, unlocker, ring } = await setUp();
    const keys = createKeys(ring);
    const { wait, ring: rotated } = await rotateIdentity(client, { store, keys });
    expect(keys.ring).to.equal(ring);
    await wait();
    expect(keys.ring).to.equal(rotated);
    const again = await unlockPersona(client, { store, unlocker });
    expect(again.identities.map(({ publicKey }) => publicKey)).to.deep.equal([
      rotated.current.publicKey,
      ring.current.publicKey,
    ]);
    expect((await getPersona(client, { wallet: chain.alice.address }))?.encryptionKey).to.equal(
      again.current.publicKey,
    );
  });

  it("does not overwrite what another device added, before or after it looked", async () => {
    const { store, client, unlocker, ring } = await setUp();
    const here = await unlockPersona(client, { store, unlocker });
    await (await rotateIdentity(client, { store, keys: ring })).wait();
    expect(await codeOf(rotateIdentity(client, { store, keys: here }))).to.equal("KEY_RING_CHANGED");
    expect(await codeOf(setUnlockers(client, { store, keys: here, unlockers: [unlocker] }))).to.equal(
      "KEY_RING_CHANGED",
    );
    const [a, b] = [await unlockPersona(client, { store, unlocker }), await unlockPersona(client, { store, unlocker })];
    const slow = {
      ...store,
      put: async (...args: Parameters<typeof store.put>) => {
        await (await rotateIdentity(client, { store, keys: a })).wait();
        return store.put(...args);
      },
    };
    expect(await codeOf(rotateIdentity(client, { store: slow, keys: b }))).to.equal("PersonasKeyRingChanged");
  });

  it("locks nobody else's ring to a persona whose own is kept elsewhere", async () => {
    const { chain, store, client, ring: alices } = await setUp();
    const bob = chain.clientOf(chain.bob);
    const own = createKeyRing();
    await (await registerPersona(bob, { encryptionKey: own.current.publicKey })).wait();
    // The holder still has Alice's, and the wallet has gone over to Bob's account.
    expect(await codeOf(rotateIdentity(bob, { store, keys: alices }))).to.equal("KEY_RING_CHANGED");
    expect(await codeOf(setUnlockers(bob, { store, keys: alices, unlockers: (now) => now }))).to.equal(
      "KEY_RING_CHANGED",
    );
    await (await setUnlockers(bob, { store, keys: own, unlockers: [createIdentity()] })).wait();
    expect((await getPersona(client, { wallet: chain.bob.address }))?.keyRing).to.match(/^0x/);
  });

  it("says how to unlock what is locked, in words that work as they stand", async () => {
    const { store, client, unlocker } = await setUp();
    const keys = createKeys();
    const { remedy } = (await failureOf(rotateIdentity(client, { store, keys }))) as { remedy: string };
    const advice = /`(.*)`/.exec(remedy)?.[1] ?? "";
    const follow = new Function("keys", "unlockPersona", "client", "unlocker", `return (async () => { ${advice} })()`);
    const unlock = (...[client, given]: Parameters<typeof unlockPersona>) => unlockPersona(client, { store, ...given });
    await follow(keys, unlock, client, unlocker);
    expect(keys.ring?.identities).to.have.length(1);
  });

  it("shows no secret when printed", async () => {
    const { ring, cid } = await setUp();
    const secret = ring.current.exportSecretKey();
    expect(JSON.stringify({ ring, keys: createKeys(ring) })).not.to.contain(secret);
    expect(parseCid(cid.toString()).code).to.equal(0x55);
  });
});
