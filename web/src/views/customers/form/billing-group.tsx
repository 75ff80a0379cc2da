import { useMemo } from 'preact/hooks';
import type { UseFormReturn } from 'react-hook-form';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { schemeChoices } from '../../../parts/electronic-schemes.ts';
import { useTexts } from '../../../text/texts.ts';
import type { CustomerValues } from './customer-values.ts';
import { CUSTOMER_FORM_TEXTS } from './texts.ts';

type Form = UseFormReturn<CustomerValues>;

/** Where e-invoices go. */
export function ElectronicGroup({ form }: { form: Form }) {
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const schemes = useMemo(() => schemeChoices({ directory: t.frenchDirectory, mail: t.byMail }), [t]);
  return (
    <fieldset>
      <legend>{t.electronicAddress}</legend>
      <div class="fields">
        <SelectField form={form} name="electronicAddress.scheme" label={t.scheme} choices={schemes} />
        <TextField
          form={form}
          name="electronicAddress.value"
          label={t.value}
          hint={t.directoryHint}
          optional
        />
        <TextField form={form} name="routingCode" label={t.routingCode} hint={t.routingHint} optional />
      </div>
    </fieldset>
  );
}

/** How its bills are made. */
export function BillingGroup({ form }: { form: Form }) {
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const languages = [
    ['fr', t.french],
    ['en', t.english],
  ] as const;
  const ends = [
    ['', t.noEndOfMonth],
    ['before', t.before],
    ['after', t.after],
  ] as const;
  return (
    <>
      <fieldset>
        <legend>{t.billing}</legend>
        <div class="fields">
          <TextField
            form={form}
            name="buyerReference"
            label={t.buyerReference}
            hint={t.referenceHint}
            optional
          />
          <SelectField form={form} name="language" label={t.language} choices={languages} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t.paymentTerms}</legend>
        <div class="fields">
          <NumberField
            form={form}
            name="paymentTerms.days"
            label={t.days}
            unit={t.daysUnit}
            hint={t.termsHint}
            optional
          />
          <SelectField form={form} name="paymentTerms.endOfMonth" label={t.endOfMonth} choices={ends} />
          <NumberField form={form} name="paymentTerms.dayOfMonth" label={t.dayOfMonth} optional />
        </div>
      </fieldset>
    </>
  );
}
