import { createEncryptor } from "../../crypto/encrypt.js";
import type { KeyRing } from "../../crypto/keyRing.js";
import { deriveOwnerVersionKey } from "../../crypto/ownerKey.js";
import type { VersionContext, VersionKey } from "../../crypto/versionKey.js";
import { buildDag, type Dag } from "../../storage/dag/buildDag.js";
import { type Source, sourceOf } from "../../storage/source.js";
import type { TaskOptions } from "../../storage/store.js";
import { encodeManifest, entryName, type ManifestFile, manifestName } from "./manifest.js";
import { type NamedSource, sizeOf } from "./plain.js";

/** What to encrypt: one file without a name, one with a name, or a folder. */
export type Encryptable =
  | { kind: "bare"; source: Source }
  | { kind: "file"; files: readonly [NamedSource] }
  | { kind: "folder"; files: readonly NamedSource[] };

/** A version's encrypted content, its CID known, and its key. */
export interface EncryptedContent {
  dag: Dag;
  versionKey: VersionKey;
}

/**
 * Encrypts content for a version of a file: to the version's key, which readers get by grants, and to its owner. A file
 * without a name becomes one age file; anything else a folder of `manifest.age` (names, types, sizes) and numbered age
 * files, so that the store learns no more than how many files there are, and how large.
 */
export async function encryptContent(
  content: Encryptable,
  ring: KeyRing,
  context: VersionContext,
  options: TaskOptions = {},
): Promise<EncryptedContent> {
  const nonce = crypto.getRandomValues(new Uint8Array(16));
  const versionKey = deriveOwnerVersionKey({ identity: ring.current, nonce, context });
  const recipients = [versionKey.publicKey, ring.current.publicKey];
  const encrypted = (source: Source, given?: { nonce: Uint8Array }): Source => {
    const encryptor = createEncryptor({ recipients, ...given });
    return {
      ...(source.size !== undefined && { size: encryptor.ciphertextSize(source.size) }),
      wholeChunks: true,
      open: (_range, options) => encryptor.encrypt(source.open(undefined, { reuse: true }), options),
    };
  };
  if (content.kind === "bare") {
    return { versionKey, dag: await buildDag(encrypted(content.source, { nonce }), options) };
  }
  const files: ManifestFile[] = [];
  for (const { path, type, source } of content.files) {
    files.push({ path, size: await sizeOf(source, options.signal), ...(type && { type }) });
  }
  const manifest = sourceOf(encodeManifest({ kind: content.kind, files }));
  const entries = [
    { path: manifestName, source: encrypted(manifest, { nonce }) },
    ...content.files.map(({ source }, index) => ({ path: entryName(index), source: encrypted(source) })),
  ];
  return { versionKey, dag: await buildDag(entries, options) };
}
