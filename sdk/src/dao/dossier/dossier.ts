import type { Address, Hex } from "viem";

/** Bytes that a dossier may have: one raw block of UnixFS, so that reading it takes one request. */
export const MAX_DOSSIER_SIZE = 1024 * 1024;

/** A file that belongs to a proposal: a budget, a contract to sign. */
export interface Attachment {
  /** A plain file name, up to 255 bytes. */
  readonly name: string;
  /** Its CID, in base32. */
  readonly cid: string;
  /** Its media type, such as `application/pdf`. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/** One action of a proposal: what it is meant to do, and what will be called. */
export interface DossierAction {
  /** What it does, in words: one line, up to 1,000 characters. */
  readonly description: string;
  readonly to: Address;
  /** In wei. */
  readonly value: bigint;
  readonly data: Hex;
  /** keccak256 of the code that stood at `to` when this was proposed (of nothing, where none did). */
  readonly codeHash: Hex;
  /** What `to` passed its calls on to at that time, where it was a proxy (ERC-1967). */
  readonly implementation?: Address;
}

/**
 * A proposal as a document: what members read before they vote. It is kept as JSON in UTF-8, without white space and with
 * the fields in the order in which they stand here, after `"type":"bauta/dossier"`; `value` is a decimal string there. The
 * same dossier therefore always has the same CID, and a document that is written in any other way is refused.
 */
export interface Dossier {
  readonly version: 1;
  readonly chainId: number;
  /** The governor that it is proposed to. */
  readonly governor: Address;
  /** One line, up to 200 characters. */
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly attachments: readonly Attachment[];
  readonly actions: readonly DossierAction[];
}
