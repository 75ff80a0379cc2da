import type { DocumentVat, LegalDocument } from '../legal-document.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const NO_BREAK = '\u00a0';

/** How a language writes numbers and days. Amounts and quantities are decimal texts, and none goes through a double. */
export interface Formats {
  /** `1 234,50`. */
  amount(text: string): string;
  /** `1 234,50 €`. */
  euros(text: string): string;
  /** At least two decimals, at most six. */
  price(text: string): string;
  quantity(text: string): string;
  /** `5,5 %`. */
  percent(text: string): string;
  /** `1er décembre 2026`, on one line. */
  day(day: string): string;
  country(code: string): string;
}

/** What amounts in lines are taken off with. */
export const negative = (amount: string): string => (Number(amount) === 0 ? amount : `-${amount}`);

export function formatsOf(language: LegalDocument['language']): Formats {
  const locale = LOCALES[language];
  const decimal = (minimum: number, maximum: number) => {
    const format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: minimum,
      maximumFractionDigits: maximum,
    });
    return (text: string) => format.format(text as Intl.StringNumericLiteral).replace('-', '−');
  };
  const amount = decimal(2, 2);
  const percent = decimal(0, 2);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    amount,
    euros: (text) =>
      language === 'fr' ? `${amount(text)}${NO_BREAK}€` : amount(text).replace(/(?=\d)/, '€'),
    price: decimal(2, 6),
    quantity: decimal(0, 4),
    percent: (text) => `${percent(text)}${language === 'fr' ? NO_BREAK : ''}%`,
    day: (day) => {
      const written = days.format(new Date(`${day}T00:00:00Z`));
      return (language === 'fr' ? written.replace(/^1 /, '1er ') : written).replaceAll(' ', NO_BREAK);
    },
    country: (code) => countries.of(code) ?? code,
  };
}

/** `404 833 048`, and of 14 digits `404 833 048 00017`. */
export const sirenGroups = (digits: string): string =>
  [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9), digits.slice(9)]
    .filter(Boolean)
    .join(NO_BREAK);

/** In groups of four, as banks print it. */
export const ibanGroups = (iban: string): string => (iban.match(/.{1,4}/g) ?? []).join(NO_BREAK);

export const isTaxed = ({ category }: DocumentVat): boolean => category === 'S';
