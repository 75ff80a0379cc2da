import type { ViewProps } from '../../routing/lazy-view.tsx';
import { useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { ProductForm } from './form/form.tsx';
import { PRODUCT_TEXTS } from './texts.ts';
import { useProduct } from './use-product.ts';

/** The form of a product that exists. */
export function View({ params: { id = '' } }: ViewProps) {
  const t = useTexts(PRODUCT_TEXTS);
  const query = useProduct(id);
  // What was read for the view before may be old: a form begins with the product as it is now.
  const data = query.isFetchedAfterMount ? query.data : undefined;
  const place = `/products/${id}`;
  return (
    <Frame title={data ? t.editing(data.value.name) : t.product}>
      <Answer query={{ ...query, data }} rows={8}>
        {(fresh) => <ProductForm place={`${place}/edit`} fresh={fresh} cancelTo={place} />}
      </Answer>
    </Frame>
  );
}
