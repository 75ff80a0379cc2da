import { useWatch } from 'react-hook-form';
import { faultAt, useFaultAt } from '../../forms/fault-places.ts';
import { NumberField } from '../../forms/number-field.tsx';
import { type Figure, figureText, numberText } from '../../forms/written.ts';
import { isStocked, ProductField } from '../../parts/product-field.tsx';
import { UNIT_NAMES, unitName } from '../../parts/units.ts';
import { useVatWords } from '../../parts/vat/words.ts';
import { type Language, useLanguage } from '../../text/language.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { BillForm } from './bill-form.ts';
import { Folded } from './folded.tsx';
import { LineDetails } from './line-details.tsx';
import { withName, withProduct } from './line-what.ts';
import type { Product, Products } from './products.ts';
import { EDITOR_TEXTS, type EditorTexts } from './texts.ts';
import type { LineValues } from './values.ts';

/** Members of a line that are folded, as the contract names them. */
const FOLDED = [
  'discount.percent',
  'discount.amount',
  'discount.reason',
  'vat.category',
  'vat.rate',
  'vat.exemptionCode',
  'vat.exemptionText',
  'unitCode',
  'nature',
  'pricePer',
  'description',
];

/** What can be done with a line among the others. */
export interface LineActs {
  remove: (at: number) => void;
  move: (from: number, to: number) => void;
}

interface LineProps {
  form: BillForm;
  at: number;
  /** How many lines there are. */
  of: number;
  products: Products;
  learn: (product: Product) => void;
  /** Its total in the preview, in euros. */
  net: number | undefined;
  acts: LineActs;
}

/** What stands beside the quantity: how much there is, and whether that is enough. */
function stockOf(t: EditorTexts, product: Product | undefined, quantity: Figure) {
  if (!product || !isStocked(product)) return { words: undefined, short: false };
  const short = Number(quantity) > product.quantity;
  return { words: short ? t.shortOf(product.quantity) : t.inStock(product.quantity), short };
}

/** What of the folded part counts, in words. */
function factsOf(
  t: EditorTexts,
  vatWords: (choice: string) => string,
  language: Language,
  line: LineValues,
): string {
  const { discount, vat } = line;
  const facts = [
    vat.choice !== '' && `${t.vat} ${vatWords(vat.choice)}`,
    discount.value !== '' && `${t.discount} ${figureText(language, discount.value)} ${discount.unit}`,
  ];
  return facts.filter(Boolean).join(' · ');
}

/** The product of a line, or the text of one that has none. */
function What({ form, at, line, products, learn }: LineProps & { line: LineValues }) {
  const t = useTexts(EDITOR_TEXTS);
  const { language } = useLanguage();
  const name = `productItems.${at}` as const;
  const write = (changed: LineValues) => {
    form.setValue(name, changed, { shouldDirty: true });
    form.clearErrors([`${name}.productID`, `${name}.name`, `${name}.price`]);
  };
  const isEmpty = line.productID === '' && line.name === '';
  const wrong = useFaultAt(form, `${name}.productID`, ...(line.productID === '' ? [`${name}.name`] : []));
  return (
    <ProductField
      label={t.product}
      error={isEmpty && wrong ? t.chooseProduct : wrong}
      chosen={line.name || products[line.productID]?.name || line.productID}
      onChoose={(product) => {
        learn(product);
        write(withProduct(language, form.getValues(name), product.id));
      }}
      onFree={(text) => write(withName(form.getValues(name), text, products[line.productID]))}
    />
  );
}

function Figures({
  form,
  at,
  line,
  product,
}: LineProps & { line: LineValues; product: Product | undefined }) {
  const t = useTexts(EDITOR_TEXTS);
  const units = useTexts(UNIT_NAMES);
  const { language } = useLanguage();
  const stock = stockOf(t, product, line.quantity);
  const unit = line.unitCode || product?.unitCode || 'C62';
  return (
    <>
      <div data-short={stock.short || undefined}>
        <NumberField form={form} name={`productItems.${at}.quantity`} label={t.quantity} hint={stock.words} />
      </div>
      <NumberField
        form={form}
        name={`productItems.${at}.price`}
        label={t.price}
        missing={t.writePrice}
        placeholder={numberText(language, product?.price)}
        hint={unit === 'C62' ? undefined : t.per(unitName(units, unit))}
        unit="€"
      />
    </>
  );
}

/** A line of the bill. What is rarely written is folded. */
export function Line(props: LineProps) {
  const { form, at, of, products, net, acts } = props;
  const t = useTexts(EDITOR_TEXTS);
  const { language } = useLanguage();
  const formats = useFormats();
  const vatWords = useVatWords();
  const name = `productItems.${at}` as const;
  const line = useWatch({ control: form.control, name });
  const product = products[line.productID];
  const wrong = faultAt(form, ...FOLDED.map((member) => `${name}.${member}`)) !== undefined;
  return (
    <fieldset class="editor-line" data-line={at} aria-label={t.line(at + 1)}>
      <What {...props} line={line} />
      <Figures {...props} line={line} product={product} />
      <p class="editor-line-net">
        <span class="editor-line-label">{t.net}</span>
        <output class="figure">{net === undefined ? '' : formats.euros(net)}</output>
      </p>
      <Button kind="quiet" label={t.removeLine(at + 1)} onClick={() => acts.remove(at)}>
        <span aria-hidden="true">{'×'}</span>
      </Button>
      <Folded
        class="editor-line-details"
        wanted={wrong}
        summary={
          <>
            {t.details} <span class="muted">{factsOf(t, vatWords, language, line)}</span>
          </>
        }
      >
        <LineDetails form={form} at={at} line={line} product={product} />
        <p class="row">
          <Button disabled={at === 0} onClick={() => acts.move(at, at - 1)}>
            {t.moveUp}
          </Button>
          <Button disabled={at === of - 1} onClick={() => acts.move(at, at + 1)}>
            {t.moveDown}
          </Button>
        </p>
      </Folded>
    </fieldset>
  );
}
