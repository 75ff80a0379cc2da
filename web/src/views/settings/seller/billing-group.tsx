import { useId, useMemo } from 'preact/hooks';
import type { UseFormReturn } from 'react-hook-form';
import { CheckField, SelectField, TextAreaField, TextField } from '../../../forms/fields.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { useTexts } from '../../../text/texts.ts';
import type { SellerValues } from './seller-values.ts';
import { SELLER_TEXTS } from './texts.ts';
import { useIsFixed } from './use-seller.ts';

type Form = UseFormReturn<SellerValues>;

function TimeZoneField({ form }: { form: Form }) {
  const t = useTexts(SELLER_TEXTS);
  const id = useId();
  const isFixed = useIsFixed();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  return (
    <>
      <TextField
        form={form}
        name="timeZone"
        label={t.timeZone}
        hint={t.timeZoneHint}
        list={id}
        readonly={isFixed}
      />
      <datalist id={id}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

/** VAT, terms, and how bills are written. */
export function BillingGroup({ form }: { form: Form }) {
  const t = useTexts(SELLER_TEXTS);
  const regimes = [
    ['normal', t.normal],
    ['franchise', t.franchise],
  ] as const;
  const ends = [
    ['', t.noEndOfMonth],
    ['before', t.before],
    ['after', t.after],
  ] as const;
  const languages = [
    ['fr', t.french],
    ['en', t.english],
  ] as const;
  return (
    <fieldset class="stack">
      <legend>{t.vat}</legend>
      <div class="fields">
        <SelectField form={form} name="vatRegime" label={t.vatRegime} choices={regimes} />
        <CheckField form={form} name="vatOnDebits" label={t.vatOnDebits} hint={t.vatOnDebitsHint} />
      </div>
      <div class="fields">
        <NumberField
          form={form}
          name="paymentTerms.days"
          label={t.days}
          unit={t.daysUnit}
          hint={t.daysHint}
        />
        <SelectField form={form} name="paymentTerms.endOfMonth" label={t.endOfMonth} choices={ends} />
        <NumberField
          form={form}
          name="paymentTerms.dayOfMonth"
          label={t.dayOfMonth}
          hint={t.dayOfMonthHint}
          optional
        />
        <SelectField
          form={form}
          name="language"
          label={t.language}
          hint={t.languageHint}
          choices={languages}
        />
        <TimeZoneField form={form} />
      </div>
    </fieldset>
  );
}

const NOTES = ['latePenalty', 'recoveryFee', 'earlyPayment'] as const;
const WHOM = ['business', 'consumer'] as const;

/** What the law wants on each bill. */
export function TextsGroup({ form }: { form: Form }) {
  const t = useTexts(SELLER_TEXTS);
  return (
    <fieldset>
      <legend>{t.texts}</legend>
      <p class="hint">{t.textsHint}</p>
      <div class="fields seller-texts">
        {NOTES.flatMap((note) =>
          WHOM.map((whom) => (
            <TextAreaField
              key={`${note} ${whom}`}
              form={form}
              name={`texts.${note}.${whom}`}
              label={`${t[note]}, ${t[whom]}`}
            />
          )),
        )}
      </div>
    </fieldset>
  );
}

const ACCOUNTS = [
  ['customers', 'customers'],
  ['services', 'services'],
  ['goods', 'goods'],
  ['vatCollected', 'vatCollected'],
  ['vatPending', 'vatPending'],
  ['bank', 'bankAccount'],
  ['cash', 'cash'],
  ['writeOffs', 'writeOffs'],
] as const;

/** Accounts of the books. */
export function AccountsGroup({ form }: { form: Form }) {
  const t = useTexts(SELLER_TEXTS);
  return (
    <fieldset>
      <legend>{t.accounting}</legend>
      <p class="hint">{t.accountingHint}</p>
      <div class="fields seller-accounts">
        {ACCOUNTS.map(([account, text]) => (
          <TextField key={account} form={form} name={`accounting.${account}`} label={t[text]} />
        ))}
      </div>
    </fieldset>
  );
}
