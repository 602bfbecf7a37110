import type { CID } from "multiformats/cid";
import { StorageError } from "../errors.js";
import { MAX_BLOCK_SIZE } from "../store.js";
import { exchange, type Http, hostOf, readBody } from "./exchange.js";

/** Somebody who may have a block, and may lie about it. */
export type BlockGetter = (cid: CID, signal?: AbortSignal) => Promise<Uint8Array>;

/** Asks a [trustless gateway](https://specs.ipfs.tech/http-gateways/trustless-gateway/) for raw blocks. */
export function gatewayGetter(http: Http, base: string): BlockGetter {
  return (cid, signal) =>
    exchange(
      { ...http, retries: 0 },
      `${base}/ipfs/${cid}?format=raw`,
      { headers: { accept: "application/vnd.ipld.raw" }, signal },
      (response) => readBody(response, MAX_BLOCK_SIZE),
      async ({ status }) =>
        status === 404 || status === 410
          ? new StorageError("BLOCK_NOT_FOUND", `${hostOf(base)} does not have block ${cid}.`)
          : new StorageError("STORE_REFUSED", `${hostOf(base)} refused block ${cid} (HTTP ${status}).`),
    );
}
