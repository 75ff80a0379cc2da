declare global {
  interface JSON {
    /** ES2026, in Node since 22: a value that `JSON.stringify` writes as the given text. */
    rawJSON(text: string): object;
  }
}

/** A number that `JSON.stringify` writes digit by digit as given, also where a double would round it. */
export const exactNumber = (digits: string): object => JSON.rawJSON(digits);
