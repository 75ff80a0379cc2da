import { useFormats, useTexts } from '../../text/texts.ts';
import { VAT_TEXTS } from './texts.ts';
import { treatmentOf, type VatChoice } from './vat-choice.ts';

/** How a treatment is said: `20 %`, or the word of its category. */
export function useVatWords(): (choice: VatChoice) => string {
  const t: Record<string, unknown> = useTexts(VAT_TEXTS);
  const { percent } = useFormats();
  return (choice) => {
    const { category, rate } = treatmentOf(choice);
    return category === 'S' ? percent(rate) : String(t[category] ?? category);
  };
}
