import { CryptoError } from "../errors.js";
import { CHUNK_SIZE, nonceOf, SEALED_SIZE, TAG_SIZE } from "./chunks.js";
import type { ChunkCipher } from "./cipher.js";

/**
 * Opens one chunk, and throws where it is not what stood at this place. A full chunk that is authentic, but
 * was not sealed as the last one where it is, or the other way round, still comes out before the error, as in age itself.
 *
 * @param memory - Of a whole chunk, to use again for each; else each gets its own.
 */
export function* openChunk(
  cipher: ChunkCipher,
  index: number,
  final: boolean,
  sealed: Uint8Array,
  memory?: Uint8Array,
): Generator<Uint8Array, void, undefined> {
  const start = index * CHUNK_SIZE;
  if (sealed.length < TAG_SIZE) throw corrupt(`is cut short at byte ${start}`);
  const into = memory?.subarray(0, sealed.length - TAG_SIZE);
  const open = (asFinal: boolean) => cipher.open(nonceOf(index, asFinal), sealed, into);
  const content = open(final);
  const otherwise = !content && sealed.length === SEALED_SIZE ? open(!final) : undefined;
  const authentic = content ?? otherwise;
  if (!authentic) throw corrupt(`is damaged or cut short after byte ${start}`);
  // An empty last chunk after others would be a second spelling of the same content, which age forbids.
  if (authentic.length === 0 && index > 0) throw corrupt(`has an empty chunk at byte ${start}`);
  if (authentic.length > 0) yield authentic;
  const end = start + authentic.length;
  if (!content) throw corrupt(final ? `is cut short at byte ${end}` : `ends at byte ${end}, but data follows`);
}

function corrupt(how: string): CryptoError {
  return new CryptoError("AGE_PAYLOAD_CORRUPT", `The encrypted content ${how}.`, {
    remedy: "Fetch the file again, from another gateway. Nothing unauthenticated was released.",
  });
}
