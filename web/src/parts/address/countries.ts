import { COUNTRIES } from '@facturation/platform/standards/countries';
import type { Language } from '../../text/language.ts';

/** Code and name of every country, by name; France, where most addresses are, comes first. */
export function countryChoices(language: Language): [code: string, name: string][] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const { compare } = new Intl.Collator(language);
  const named = [...COUNTRIES].map((code): [string, string] => [code, names.of(code) ?? code]);
  const before = ([code]: [string, string]) => (code === 'FR' ? 0 : 1);
  return named.sort((one, other) => before(one) - before(other) || compare(one[1], other[1]));
}

/** The name of a country by its code. */
export const countryName = (language: Language, code: string): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
