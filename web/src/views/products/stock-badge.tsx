import { stockLevel } from '../../parts/stock.ts';
import { useTexts } from '../../text/texts.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Product } from './form/product-values.ts';
import { PRODUCT_TEXTS } from './texts.ts';

/** Says that little of a product is left, or nothing; nothing where there is enough. */
export function StockBadge({ product }: { product: Product }) {
  const t = useTexts(PRODUCT_TEXTS);
  const level = stockLevel(product);
  if (level === 'none') return <Badge tone="bad">{t.levelNone}</Badge>;
  if (level === 'few') return <Badge tone="open">{t.levelFew}</Badge>;
  return level === 'uncounted' ? <Badge tone="still">{t.levelUncounted}</Badge> : null;
}
