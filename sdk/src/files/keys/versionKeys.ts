import type { CID } from "multiformats/cid";
import type { Hex } from "viem";
import { CryptoError } from "../../crypto/errors.js";
import { openGrant } from "../../crypto/grant.js";
import type { KeyRing } from "../../crypto/keyRing.js";
import { deriveOwnerVersionKey, readPayloadNonce } from "../../crypto/ownerKey.js";
import type { VersionContext, VersionKey } from "../../crypto/versionKey.js";
import { readFile } from "../../storage/read/readFile.js";
import { resolvePath } from "../../storage/read/resolvePath.js";
import { stat } from "../../storage/read/stat.js";
import type { Store } from "../../storage/store.js";
import { manifestName } from "../content/manifest.js";
import { FilesError } from "../errors.js";

/** Keys that this process has met, for as long as their ring is in memory. */
const met = /* @__PURE__ */ new WeakMap<KeyRing, Map<Hex, VersionKey>>();

/** Remembers a key, so that granting right after uploading needs no look at the content. */
export function rememberVersionKey(ring: KeyRing, key: VersionKey): VersionKey {
  const keys = met.get(ring) ?? new Map<Hex, VersionKey>();
  met.set(ring, keys.set(key.publicKey, key));
  return key;
}

export interface RecoverVersionKeyParameters {
  ring: KeyRing;
  /** The version key on-chain. */
  publicKey: Hex;
  context: VersionContext;
  /** The grant of whoever acts, where there is one. */
  grant: Hex | undefined;
  /** The content, and where it is. */
  cid: CID;
  store: () => Store;
  signal?: AbortSignal | undefined;
}

/**
 * Finds the key of a version: one met before, the one in the actor's own grant, or, for its owner, the one that the
 * content's nonce and an identity of the ring give. Every way ends in a comparison with the key on-chain.
 *
 * @throws FilesError `VERSION_KEY_UNKNOWN`
 */
export async function recoverVersionKey(parameters: RecoverVersionKeyParameters): Promise<VersionKey> {
  const { ring, publicKey, context, grant } = parameters;
  const known = met.get(ring)?.get(publicKey);
  if (known && isSameContext(known.context, context)) return known;
  const key = (grant && granted(parameters, grant)) || (await derived(parameters));
  if (key) return rememberVersionKey(ring, key);
  throw new FilesError(
    "VERSION_KEY_UNKNOWN",
    `None of the ${ring.identities.length} identities leads to the key of version ${context.version} of file ${context.fileId}.`,
    {
      remedy:
        "Unlock the key ring that the version was made with. A new owner or granter needs a grant from the old owner.",
    },
  );
}

function granted({ ring, publicKey, context }: RecoverVersionKeyParameters, grant: Hex): VersionKey | undefined {
  try {
    return openGrant({ grant, publicKey, context, identities: ring.identities });
  } catch (error) {
    if (error instanceof CryptoError) return undefined;
    throw error;
  }
}

async function derived(parameters: RecoverVersionKeyParameters): Promise<VersionKey | undefined> {
  const { ring, publicKey, context, cid, signal } = parameters;
  const store = parameters.store();
  const { type } = await stat(store, cid, { signal });
  const file = type === "file" ? cid : await resolvePath(store, cid, manifestName, { signal });
  const nonce = await readPayloadNonce(readFile(store, file, { signal, ahead: 1 }));
  for (const identity of ring.identities) {
    const key = deriveOwnerVersionKey({ identity, nonce, context });
    if (key.publicKey === publicKey) return key;
  }
  return undefined;
}

const isSameContext = (a: VersionContext, b: VersionContext): boolean =>
  BigInt(a.chainId) === BigInt(b.chainId) &&
  a.files.toLowerCase() === b.files.toLowerCase() &&
  a.fileId === b.fileId &&
  BigInt(a.version) === BigInt(b.version);
