import { SelectField, TextField } from '../../forms/fields.tsx';
import { NumberField } from '../../forms/number-field.tsx';
import { useTexts } from '../../text/texts.ts';
import type { BillForm } from './bill-form.ts';
import { EDITOR_TEXTS } from './texts.ts';

type DiscountName = `productItems.${number}.discount` | `discounts.${number}`;

const UNITS = [
  ['%', '%'],
  ['€', '€'],
] as const;

/** How much is taken off, in percent or in euros, and why. */
export function DiscountFields({ form, name }: { form: BillForm; name: DiscountName }) {
  const t = useTexts(EDITOR_TEXTS);
  return (
    <>
      <NumberField
        form={form}
        name={`${name}.value`}
        label={t.discount}
        faultsAt={[`${name}.percent`, `${name}.amount`]}
      />
      <SelectField form={form} name={`${name}.unit`} label={t.discountUnit} choices={UNITS} />
      <TextField form={form} name={`${name}.reason`} label={t.discountReason} />
    </>
  );
}
