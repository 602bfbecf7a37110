import type { CID } from "multiformats/cid";
import { type Address, getAddress } from "viem";
import { parseCid } from "../../storage/cid.js";

/**
 * A proposal's description as it stands on the chain: where its dossier is, and OpenZeppelin's suffix, with which nobody
 * else can propose the same first.
 */
export const describe = (cid: CID, proposer: Address) => `ipfs://${cid}#proposer=${getAddress(proposer)}`;

/** The CID that a description names; undefined where it is no `ipfs://` and a canonical CID. */
export function cidIn(description: string): CID | undefined {
  const text = /^ipfs:\/\/([a-z2-7]{1,128})(?:#proposer=0x[0-9a-fA-F]{40})?$/.exec(description)?.[1];
  try {
    return text === undefined ? undefined : parseCid(text);
  } catch {
    return undefined;
  }
}
