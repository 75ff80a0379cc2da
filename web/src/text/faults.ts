import type { Language } from './language.ts';

/** The API's sentences about what is wrong, in French. A sentence that is not here is shown as the API has it. */
const FRENCH: Readonly<Record<string, string>> = {};

/** A fault that the contract or the API found, as the reader is told of it. `detail`: the API's own sentence. */
export const faultText = (language: Language, detail: string): string =>
  language === 'fr' ? (FRENCH[detail] ?? detail) : detail;
