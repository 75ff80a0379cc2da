import { EXEMPTIONS } from '@facturation/platform/standards/exemptions';
import { useId } from 'preact/hooks';
import type { UseFormReturn } from 'react-hook-form';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { VAT_TEXTS } from '../../../parts/vat/texts.ts';
import { takesReason, VAT_CHOICES } from '../../../parts/vat/vat-choice.ts';
import { useVatWords } from '../../../parts/vat/words.ts';
import { useTexts } from '../../../text/texts.ts';
import type { ProductValues } from './product-values.ts';

/** How a product is taxed, and where it is not, why. */
export function VatGroup({ form, choice }: { form: UseFormReturn<ProductValues>; choice: string }) {
  const t = useTexts(VAT_TEXTS);
  const words = useVatWords();
  const codes = useId();
  return (
    <fieldset>
      <legend>{t.vat}</legend>
      <div class="fields">
        <SelectField
          form={form}
          name="vat.choice"
          label={t.choice}
          choices={VAT_CHOICES.map((one) => [one, words(one)] as const)}
        />
        {takesReason(choice) && (
          <>
            <TextField form={form} name="vat.exemptionText" label={t.exemptionText} hint={t.reasonHint} />
            <TextField form={form} name="vat.exemptionCode" label={t.exemptionCode} list={codes} optional />
            <datalist id={codes}>
              {[...EXEMPTIONS].map((code) => (
                <option key={code} value={code} />
              ))}
            </datalist>
          </>
        )}
      </div>
    </fieldset>
  );
}
