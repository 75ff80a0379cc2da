import { useMemo } from 'preact/hooks';
import type { UseFormReturn } from 'react-hook-form';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { AddressFields } from '../../../parts/address/address-fields.tsx';
import { schemeChoices } from '../../../parts/electronic-schemes.ts';
import { useTexts } from '../../../text/texts.ts';
import type { SellerValues } from './seller-values.ts';
import { SELLER_TEXTS } from './texts.ts';
import { useIsFixed } from './use-seller.ts';

type Form = UseFormReturn<SellerValues>;

/** Which company it is. */
export function CompanyGroup({ form }: { form: Form }) {
  const t = useTexts(SELLER_TEXTS);
  const isFixed = useIsFixed();
  return (
    <>
      <fieldset>
        <legend>{t.company}</legend>
        <div class="fields">
          <TextField form={form} name="legalName" label={t.legalName} />
          <TextField form={form} name="tradeName" label={t.tradeName} hint={t.tradeNameHint} optional />
          <TextField form={form} name="legalForm" label={t.legalForm} hint={t.legalFormHint} optional />
          <NumberField form={form} name="shareCapital" label={t.shareCapital} unit="€" optional />
          <TextField form={form} name="rcs" label={t.rcs} hint={t.rcsHint} optional />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t.numbers}</legend>
        <div class="fields">
          <TextField form={form} name="siren" label={t.siren} hint={t.sirenHint} readonly={isFixed} />
          <TextField form={form} name="siret" label={t.siret} hint={t.siretHint} optional />
          <TextField form={form} name="vatNumber" label={t.vatNumber} optional />
          <TextField
            form={form}
            name="taxRegistration"
            label={t.taxRegistration}
            hint={t.taxRegistrationHint}
            optional
          />
        </div>
      </fieldset>
    </>
  );
}

/** Where it is, and how it is reached. */
export function PlaceGroup({ form }: { form: Form }) {
  const t = useTexts(SELLER_TEXTS);
  const schemes = useMemo(() => schemeChoices({ directory: t.frenchDirectory, mail: t.byMail }), [t]);
  return (
    <>
      <fieldset class="stack">
        <legend>{t.place}</legend>
        <AddressFields form={form} at="address" />
        <div class="fields">
          <TextField form={form} name="email" type="email" label={t.email} optional />
          <TextField form={form} name="phone" label={t.phone} optional />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t.electronic}</legend>
        <div class="fields">
          <SelectField form={form} name="electronicAddress.scheme" label={t.scheme} choices={schemes} />
          <TextField form={form} name="electronicAddress.value" label={t.value} hint={t.valueHint} optional />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t.bank}</legend>
        <div class="fields">
          <TextField form={form} name="iban" label={t.iban} hint={t.ibanHint} optional />
          <TextField form={form} name="bic" label={t.bic} optional />
        </div>
      </fieldset>
    </>
  );
}
