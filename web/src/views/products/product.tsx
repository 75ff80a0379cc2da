import { useState } from 'preact/hooks';
import { DeleteRecord } from '../../parts/delete-record.tsx';
import { History } from '../../parts/history/history.tsx';
import { stockLevel } from '../../parts/stock.ts';
import { navigate } from '../../routing/hash.ts';
import type { ViewProps } from '../../routing/lazy-view.tsx';
import { COMMON } from '../../text/common.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { ActionBar, type ViewAction } from '../../ui/action-bar.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Fitting } from '../../ui/fitting.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { Facts } from './detail/facts.tsx';
import { MoveStock } from './detail/move-stock.tsx';
import { Movements } from './detail/movements.tsx';
import type { Product } from './form/product-values.ts';
import { useProductWords } from './form/words.ts';
import { Price } from './price.tsx';
import { StockBadge } from './stock-badge.tsx';
import { PRODUCT_TEXTS } from './texts.ts';
import { useProduct } from './use-product.ts';
import '../../parts/record.css';

/** What one asks of a product first: its price, and how much of it there is. */
function Figures({ product }: { product: Product }) {
  const t = useTexts(PRODUCT_TEXTS);
  const { price, quantity } = useFormats();
  return (
    <div class="tiles-of-record">
      <div class="card tile">
        <p class="muted">{t.price}</p>
        <Fitting text={price(product.price)}>
          <Price product={product} />
        </Fitting>
      </div>
      {stockLevel(product) !== 'uncounted' && (
        <div class="card tile">
          <p class="muted">{t.stock}</p>
          <Fitting text={quantity(product.quantity)} />
          <p class="hint">{t.freeHint}</p>
        </div>
      )}
    </div>
  );
}

type Shown = 'move' | 'delete';

function Actions({ product, show }: { product: Product; show: (dialog: Shown) => void }) {
  const t = useTexts(PRODUCT_TEXTS);
  const common = useTexts(COMMON);
  const edit = () => navigate(`/products/${product.id}/edit`);
  const move: ViewAction = {
    id: 'move',
    label: t.move,
    kind: 'primary',
    keys: ['m'],
    run: () => show('move'),
  };
  const actions: ViewAction[] = [
    ...(stockLevel(product) === 'uncounted' ? [] : [move]),
    { id: 'edit', label: common.edit, keys: ['e'], run: edit },
    { id: 'delete', label: common.delete, kind: 'danger', behind: true, run: () => show('delete') },
  ];
  return <ActionBar actions={actions} about={[product]} />;
}

/** One product: what it costs, how much there is of it, what moved its stock, and its history. */
export function View({ params: { id = '' } }: ViewProps) {
  const t = useTexts(PRODUCT_TEXTS);
  const words = useProductWords();
  const [dialog, setDialog] = useState<Shown>();
  const query = useProduct(id);
  const product = query.data?.value;
  const close = () => setDialog(undefined);
  return (
    <Frame
      title={product?.name ?? t.product}
      mark={product && <StockBadge product={product} />}
      actions={product && <Actions product={product} show={setDialog} />}
    >
      <Answer query={query} rows={8}>
        {(version) => (
          <>
            <Figures product={version.value} />
            <div class="record">
              <Movements productID={id} />
              <Facts product={version.value} />
            </div>
            <History resource={`products/${id}`} words={words} />
            {dialog === 'move' && <MoveStock product={version.value} onClose={close} />}
            {dialog === 'delete' && (
              <DeleteRecord collection="products" version={version} texts={t} onClose={close} />
            )}
          </>
        )}
      </Answer>
    </Frame>
  );
}
