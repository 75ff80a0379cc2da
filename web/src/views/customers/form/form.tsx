import { useId, useMemo } from 'preact/hooks';
import type { UseFormReturn } from 'react-hook-form';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { SaveBar } from '../../../forms/save-bar.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { AddressFields } from '../../../parts/address/address-fields.tsx';
import { useTexts } from '../../../text/texts.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { CUSTOMER_TEXTS } from '../texts.ts';
import { BillingGroup, ElectronicGroup } from './billing-group.tsx';
import { schemaOf } from './customer-schema.ts';
import { bodyOf, type Customer, type CustomerValues, valuesOf } from './customer-values.ts';
import { DeliveryGroup } from './delivery-group.tsx';
import { IdentityGroup } from './identity-group.tsx';
import { Lacking } from './lacking.tsx';
import { CUSTOMER_FORM_TEXTS } from './texts.ts';
import './form.css';

type Form = UseFormReturn<CustomerValues>;

function WhoGroup({ form }: { form: Form }) {
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const kinds = useTexts(CUSTOMER_TEXTS);
  const choices = [
    ['', t.unsaid],
    ['business', kinds.business],
    ['consumer', kinds.consumer],
    ['public', kinds.public],
  ] as const;
  return (
    <fieldset>
      <legend>{t.who}</legend>
      <div class="fields">
        <TextField form={form} name="name" label={t.name} />
        <TextField form={form} name="email" type="email" label={t.email} />
        <SelectField form={form} name="kind" label={t.kind} choices={choices} />
      </div>
    </fieldset>
  );
}

/** A consumer has no numbers of a company, unless some are written. */
const hasIdentity = ({ kind, siren, siret, vatNumber }: CustomerValues): boolean =>
  kind !== 'consumer' || [siren, siret, vatNumber].some((number) => number !== '');

interface CustomerFormProps {
  /** The customer as it was; a new one has not been. */
  before?: Customer;
  pending: boolean;
  /** Why it was not saved. */
  error: Error | null;
  onSave: (body: object) => void;
  cancelTo: string;
}

/** The form of a customer, and what it still lacks beside it. */
export function CustomerForm({ before, pending, error, onSave, cancelTo }: CustomerFormProps) {
  const id = useId();
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const schema = useMemo(() => schemaOf(before), [before]);
  const form = useContractForm<CustomerValues>(schema, valuesOf(before), error);
  const values = form.watch();
  return (
    <div class="with-aside">
      <form
        id={id}
        class="card form"
        noValidate
        onSubmit={form.handleSubmit((written) => onSave(bodyOf(written, before))) as unknown as () => void}
      >
        <WhoGroup form={form} />
        {hasIdentity(values) && <IdentityGroup form={form} values={values} />}
        <fieldset>
          <legend>{t.address}</legend>
          <AddressFields form={form} at="address" />
        </fieldset>
        <DeliveryGroup form={form} />
        <ElectronicGroup form={form} />
        <BillingGroup form={form} />
        <ProblemNotice error={error} />
        <SaveBar form={id} pending={pending} cancelTo={cancelTo} />
      </form>
      <Lacking
        customer={bodyOf(values, before)}
        goTo={(field) => form.setFocus(field as Parameters<Form['setFocus']>[0])}
      />
    </div>
  );
}
