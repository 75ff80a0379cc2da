import type { Schemas } from '@facturation/api-client';
import { useId, useState } from 'preact/hooks';
import { z } from 'zod';
import { NewCreditNote } from '../../../../../functions/billing/credit-notes/new-credit-note.ts';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { CheckField, TextField } from '../../../forms/fields.tsx';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { navigate } from '../../../routing/hash.ts';
import { useTexts } from '../../../text/texts.ts';
import { useToast } from '../../../ui/toast.tsx';
import type { Bill } from '../queries.ts';
import { LinesToCredit } from './lines.tsx';
import { CREDIT_TEXTS } from './texts.ts';
import { type CreditValues, creditNoteFrom } from './values.ts';

/** A credit note of the whole says nothing of lines. */
const WholeCreditNote = NewCreditNote.extend({ lines: z.unknown() });

/** Makes a credit note of a bill, and goes to it. */
function useCrediting(id: string) {
  const t = useTexts(CREDIT_TEXTS);
  const toast = useToast();
  return useAction({
    act: (body: Schemas['NewCreditNote'], key) =>
      answerOf(
        api.POST('/bills/{id}/credit-notes', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    changes: [['bills']],
    onDone: (creditNote) => {
      toast(t.made);
      navigate(`/bills/${creditNote.id}`);
    },
  });
}

/** Whether all that remains is taken back, or some lines. */
function Extent({ whole, choose }: { whole: boolean; choose: (whole: boolean) => void }) {
  const t = useTexts(CREDIT_TEXTS);
  const name = useId();
  const choice = (value: boolean, label: string) => (
    <label class="check">
      <input type="radio" name={name} checked={whole === value} onChange={() => choose(value)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>{t.extent}</legend>
      {choice(true, t.whole)}
      {choice(false, t.some)}
    </fieldset>
  );
}

/** Asks for a credit note of a bill: of all that remains, or of some lines by quantity or amount. */
export function CreditForm({ bill, onClose }: { bill: Bill; onClose: () => void }) {
  const t = useTexts(CREDIT_TEXTS);
  const [whole, setWhole] = useState(true);
  const { run, pending, error } = useCrediting(bill.id);
  const form = useContractForm<CreditValues>(
    whole ? WholeCreditNote : NewCreditNote,
    { reason: '', restock: false, lines: [] },
    error,
  );
  return (
    <FormDialog
      title={t.credit}
      verb={t.make}
      form={form}
      labels={t}
      pending={pending}
      error={error}
      onSubmit={(values) => run(creditNoteFrom(values, whole))}
      onClose={onClose}
    >
      <p class="muted">{t.creditWhat}</p>
      <TextField form={form} name="reason" label={t.reason} hint={t.reasonHint} />
      <Extent whole={whole} choose={setWhole} />
      {!whole && <LinesToCredit form={form} bill={bill} />}
      <CheckField form={form} name="restock" label={t.restock} hint={t.restockHint} />
    </FormDialog>
  );
}
