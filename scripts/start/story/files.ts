import { createHash } from "node:crypto";
import { basename } from "node:path";
import { walletUnlocker } from "@bauta/sdk/crypto";
import { type Source, sourceOf } from "@bauta/sdk/storage";
import { fileSource } from "@bauta/sdk/storage/node";
import { addressOf, type Person } from "../cast.ts";
import { refusal } from "./refusal.ts";
import type { Stage } from "./tell.ts";

const MIB = 2 ** 20;
const sizeText = (bytes: number) => (bytes < MIB ? `${bytes} bytes` : `${(bytes / MIB).toFixed(1)} MiB`);

/** The sha2-256 of bytes as they stream by, and how many there were. */
async function digest(bytes: AsyncIterable<Uint8Array>): Promise<{ hash: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { hash: hash.digest("hex"), size };
}

async function timed<T>(work: Promise<T>): Promise<{ result: T; seconds: number }> {
  const started = performance.now();
  const result = await work;
  return { result, seconds: (performance.now() - started) / 1000 };
}

/** The unlocker of a local account: the key ring opens with the wallet's signature. */
const unlockerOf = ({ account }: Person) => walletUnlocker(account);

async function publish({ cast, report }: Stage): Promise<void> {
  const { alice, mallory } = cast;
  const text = "Everybody may read this.";
  const { fileId, cid, wait } = await alice.files.upload({ content: text, access: "public" });
  await wait();
  const opened = await mallory.files.open({ fileId });
  report.check(`Alice publishes a file: ipfs://${cid}; anybody reads it`, (await opened.text()) === text);
}

async function createPersonas({ cast, report }: Stage): Promise<void> {
  const { alice, bob, carol, mallory } = cast;
  for (const person of [alice, bob, carol, mallory]) {
    const unlocker = await unlockerOf(person);
    await (await person.identity.create({ unlockers: [unlocker] })).wait();
  }
  const persona = await alice.identity.get({ wallet: addressOf(bob) });
  const ring = await bob.identity.unlock({ unlocker: await unlockerOf(bob) });
  report.check(
    "Four of them make encryption keys; Bob gets his back from storage with nothing but his wallet's signature",
    persona !== undefined && ring.current.publicKey === persona.encryptionKey,
  );
}

async function shareSecret({ cast, report, file }: Stage): Promise<void> {
  const { alice, bob, carol, mallory } = cast;
  const source: Source = file === undefined ? sourceOf("For Bob and Carol alone.") : await fileSource(file);
  const name = file === undefined ? "secret.txt" : basename(file);
  const original = await digest(source.open(undefined, { reuse: true }));
  const what = file === undefined ? "a private file" : `${name} (${sizeText(original.size)})`;

  const onProgress = ({ phase, bytes, total }: { phase: string; bytes: number; total?: number | undefined }) => {
    const doing = phase === "preparing" ? "Encrypting the file" : "Storing it";
    report.progress(doing, `${sizeText(bytes)}${total === undefined ? "" : ` of ${sizeText(total)}`}`);
  };
  const { result: sent, seconds: up } = await timed(
    alice.files.upload({ content: source, name, access: "private", readers: [addressOf(carol)], onProgress }),
  );
  await sent.wait();
  const { fileId, cid } = sent;
  // A small file takes no longer than the transaction beside it.
  const rate = (seconds: number) =>
    original.size < MIB ? "" : ` (${(original.size / MIB / seconds).toFixed(1)} MiB/s)`;
  report.check(
    `Alice encrypts and stores ${what} for Carol: ipfs://${cid}${rate(up)}`,
    await alice.files.canAccess({ fileId, user: addressOf(carol) }),
  );

  const stranger = await refusal(bob.files.open({ fileId }));
  report.check(`Bob, who was not granted it, is refused: ${stranger?.code}`, stranger?.code === "NOT_GRANTED");
  await (await alice.files.grant({ fileId, readers: [addressOf(bob)] })).wait();
  const opened = await bob.files.open({ fileId });
  report.progress("Reading it back");
  const { result: received, seconds: down } = await timed(digest(opened.stream(undefined, { reuse: true })));
  report.check(
    `Alice grants it to Bob, who reads ${opened.name}: sha2-256 ${received.hash.slice(0, 16)}…, as it went in${rate(down)}`,
    received.hash === original.hash && received.size === original.size,
  );
  const outsider = await refusal(mallory.files.open({ fileId }));
  report.check(`Mallory is refused: ${outsider?.code}`, outsider?.code === "NOT_GRANTED");

  report.progress("Encrypting it anew for those who remain");
  const rotated = await alice.files.rotate({ fileId, remove: [addressOf(bob)] });
  await rotated.wait();
  const removed = await refusal(bob.files.open({ fileId }));
  report.check(
    `Alice rotates it without Bob: version ${rotated.version} is refused to him: ${removed?.code}`,
    rotated.version === 2 && removed?.code === "NOT_GRANTED",
  );
  const carols = await digest((await carol.files.open({ fileId })).stream(undefined, { reuse: true }));
  report.check("Carol, who remains, reads the new version", carols.hash === original.hash);
}

export async function tellFiles(stage: Stage): Promise<void> {
  stage.report.chapter("Files");
  await publish(stage);
  await createPersonas(stage);
  await shareSecret(stage);
}
