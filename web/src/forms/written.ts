import type { Language } from '../text/language.ts';

/** What an input holds: text; nothing was written when it is ''. */
const isEmpty = (value: unknown): boolean =>
  value === '' || value === undefined || (typeof value === 'number' && Number.isNaN(value));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The body that a form's values stand for: what was left empty is not there, nor is an object all of whose members
 * were left empty. Null stays: it says that there is none.
 */
export function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (!isObject(value)) return isEmpty(value) ? undefined : value;
  const members = Object.entries(value)
    .map(([name, member]) => [name, written(member)] as const)
    .filter(([, member]) => member !== undefined);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** A number in a form: '' where nothing is written, and what was written where that is no number. */
export type Figure = number | string;

/** A number as a reader writes it: `12,5` in French. Without one, ''. */
export const numberText = (language: Language, value: number | undefined): string =>
  value === undefined ? '' : String(value).replace('.', language === 'fr' ? ',' : '.');

/**
 * The number that a reader wrote: with a comma or a point, with spaces or the other of both between thousands, with or
 * without €. Text that is no number stays text, for the contract to refuse; '' is nothing.
 */
export function numberOf(text: unknown): Figure | undefined {
  if (typeof text !== 'string') return text as number | undefined;
  const bare = text
    .replaceAll(/[\s€]/g, '')
    .replaceAll(/,(?=\d{3}[,.])(?=.*\.)|\.(?=\d{3}[,.])(?=.*,)/g, '')
    .replace(',', '.');
  if (bare === '') return undefined;
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(bare) ? Number(bare) : text;
}

/** The text without the commas that English puts between thousands: `6,000` is `6000`. In French it is six. */
export const ungrouped = (language: Language, text: unknown): unknown =>
  language === 'en' && typeof text === 'string' && /^[-€\s]*\d{1,3}(,\d{3})+[€\s]*$/.test(text)
    ? text.replaceAll(',', '')
    : text;

/** The same as a form keeps it, as it was when the form began. */
export const figureOf = (text: unknown): Figure => numberOf(text) ?? '';

/** A number of a form as a reader writes it. */
export const figureText = (language: Language, figure: Figure): string =>
  typeof figure === 'number' ? numberText(language, figure) : figure;
