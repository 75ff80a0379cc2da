import type { ComponentChildren } from 'preact';
import { UNIT_NAMES, unitName } from '../../../parts/units.ts';
import { VAT_TEXTS } from '../../../parts/vat/texts.ts';
import { choiceOf, USUAL } from '../../../parts/vat/vat-choice.ts';
import { useVatWords } from '../../../parts/vat/words.ts';
import { useTexts } from '../../../text/texts.ts';
import type { Product } from '../form/product-values.ts';
import { PRODUCT_FORM_TEXTS } from '../form/texts.ts';
import { PRODUCT_TEXTS } from '../texts.ts';

/** What is known of a product, and what stands for what nobody has said. */
export function Facts({ product }: { product: Product }) {
  const t = useTexts(PRODUCT_TEXTS);
  const form = useTexts(PRODUCT_FORM_TEXTS);
  const vat = useTexts(VAT_TEXTS);
  const units = useTexts(UNIT_NAMES);
  const vatWords = useVatWords();
  const { vat: treatment = USUAL, nature = 'goods', unitCode = 'C62' } = product;
  const facts: [label: string, value: ComponentChildren][] = [
    [form.reference, product.reference],
    [form.description, product.description && <span class="lines">{product.description}</span>],
    [form.nature, nature === 'services' ? form.services : form.goods],
    [form.unitCode, unitName(units, unitCode)],
    [vat.vat, vatWords(choiceOf(treatment))],
    [vat.exemptionText, product.vat?.exemptionText],
    [vat.exemptionCode, product.vat?.exemptionCode],
  ];
  return (
    <section class="card stack" aria-label={t.facts}>
      <h2>{t.facts}</h2>
      <dl class="facts">
        {facts
          .filter(([, value]) => value !== undefined)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
