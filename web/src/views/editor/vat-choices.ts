import { VAT_CATEGORIES, VAT_RATES_PERCENT } from '@facturation/platform/standards/vat';
import type { Formats } from '../../text/formats.ts';
import type { EditorTexts } from './texts.ts';

/** The rates of the mainland, as they come up most. */
const USUAL: readonly number[] = [20, 10, 5.5, 2.1];

const RATES = [
  ...USUAL,
  ...VAT_RATES_PERCENT.filter((rate) => rate > 0 && !USUAL.includes(rate)).toReversed(),
];

/** What a line may be taxed as: a rate, or a category without one. The value is that of `vatChoice`. */
export const vatChoices = (t: EditorTexts, { percent }: Formats): [choice: string, words: string][] => [
  ...RATES.map((rate): [string, string] => [`S ${rate}`, percent(rate)]),
  ...VAT_CATEGORIES.flatMap((category): [string, string][] =>
    category === 'S' ? [] : [[category, t[category]]],
  ),
];

/** A choice in words. */
export function vatWords(t: EditorTexts, { percent }: Formats, choice: string): string {
  const [category = '', rate] = choice.split(' ');
  return category === 'S' ? percent(Number(rate)) : (t[category as 'E'] ?? category);
}

/** Whether the reason is asked for: of what is taxed there is none. */
export const takesReason = (choice: string): boolean =>
  choice !== '' && choice !== 'Z' && !choice.startsWith('S');
