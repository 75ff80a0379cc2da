import { type Formats, formatsOf } from './formats.ts';
import { type Language, useLanguage } from './language.ts';
import { unbroken } from './spaces.ts';

/** A text as it is, or made of what it speaks of. */
type Text = string | ((...about: never[]) => string);
/** The same texts in another language: none lacks, and each is made of the same. */
type Translated<T> = { [Key in keyof T]: T[Key] extends string ? string : T[Key] };

/** Texts of one part of the page, by key, in each language. */
export type Texts<T> = Record<Language, T>;

/**
 * Declares the texts of a part of the page. The types refuse a key that a language lacks.
 * @example
 * const TEXTS = texts({
 *   fr: ({ plural }) => ({ title: 'Clients', found: (n: number) => plural(n, 'client', 'clients') }),
 *   en: ({ plural }) => ({ title: 'Customers', found: (n: number) => plural(n, 'customer', 'customers') }),
 * });
 */
export function texts<T extends Record<string, Text>>(made: {
  fr: (formats: Formats) => T;
  en: (formats: Formats) => Translated<T>;
}): Texts<T> {
  return { fr: unbrokenAll(made.fr(formatsOf('fr'))), en: made.en(formatsOf('en')) as T };
}

const unbrokenText = (text: Text): Text =>
  typeof text === 'string' ? unbroken(text) : (...about: never[]) => unbroken(text(...about));

const unbrokenAll = <T extends Record<string, Text>>(all: T): T =>
  Object.fromEntries(Object.entries(all).map(([key, text]) => [key, unbrokenText(text)])) as T;

/** The texts in the language in which the page is shown. */
export const useTexts = <T>(all: Texts<T>): T => all[useLanguage().language];

/** Figures, dates and durations in the language in which the page is shown. */
export const useFormats = (): Formats => formatsOf(useLanguage().language);
