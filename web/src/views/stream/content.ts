/** What stands in a record's key or value. */
export interface Content {
  text: string;
  /** Bytes that are no text are shown in hexadecimal digits, two for each. */
  isHex: boolean;
}

/** A character that is no text, but for tabs and line ends. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/** Base64 as a reader can look at it. What is cut within a character is text up to there. */
export function contentOf(base64: string): Content {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    if (!CONTROL.test(text)) return { text, isHex: false };
  } catch {
    // It is no text.
  }
  return { text: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' '), isHex: true };
}
