import type { CID } from "multiformats/cid";
import { decodeCar } from "../car/decode.js";
import { carHeader, carSection, sectionSize } from "../car/encode.js";
import { assertCid, parseCid } from "../cid.js";
import { StorageError } from "../errors.js";
import type { Block, PutOptions, Receipt, StorageStatus, Store } from "../store.js";
import { markVerified } from "../verify.js";
import type { Http } from "./exchange.js";
import { firstValid } from "./firstValid.js";
import { gatewayGetter } from "./gateway.js";
import { blockGet, dagImport, isPinned, type Rpc, unpin } from "./rpc.js";

export interface HttpStoreOptions {
  /** Base address of a Kubo RPC, such as `http://127.0.0.1:5001`: for writing, and for reading after the gateways. */
  rpc?: string | undefined;
  /** Base addresses of trustless gateways, such as `https://trustless-gateway.link`, in the order to ask them. */
  gateways?: readonly string[] | undefined;
  /** Headers for the RPC only, such as an `authorization`. */
  headers?: Record<string, string> | undefined;
  fetch?: typeof fetch | undefined;
  /** Milliseconds that reading one block may take. Uploads get ten times that for each part. Defaults to 30,000. */
  timeout?: number | undefined;
  /** Further attempts after timeouts, lost connections and HTTP 429 or 5xx of a busy server. Defaults to 3. */
  retries?: number | undefined;
  /** Bytes of a CAR that go into one request. Defaults to 8 MiB. */
  partSize?: number | undefined;
}

/** An {@link httpStore}. */
export interface HttpStore extends Store {
  status(cid: CID): Promise<StorageStatus>;
  remove(cid: CID): Promise<void>;
}

/**
 * A store behind HTTP: Kubo, a hosted node with the same RPC, or `serveStore` of this package for writing; any trustless
 * gateways for reading. Blocks are verified here, so a gateway that lies, dawdles or has nothing is passed over for
 * the next. Uploads go in parts that can be sent again; the root is pinned by the last, so an upload that stops half-way
 * leaves nothing pinned.
 *
 * @throws StorageError, from its functions: `STORE_UNREACHABLE` (retryable), `STORE_REFUSED`, `STORE_READ_ONLY` without `rpc`,
 * `BLOCK_NOT_FOUND`, `BLOCK_INVALID`, `BLOCK_TOO_LARGE`, `ROOT_MISMATCH`.
 *
 * @example
 * ```ts
 * import { buildDag, httpStore, memoryStore, sourceOf, storeDag } from "@bauta/sdk/storage";
 * import { serveStore } from "@bauta/sdk/storage/node";
 * const service = await serveStore({ store: memoryStore() });
 * const store = httpStore({ rpc: service.url, gateways: [service.url] });
 * const { root } = await storeDag(store, await buildDag(sourceOf("hello")));
 * if (!(await store.has(root))) throw new Error("unexpected");
 * await service.close();
 * ```
 */
export function httpStore(options: HttpStoreOptions): HttpStore {
  const { gateways = [], headers = {}, timeout = 30_000, retries = 3, partSize = 8 * 1024 * 1024 } = options;
  // Called without `this`, as browsers demand of their fetch; looked up late, so that a page may replace it.
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init));
  const http: Http = { fetch: send, timeout, retries };
  const rpc: Rpc | undefined = options.rpc === undefined ? undefined : { ...http, base: trimmed(options.rpc), headers };
  const writer = (): Rpc => {
    if (rpc) return rpc;
    throw new StorageError("STORE_READ_ONLY", "This store only reads.", { remedy: "Give httpStore an rpc address." });
  };
  const getters = gateways.map((base) => gatewayGetter(http, trimmed(base)));
  if (rpc) getters.push((cid, signal) => blockGet({ ...rpc, retries: 0 }, cid, signal));
  if (getters.length === 0)
    throw new StorageError("STORE_UNREACHABLE", "httpStore was given no address.", {
      remedy: "Give it rpc or gateways.",
    });
  const get = firstValid(getters, retries);
  return markVerified({
    get: (cid, o) => get(cid, o?.signal),
    has: async (cid, o) => (rpc ? isPinned(rpc, assertCid(cid), o?.signal) : false),
    status: async (cid) => ({ pinned: rpc ? await isPinned(rpc, assertCid(cid)) : false }),
    remove: async (cid) => unpin(writer(), assertCid(cid)),
    put: async (car, o) => putInParts({ ...writer(), timeout: 10 * timeout }, car, partSize, o),
  });
}

async function putInParts(
  rpc: Rpc,
  car: AsyncIterable<Uint8Array>,
  partSize: number,
  { root, size, signal, onProgress }: PutOptions,
): Promise<Receipt> {
  assertCid(root);
  const header = carHeader(root);
  const { roots, blocks } = await decodeCar(car, root);
  if (roots.length !== 1 || !roots[0]!.equals(root))
    throw new StorageError("ROOT_MISMATCH", `The CAR has root ${roots.join(", ") || "none"} instead of ${root}.`);
  let uploaded = header.length;
  let part: Block[] = [];
  let length = 0;
  // One part is on its way while the next is made.
  let sending: Promise<unknown> = Promise.resolve();
  const flush = (last: boolean): Promise<string[]> => {
    const [sections, sent] = [length, part];
    part = [];
    length = 0;
    const importing = dagImport(rpc, [header, ...sent.flatMap(carSection)], last, signal);
    // The request's body is a copy.
    for (const { release } of sent) release?.();
    return importing.then((pinned) => {
      uploaded += sections;
      onProgress?.({ bytes: uploaded, ...(size !== undefined && { total: size }) });
      return pinned;
    });
  };
  try {
    for await (const block of blocks) {
      const added = sectionSize(block.cid, block.bytes.length);
      if (length > 0 && length + added > partSize) {
        await sending;
        sending = flush(false);
        // A failure is met at the next await; until then it is nobody's.
        sending.catch(() => {});
      }
      part.push(block);
      length += added;
    }
    await sending;
  } catch (error) {
    await sending.catch(() => {});
    throw error;
  }
  const pinned = await flush(true);
  if (pinned.length !== 1 || !parseCid(pinned[0]!).equals(root))
    throw new StorageError("ROOT_MISMATCH", `The node pinned ${pinned.join(", ") || "nothing"} instead of ${root}.`, {
      remedy: "Do not use that node: what it keeps is not what was sent.",
    });
  return { root, uploaded };
}

const trimmed = (base: string) => base.replace(/\/+$/, "");
