import { VAT_CATEGORIES, VAT_RATES_PERCENT } from '@facturation/platform/standards/vat';

/** A rate of what is taxed, or a category without one, in one word: `S 20`, `E`. */
export type VatChoice = string;

interface Treatment {
  category: string;
  rate: number;
}

/** As a product is taxed that does not say so. */
export const USUAL: Treatment = { category: 'S', rate: 20 };

export const choiceOf = ({ category, rate }: Treatment): VatChoice =>
  category === 'S' ? `S ${rate}` : category;

export function treatmentOf(choice: VatChoice): Treatment {
  const [category = 'S', rate = '0'] = choice.split(' ');
  return { category, rate: Number(rate) };
}

/** Whether a reason may be given why there is no VAT. */
export const takesReason = (choice: VatChoice): boolean => /^[^SZ]/.test(choice);

/** The rates of the mainland, as they come up most. */
const OFTEN: readonly number[] = [20, 10, 5.5, 2.1];

/** Every treatment: rates that come up most, other categories, then the rates of other places and times. */
export const VAT_CHOICES: readonly VatChoice[] = [
  ...OFTEN.map((rate) => `S ${rate}`),
  ...VAT_CATEGORIES.filter((category) => category !== 'S'),
  ...VAT_RATES_PERCENT.filter((rate) => rate > 0 && !OFTEN.includes(rate))
    .toReversed()
    .map((rate) => `S ${rate}`),
];
