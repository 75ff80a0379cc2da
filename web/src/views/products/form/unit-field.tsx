import { useState } from 'preact/hooks';
import type { UseFormReturn } from 'react-hook-form';
import { FieldFrame } from '../../../forms/field-frame.tsx';
import { TextField } from '../../../forms/fields.tsx';
import { UNIT_NAMES } from '../../../parts/units.ts';
import { useTexts } from '../../../text/texts.ts';
import type { ProductValues } from './product-values.ts';
import { PRODUCT_FORM_TEXTS } from './texts.ts';

const BY_CODE = '';

/** The unit of quantities and of the price: a usual one by its name, any other by its code. */
export function UnitField({ form, code }: { form: UseFormReturn<ProductValues>; code: string }) {
  const t = useTexts(PRODUCT_FORM_TEXTS);
  const names = useTexts(UNIT_NAMES);
  const [chosen, setChosen] = useState(false);
  const isByCode = chosen || !(code in names);
  const choose = (value: string) => {
    setChosen(value === BY_CODE);
    form.setValue('unitCode', value, { shouldDirty: true });
  };
  return (
    <>
      <FieldFrame label={t.unitCode}>
        {(tied) => (
          <select
            {...tied}
            value={isByCode ? BY_CODE : code}
            onChange={({ currentTarget: { value } }) => choose(value)}
          >
            {Object.entries(names).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
            <option value={BY_CODE}>{t.otherUnit}</option>
          </select>
        )}
      </FieldFrame>
      {isByCode && <TextField form={form} name="unitCode" label={t.otherUnitCode} hint={t.otherUnitHint} />}
    </>
  );
}
