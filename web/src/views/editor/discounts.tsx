import { useFieldArray } from 'react-hook-form';
import { COMMON } from '../../text/common.ts';
import { useLanguage } from '../../text/language.ts';
import { useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { BillForm } from './bill-form.ts';
import { DiscountFields } from './discount-fields.tsx';
import { EDITOR_TEXTS } from './texts.ts';
import { emptyDiscount } from './values.ts';

/** What is taken off the sum of the lines. */
export function Discounts({ form }: { form: BillForm }) {
  const t = useTexts(EDITOR_TEXTS);
  const common = useTexts(COMMON);
  const { language } = useLanguage();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'discounts' });
  return (
    <>
      {fields.map(({ id }, at) => (
        <fieldset key={id} class="editor-discount" aria-label={t.discountAt(at + 1)}>
          <DiscountFields form={form} name={`discounts.${at}`} />
          <Button kind="quiet" label={t.removeDiscount(at + 1)} onClick={() => remove(at)}>
            {common.remove}
          </Button>
        </fieldset>
      ))}
      <p>
        <Button kind="quiet" onClick={() => append(emptyDiscount(language))}>
          {t.addDiscount}
        </Button>
      </p>
    </>
  );
}
