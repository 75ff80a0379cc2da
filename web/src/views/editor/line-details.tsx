import { useFaultAt } from '../../forms/fault-places.ts';
import { SelectField, TextAreaField, TextField } from '../../forms/fields.tsx';
import { NumberField } from '../../forms/number-field.tsx';
import { UNIT_NAMES, unitChoices } from '../../parts/units.ts';
import { VAT_TEXTS } from '../../parts/vat/texts.ts';
import { choiceOf, takesReason, USUAL, VAT_CHOICES } from '../../parts/vat/vat-choice.ts';
import { useVatWords } from '../../parts/vat/words.ts';
import { useTexts } from '../../text/texts.ts';
import type { BillForm } from './bill-form.ts';
import { DiscountFields } from './discount-fields.tsx';
import type { Product } from './products.ts';
import { EDITOR_TEXTS } from './texts.ts';
import type { LineValues } from './values.ts';

interface LineDetailsProps {
  form: BillForm;
  at: number;
  line: LineValues;
  product: Product | undefined;
}

/** How a line is taxed, and why it is not, where it is not. */
function VatFields({ form, at, line, product }: LineDetailsProps) {
  const t = useTexts(EDITOR_TEXTS);
  const vat = useTexts(VAT_TEXTS);
  const vatWords = useVatWords();
  const name = `productItems.${at}.vat` as const;
  const wrong = useFaultAt(form, `${name}.rate`, `${name}.category`);
  const usual = product ? t.asProduct : t.usual(vatWords(choiceOf(USUAL)));
  return (
    <>
      <SelectField
        form={form}
        name={`${name}.choice`}
        label={t.vat}
        choices={[['', usual], ...VAT_CHOICES.map((choice) => [choice, vatWords(choice)] as const)]}
      />
      {takesReason(line.vat.choice) && (
        <>
          <TextField form={form} name={`${name}.exemptionCode`} label={vat.exemptionCode} optional />
          <TextField form={form} name={`${name}.exemptionText`} label={vat.exemptionText} optional />
        </>
      )}
      {wrong && <p class="error">{wrong}</p>}
    </>
  );
}

/** What a line has of its product, unless it is written here, and what is taken off. */
export function LineDetails(props: LineDetailsProps) {
  const { form, at, line, product } = props;
  const t = useTexts(EDITOR_TEXTS);
  const units = useTexts(UNIT_NAMES);
  const name = `productItems.${at}` as const;
  const asProduct = (word: string) => (product ? t.asProduct : t.usual(word));
  return (
    <div class="fields">
      <DiscountFields form={form} name={`${name}.discount`} />
      <VatFields {...props} />
      {line.productID !== '' && <TextField form={form} name={`${name}.name`} label={t.name} />}
      <SelectField
        form={form}
        name={`${name}.unitCode`}
        label={t.unit}
        choices={[['', asProduct(units.C62)], ...unitChoices(units, line.unitCode)]}
      />
      <SelectField
        form={form}
        name={`${name}.nature`}
        label={t.nature}
        choices={[
          ['', asProduct(t.goods)],
          ['goods', t.goods],
          ['services', t.services],
        ]}
      />
      <NumberField
        form={form}
        name={`${name}.pricePer`}
        label={t.pricePer}
        hint={t.pricePerHint}
        placeholder={String(product?.pricePer ?? 1)}
      />
      <TextAreaField form={form} name={`${name}.description`} label={t.description} rows={2} />
    </div>
  );
}
