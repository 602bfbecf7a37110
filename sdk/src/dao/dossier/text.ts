/** Control characters, line and paragraph separators, and what turns the direction of writing around unseen. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\u2060\uFEFF]/u;

/** The same for text of many lines; marks of direction, which right-to-left scripts need, are left in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unsafeInBody = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

/** Whether text is one visible line that reads as it is written. */
export const isPlainLine = (text: string) => text.isWellFormed() && !unsafe.test(text) && text.trim() !== "";

/** Whether text of many lines reads as it is written. */
export const isPlainBody = (text: string) => text.isWellFormed() && !unsafeInBody.test(text);

/** Text by others, for a line of ours: nothing unseen in it, and cut short. */
export function quoted(text: string, length = 100): string {
  const plain = [...text.toWellFormed()].map((char) => (unsafe.test(char) ? "\uFFFD" : char));
  return JSON.stringify(plain.length > length ? `${plain.slice(0, length).join("")}…` : plain.join(""));
}
