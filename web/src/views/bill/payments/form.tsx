import type { Schemas } from '@facturation/api-client';
import type { UseFormReturn } from 'react-hook-form';
import { PAYMENT_METHODS } from '../../../../../functions/billing/bills/payment-methods.ts';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { SelectField, TextField } from '../../../forms/fields.tsx';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { written } from '../../../forms/written.ts';
import { COMMON } from '../../../text/common.ts';
import { dayAt } from '../../../text/days.ts';
import { useTexts } from '../../../text/texts.ts';
import { useToast } from '../../../ui/toast.tsx';

import { METHOD_TEXTS, PAYMENT_TEXTS } from './texts.ts';
import { PaymentSchema, type PaymentValues, paymentFor, paymentKinds, paymentOf } from './values.ts';

const EURO = '€';

/** Books a payment of a bill, for as long as the form is open under one key. */
function useBooking(id: string, onBooked: () => void) {
  const t = useTexts(PAYMENT_TEXTS);
  const toast = useToast();
  return useAction({
    act: (body: Schemas['NewPayment'], key) =>
      answerOf(
        api.POST('/bills/{id}/payments', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    changes: [['bills'], ['audit']],
    onDone: ({ amount }) => {
      toast(t.booked(amount));
      onBooked();
    },
  });
}

/** What is written of a payment: a write-off says why, all else says how. */
function Fields({ form, due }: { form: UseFormReturn<PaymentValues>; due: number }) {
  const t = useTexts(PAYMENT_TEXTS);
  const common = useTexts(COMMON);
  const methods = useTexts(METHOD_TEXTS);
  const kinds = paymentKinds(due);
  const isWriteOff = form.watch('kind') === 'writeOff';
  return (
    <div class="fields">
      {kinds.length > 1 && (
        <SelectField form={form} name="kind" label={t.kind} choices={kinds.map((kind) => [kind, t[kind]])} />
      )}
      <NumberField form={form} name="amount" label={common.amount} unit={EURO} />
      <TextField form={form} name="date" label={t.paidOn} type="date" />
      {isWriteOff ? (
        <TextField form={form} name="reason" label={t.reason} />
      ) : (
        <>
          <SelectField
            form={form}
            name="method"
            label={t.how}
            choices={PAYMENT_METHODS.map((method) => [method, methods[method]])}
          />
          <TextField form={form} name="reference" label={t.reference} hint={t.referenceHint} optional />
        </>
      )}
    </div>
  );
}

/** Asks for a payment, or for a refund where something is due to the customer. @param due euros, below 0 then */
export function PaymentForm({ id, due, onClose }: { id: string; due: number; onClose: () => void }) {
  const t = useTexts(PAYMENT_TEXTS);
  const common = useTexts(COMMON);
  const { run, pending, error } = useBooking(id, onClose);
  const form = useContractForm<PaymentValues>(PaymentSchema, paymentFor(due, dayAt(Date.now())), error);
  return (
    <FormDialog
      title={due < 0 ? t.addRefund : t.add}
      verb={t.book}
      form={form}
      labels={{ ...t, amount: common.amount }}
      pending={pending}
      error={error}
      onSubmit={(values) => run(written(paymentOf(values)) as Schemas['NewPayment'])}
      onClose={onClose}
    >
      <p class="muted">{due < 0 ? t.dueToCustomer(-due) : t.due(due)}</p>
      <Fields form={form} due={due} />
    </FormDialog>
  );
}
