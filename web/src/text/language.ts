import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The languages of the page. Each text is in both: see `texts.ts`. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'facturation.language';

const isLanguage = (text: string | null | undefined): text is Language =>
  LANGUAGES.some((language) => language === text);

/**
 * What the reader chose; else the first language of the browser that the page knows; else French.
 * @param preferred as `navigator.languages` has them, most wanted first
 */
export function chosenLanguage(storage: Pick<Storage, 'getItem'>, preferred: readonly string[]): Language {
  const kept = storage.getItem(KEY);
  return isLanguage(kept) ? kept : (preferred.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'fr');
}

export const keepLanguage = (storage: Pick<Storage, 'setItem'>, language: Language): void =>
  storage.setItem(KEY, language);

/** The language in which the page is shown, and how to change it. */
export const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'fr',
  choose: () => undefined,
});

export const useLanguage = () => useContext(LanguageContext);
