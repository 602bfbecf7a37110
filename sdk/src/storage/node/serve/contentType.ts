/** What a browser may do with content: show it as this type, or only save it. */
export interface ContentType {
  type: string;
  inline: boolean;
}

// What browsers show without running anything, by how it starts.
const MAGIC: [type: string, at: number, bytes: string][] = [
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/gif", 0, "GIF8"],
  ["image/webp", 8, "WEBP"],
  ["image/avif", 4, "ftypavif"],
  ["video/mp4", 4, "ftyp"],
  ["video/webm", 0, "\x1a\x45\xdf\xa3"],
  ["audio/mpeg", 0, "ID3"],
  ["audio/ogg", 0, "OggS"],
  ["audio/wav", 8, "WAVE"],
  ["audio/flac", 0, "fLaC"],
];

/** Guesses the type from how content starts. Whatever could carry a script (HTML, SVG, XML, PDF) is only saved. */
export function contentType(start: Uint8Array): ContentType {
  const latin1 = Buffer.from(start).toString("latin1");
  for (const [type, at, bytes] of MAGIC) if (latin1.startsWith(bytes, at)) return { type, inline: true };
  if (!isText(start)) return { type: "application/octet-stream", inline: false };
  return { type: "text/plain; charset=utf-8", inline: !/^(?:\u00ef\u00bb\u00bf)?\s*</.test(latin1) };
}

function isText(start: Uint8Array): boolean {
  if (start.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12)) return false;
  try {
    // Streaming: a character may be cut where the sample ends.
    new TextDecoder("utf-8", { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}
