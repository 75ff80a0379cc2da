import { UNIT_NAMES, unitName } from '../../parts/units.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import type { Product } from './form/product-values.ts';
import { PRODUCT_TEXTS } from './texts.ts';

/** What a product costs, and for how much of it where that is not one piece. */
export function Price({ product: { price, unitCode = 'C62', pricePer = 1 } }: { product: Product }) {
  const t = useTexts(PRODUCT_TEXTS);
  const units = useTexts(UNIT_NAMES);
  const formats = useFormats();
  const unit = unitName(units, unitCode);
  const isUsual = unitCode === 'C62' && pricePer === 1;
  return (
    <span>
      {formats.price(price)}
      {!isUsual && <span class="hint">{pricePer === 1 ? t.per(unit) : t.perMany(pricePer, unit)}</span>}
    </span>
  );
}
