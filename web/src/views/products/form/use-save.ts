import type { Schemas } from '@facturation/api-client';
import { changeFrom } from '@facturation/platform/merged-records';
import { type Version, versionOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { navigate } from '../../../routing/hash.ts';
import { useTexts } from '../../../text/texts.ts';
import { useToast } from '../../../ui/toast.tsx';
import { bodyOf, type Product, type ProductValues } from './product-values.ts';
import { PRODUCT_FORM_TEXTS } from './texts.ts';

/** What is saved, and over which version. */
export interface Saved extends Version<ProductValues> {
  /** What that version held. */
  over: ProductValues;
}

const HEADERS = { 'Content-Type': 'application/merge-patch+json' };

const create = (values: ProductValues, key: string) =>
  api.POST('/products', {
    params: { header: { 'Idempotency-Key': key } },
    body: bodyOf(values) as Omit<Schemas['NewProduct'], 'id'>,
  });

const withoutQuantity = ({ quantity, ...body }: ReturnType<typeof bodyOf>) => body;

/** Only what was changed: to write the quantity too would undo what bills have taken in the meantime. */
const change = (id: string, { value, etag, over }: Saved) =>
  api.PATCH('/products/{id}', {
    headers: HEADERS,
    params: { path: { id }, header: { 'If-Match': etag } },
    body: changeFrom(
      withoutQuantity(bodyOf(over)),
      withoutQuantity(bodyOf(value)),
    ) as Schemas['ProductChange'],
  });

/**
 * Saves what the form holds, as a new product or over a version of one, and goes to the product.
 * @param id of the product; undefined for a new one
 */
export function useSave(id: string | undefined, onSaved: () => void) {
  const t = useTexts(PRODUCT_FORM_TEXTS);
  const toast = useToast();
  return useAction({
    act: (saved: Saved, key): Promise<Version<Product>> =>
      versionOf(id === undefined ? create(saved.value, key) : change(id, saved)),
    changes: [['products'], ['audit']],
    onDone: ({ value }) => {
      onSaved();
      toast(t.saved);
      navigate(`/products/${value.id}`, { replace: true, saved: true });
    },
  });
}
