/** Bytes that page and test both know how to make, and in which every line names itself. */
export function pattern(size: number, name: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  const text = new TextEncoder();
  for (let at = 0, line = 0; at < size; line++) {
    const words = text.encode(`${name}, line ${line}\n`).subarray(0, size - at);
    bytes.set(words, at);
    at += words.length;
  }
  return bytes;
}
