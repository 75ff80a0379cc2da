import type { Schemas } from '@facturation/api-client';
import { answerOf } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { FieldFrame, type FrameProps } from '../forms/field-frame.tsx';
import type { Formats } from '../text/formats.ts';
import { texts, useFormats, useTexts } from '../text/texts.ts';
import { Combobox } from '../ui/combobox.tsx';
import type { Choice } from '../ui/use-search.ts';

type Product = Schemas['Product'];
interface ProductChoice extends Choice {
  product?: Product;
}

/** How many are shown of those whose names begin alike. */
const SHOWN = 8;
/** No id of a product: it has no such character. */
const FREE = '+';

const TEXTS = texts({
  fr: ({ quantity }) => ({
    free: 'ligne libre, sans produit',
    inStock: (pieces: number) => `${quantity(pieces)} en stock`,
  }),
  en: ({ quantity }) => ({
    free: 'free line, without a product',
    inStock: (pieces: number) => `${quantity(pieces)} in stock`,
  }),
});

/** Whether its pieces are counted; a product that does not say so is goods, and counted. */
export const isStocked = ({ stocked, nature }: Product): boolean => stocked ?? nature !== 'services';

const shown = (product: Product, t: (typeof TEXTS)['fr'], { euros }: Formats): ProductChoice => {
  const facts = [product.reference, euros(product.price), isStocked(product) && t.inStock(product.quantity)];
  return { id: product.id, label: product.name, detail: facts.filter(Boolean).join(' · '), product };
};

/** Products whose name or reference begins with what was typed. */
async function findProducts(text: string, signal: AbortSignal): Promise<Product[]> {
  const query = text === '' ? { sort: 'name' as const } : { search: text };
  const page = await answerOf(api.GET('/products', { signal, params: { query: { ...query, size: SHOWN } } }));
  return page._embedded.products;
}

/**
 * A product, found by its name or reference.
 * @param chosen the name of the one that is chosen, or ''
 * @param onFree takes what was typed as it is, where no product was chosen; without it only products can be chosen
 */
export function ProductField({
  chosen,
  onChoose,
  onFree,
  ...frame
}: FrameProps & {
  chosen: string;
  onChoose: (product: Product) => void;
  onFree?: (name: string) => void;
}) {
  const t = useTexts(TEXTS);
  const formats = useFormats();
  const find = async (typed: string, signal: AbortSignal): Promise<ProductChoice[]> => {
    const text = typed.trim();
    const found = (await findProducts(text, signal)).map((product) => shown(product, t, formats));
    return onFree && text !== ''
      ? [...found, { id: FREE, label: text, detail: t.free, isText: true }]
      : found;
  };
  return (
    <FieldFrame {...frame}>
      {(tied) => (
        <Combobox
          {...tied}
          queryKey={['products', onFree ? 'found-or-free' : 'found']}
          find={find}
          chosen={chosen}
          onChoose={({ product, label }) => (product ? onChoose(product) : onFree?.(label))}
          onText={onFree}
        />
      )}
    </FieldFrame>
  );
}
