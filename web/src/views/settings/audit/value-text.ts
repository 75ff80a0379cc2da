import { countryName } from '../../../parts/address/countries.ts';
import type { Kind } from '../../../parts/records/resource.ts';
import type { Formats } from '../../../text/formats.ts';
import type { Language } from '../../../text/language.ts';

/** Members that are amounts; in rows of bills, and of payments, they are cents. */
const AMOUNTS: ReadonlySet<string> = new Set(['price', 'amount', 'shareCapital', 'net', 'vat', 'gross']);
/** In rows of bills hundredths of a percent. */
const PERCENTS: ReadonlySet<string> = new Set(['rate', 'percent']);

const HUNDREDTHS = 100;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

interface Words {
  yes: string;
  no: string;
  none: string;
}

function numberText(value: number, name: string, kind: Kind | undefined, formats: Formats): string {
  const isRow = kind === 'bills';
  if (PERCENTS.has(name)) return formats.percent(isRow ? value / HUNDREDTHS : value);
  // The share capital is kept in cents, the price of a product is answered in euros.
  if (AMOUNTS.has(name)) return formats.euros(isRow || kind === 'seller' ? value / HUNDREDTHS : value);
  return formats.quantity(value);
}

interface Reading {
  /** That of the member. */
  name: string;
  kind: Kind | undefined;
  language: Language;
  formats: Formats;
  words: Words;
}

/** A value of the trail as the reader has it. */
export function valueText(value: unknown, { name, kind, language, formats, words }: Reading): string {
  if (typeof value === 'number') return numberText(value, name, kind, formats);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value !== 'string') return words.none;
  if (name === 'country') return countryName(language, value);
  if (DAY.test(value)) return formats.date(value);
  return INSTANT.test(value) ? formats.dateTime(value) : value;
}
