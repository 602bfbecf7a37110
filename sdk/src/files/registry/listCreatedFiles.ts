import { type Address, encodeAbiParameters, type Hex, keccak256 } from "viem";
import { created } from "../../core/abis/files.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";
import { type RegisteredFile, toFile } from "./file.js";

/** The id of the file that `owner` registers with `salt`. */
export const fileIdOf = (owner: Address, salt: bigint): Hex =>
  keccak256(encodeAbiParameters([{ type: "address" }, { type: "uint256" }], [owner, salt]));

export interface ListCreatedFilesParameters {
  /** Who registered them. They may belong to somebody else now. */
  creator: Address;
  /** The number to start at. Defaults to 0. */
  from?: bigint;
  /** How many numbers to look at. Defaults to 50. */
  count?: number;
}

/** A page of files by number. */
export interface CreatedFiles {
  /** Each with the number that it was registered under. Numbers may be missing between them. */
  files: (RegisteredFile & { salt: bigint })[];
  /** Where the next page starts; undefined where this page ended in unused numbers, so that there are no more. */
  next: bigint | undefined;
}

/**
 * Lists the files that somebody registered under the numbers 0, 1, 2 …, as `uploadFile` does, a page at a time, from the
 * chain's state alone: it needs no logs. They may belong to somebody else now; `listOwnedFiles` follows the events instead,
 * to the files that somebody owns now, whoever registered them.
 *
 * @example
 * ```ts
 * import { listCreatedFiles } from "@bauta/sdk/files";
 * import { bob, client } from "bauta:example";
 *
 * const { files, next } = await listCreatedFiles(client, { creator: bob.address });
 * if (files.length > 0 || next !== undefined) throw new Error("unexpected");
 * ```
 */
export const listCreatedFiles = defineRead({
  contract: "files",
  call: ({ creator, from = 0n, count = 50 }: ListCreatedFilesParameters) =>
    call(created, [creator, from, BigInt(count)]),
  result: (structs, { creator, from = 0n }): CreatedFiles => {
    const all = structs.map((struct, index) => {
      const salt = from + BigInt(index);
      const file = toFile(fileIdOf(creator, salt), struct);
      return file && { ...file, salt };
    });
    // Parallel uploads can leave a number unused; a page of nothing but unused numbers is the end.
    const files = all.filter((file) => file !== undefined);
    return { files, next: files.length > 0 ? from + BigInt(structs.length) : undefined };
  },
});
