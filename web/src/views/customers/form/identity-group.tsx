import type { UseFormReturn } from 'react-hook-form';
import { TextField } from '../../../forms/fields.tsx';
import { useTexts } from '../../../text/texts.ts';
import type { CustomerValues } from './customer-values.ts';
import { type Offer, offersOf, sirenIn } from './offers.ts';
import { CUSTOMER_FORM_TEXTS } from './texts.ts';

type Form = UseFormReturn<CustomerValues>;

const NAMES = {
  siren: 'siren',
  vatNumber: 'vatNumber',
  'electronicAddress.value': 'directoryAddress',
} as const satisfies Record<Offer['field'], string>;

/** Numbers that follow from those written, each to be taken by a click. */
function Offers({ form, offers }: { form: Form; offers: readonly Offer[] }) {
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  if (offers.length === 0) return null;
  return (
    <p class="row">
      <span class="hint">{t.completeWith}</span>
      {offers.map(({ field, value }) => (
        <button
          key={field}
          type="button"
          class="button quiet"
          onClick={() => form.setValue(field, value, { shouldDirty: true, shouldValidate: true })}
        >
          {t.use(t[NAMES[field]], value)}
        </button>
      ))}
    </p>
  );
}

/** A VAT number, or that there is none: to say nothing is a third thing. */
function VatNumber({ form, value }: { form: Form; value: string | null }) {
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const isNone = value === null;
  return (
    <div class="either">
      {!isNone && <TextField form={form} name="vatNumber" label={t.vatNumber} />}
      <label class="check">
        <input
          type="checkbox"
          checked={isNone}
          onChange={({ currentTarget: { checked } }) =>
            form.setValue('vatNumber', checked ? null : '', { shouldDirty: true, shouldValidate: true })
          }
        />
        <span>{t.noVatNumber}</span>
      </label>
    </div>
  );
}

/** Numbers under which a company is registered. */
export function IdentityGroup({ form, values }: { form: Form; values: CustomerValues }) {
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const siren = sirenIn(values);
  return (
    <fieldset class="stack">
      <legend>{t.identity}</legend>
      <div class="fields">
        <TextField form={form} name="siren" label={t.siren} hint={t.sirenHint} />
        <TextField
          form={form}
          name="siret"
          label={t.siret}
          hint={siren ? t.siretOf(siren) : t.siretHint}
          optional
        />
        <VatNumber form={form} value={values.vatNumber} />
      </div>
      <Offers form={form} offers={offersOf(values)} />
    </fieldset>
  );
}
