import type { UseFormReturn } from 'react-hook-form';
import { PAYMENT_METHODS } from '../../../../functions/billing/bills/payment-methods.ts';
import { SelectField, TextField } from '../../forms/fields.tsx';
import { useTexts } from '../../text/texts.ts';
import { METHOD_TEXTS, PAYMENT_TEXTS } from './payments/texts.ts';
import { BILL_TEXTS } from './texts.ts';

/** What the dialog asks of a payment of the whole, made at or before the issue. */
export interface AtIssue {
  payment: { date: string; method: string; reference: string };
}

/** Whether the bill is paid already; if so when, how, and what names the payment at the bank. */
export function PaidAtIssue({
  form,
  paid,
  setPaid,
  onSubmit,
}: {
  form: UseFormReturn<AtIssue>;
  paid: boolean;
  setPaid: (paid: boolean) => void;
  /** Enter in a field does what the button does. */
  onSubmit: () => void;
}) {
  const t = useTexts(BILL_TEXTS);
  const payments = useTexts(PAYMENT_TEXTS);
  const methods = useTexts(METHOD_TEXTS);
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form class="form" noValidate onSubmit={submit}>
      <label class="check">
        <input
          type="checkbox"
          checked={paid}
          onChange={({ currentTarget: { checked } }) => setPaid(checked)}
        />
        <span>{t.paidAlready}</span>
      </label>
      {/* A form of several fields is sent by Enter only where it has a button. */}
      <button type="submit" hidden />
      {paid && (
        <div class="fields">
          <TextField form={form} name="payment.date" label={payments.paidOn} type="date" />
          <SelectField
            form={form}
            name="payment.method"
            label={payments.how}
            choices={PAYMENT_METHODS.map((method) => [method, methods[method]])}
          />
          <TextField form={form} name="payment.reference" label={payments.reference} optional />
        </div>
      )}
    </form>
  );
}
