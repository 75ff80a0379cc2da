import { useId } from 'preact/hooks';
import type { UseFormReturn } from 'react-hook-form';
import type { Version } from '../../../api/answer.ts';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { FormProblem } from '../../../forms/form-problem.tsx';
import { useBeginning, useKeptValues } from '../../../forms/kept-values.ts';
import { RecordConflict } from '../../../forms/record-conflict.tsx';
import { SaveBar } from '../../../forms/save-bar.tsx';
import { AskUnsaved } from '../../../forms/unsaved.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { AddressFields } from '../../../parts/address/address-fields.tsx';
import { useTexts } from '../../../text/texts.ts';
import { CUSTOMER_TEXTS } from '../texts.ts';
import { readCustomer } from '../use-customer.ts';
import { BillingGroup, ElectronicGroup } from './billing-group.tsx';
import { CustomerSchema } from './customer-schema.ts';
import { bodyOf, type Customer, type CustomerValues, valuesOf } from './customer-values.ts';
import { DeliveryGroup } from './delivery-group.tsx';
import { IdentityGroup } from './identity-group.tsx';
import { Lacking } from './lacking.tsx';
import { CUSTOMER_FORM_TEXTS } from './texts.ts';
import { useSave } from './use-save.ts';
import { useCustomerWords } from './words.ts';
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

/** A consumer is reached by mail, unless something else is written. */
const isReachedByDirectory = ({ kind, electronicAddress, routingCode }: CustomerValues): boolean =>
  kind !== 'consumer' || [electronicAddress.value, routingCode].some((text) => text !== '');

interface CustomerFormProps {
  /** The place of the page: what is typed is kept there until it is saved. */
  place: string;
  /** The customer as it was read; a new one was not. */
  fresh?: Version<Customer>;
  cancelTo: string;
}

/** A customer as another has saved it meanwhile. */
async function valuesNow(id: string): Promise<Version<CustomerValues>> {
  const { value, etag } = await readCustomer(id);
  return { value: valuesOf(value), etag };
}

/** The form of a customer, and what it still lacks beside it. */
export function CustomerForm({ place, fresh, cancelTo }: CustomerFormProps) {
  const id = useId();
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const words = useCustomerWords();
  const customer = fresh?.value;
  const begun = useBeginning(place, { base: valuesOf(customer), etag: fresh?.etag ?? '' });
  const save = useSave(customer?.id, () => forget());
  const form = useContractForm<CustomerValues>(CustomerSchema, begun.base, save.error);
  const forget = useKeptValues(form, place, begun);
  const values = form.watch();
  const submit = form.handleSubmit(() => save.run({ value: form.getValues(), etag: begun.etag }));
  return (
    <div class="with-aside">
      <form id={id} class="card form" noValidate onSubmit={submit as unknown as () => void}>
        <WhoGroup form={form} />
        {hasIdentity(values) && <IdentityGroup form={form} values={values} />}
        <fieldset>
          <legend>{t.address}</legend>
          <AddressFields form={form} at="address" />
        </fieldset>
        <DeliveryGroup form={form} />
        {isReachedByDirectory(values) && <ElectronicGroup form={form} />}
        <BillingGroup form={form} />
        <FormProblem form={form} error={save.error} labels={t} />
        <SaveBar form={id} pending={save.pending} cancelTo={cancelTo} />
      </form>
      <Lacking
        customer={bodyOf(values)}
        goTo={(field) => form.setFocus(field as Parameters<Form['setFocus']>[0])}
      />
      <AskUnsaved unsaved={form.formState.isDirty} onGiveUp={forget} />
      {customer && (
        <RecordConflict<CustomerValues>
          error={save.error}
          read={() => valuesNow(customer.id)}
          base={begun.base}
          mineOf={form.getValues}
          words={words}
          unseen={['had']}
          onMerged={(merged) => {
            form.reset(merged.value, { keepDefaultValues: true });
            save.run(merged);
          }}
        />
      )}
    </div>
  );
}
