import type { Schemas } from '@facturation/api-client';
import { Correction } from '../../../../../functions/billing/credit-notes/new-credit-note.ts';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { TextField } from '../../../forms/fields.tsx';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { useTexts } from '../../../text/texts.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { CREDIT_TEXTS } from './texts.ts';

/** Both drafts are there: leads to each. */
function Corrected({
  corrected: { creditNote, invoice },
  onClose,
}: {
  corrected: Schemas['Corrected'];
  onClose: () => void;
}) {
  const t = useTexts(CREDIT_TEXTS);
  return (
    <Dialog title={t.correctTitle} onClose={onClose}>
      <p role="status">{t.corrected}</p>
      <p class="row">
        <LinkButton kind="primary" to={`/bills/${creditNote.id}`}>
          {t.toCreditNote}
        </LinkButton>
        <LinkButton to={`/bills/${invoice.id}/edit`}>{t.toInvoice}</LinkButton>
      </p>
    </Dialog>
  );
}

/** Replaces a final bill, for a reason: by a credit note of all that remains, and a new bill. */
export function Correct({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(CREDIT_TEXTS);
  const { run, pending, error, data } = useAction({
    act: (body: Schemas['Correction'], key) =>
      answerOf(
        api.POST('/bills/{id}/correct', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    changes: [['bills']],
  });
  const form = useContractForm<{ reason: string }>(Correction, { reason: '' }, error);
  if (data) return <Corrected corrected={data} onClose={onClose} />;
  return (
    <FormDialog
      title={t.correctTitle}
      verb={t.correctMake}
      form={form}
      labels={t}
      pending={pending}
      error={error}
      onSubmit={run}
      onClose={onClose}
    >
      <p class="muted">{t.correctWhat}</p>
      <TextField form={form} name="reason" label={t.reason} hint={t.reasonHint} />
    </FormDialog>
  );
}
