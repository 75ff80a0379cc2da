import { useTexts } from '../../text/texts.ts';
import { View as Frame } from '../../ui/view.tsx';
import { ProductForm } from './form/form.tsx';
import { PRODUCT_TEXTS } from './texts.ts';

/** A new product. */
export function View() {
  const t = useTexts(PRODUCT_TEXTS);
  return (
    <Frame title={t.new}>
      <ProductForm place="/products/new" cancelTo="/products" />
    </Frame>
  );
}
