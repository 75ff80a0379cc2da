import type { Words } from '../../../forms/words.ts';
import { UNIT_NAMES, unitName } from '../../../parts/units.ts';
import { VAT_TEXTS } from '../../../parts/vat/texts.ts';
import { useVatWords } from '../../../parts/vat/words.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { PRODUCT_FORM_TEXTS } from './texts.ts';

/** The members of a product in the reader's words. */
export function useProductWords(): Words {
  const t = useTexts(PRODUCT_FORM_TEXTS);
  const vat = useTexts(VAT_TEXTS);
  const units = useTexts(UNIT_NAMES);
  const vatWords = useVatWords();
  const { price, quantity, percent } = useFormats();
  const labels: Record<string, unknown> = { ...vat, ...t };
  const said: Record<string, (value: unknown) => string> = {
    price: (value) => price(Number(value)),
    quantity: (value) => quantity(Number(value)),
    pricePer: (value) => quantity(Number(value)),
    rate: (value) => percent(Number(value)),
    choice: (value) => vatWords(String(value)),
    category: (value) => String(labels[String(value)] ?? value),
    unitCode: (value) => unitName(units, String(value)),
    nature: (value) => (value === 'services' ? t.services : t.goods),
    stocked: (value) => (value ? t.yes : t.no),
  };
  const last = (path: string): string => path.split('.').at(-1) ?? path;
  return {
    labelOf: (path) => {
      const label = labels[last(path)];
      return typeof label === 'string' ? label : path;
    },
    valueOf: (path, value) => said[last(path)]?.(value) ?? String(value),
    saysNone: () => false,
  };
}
