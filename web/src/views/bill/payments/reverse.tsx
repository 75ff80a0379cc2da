import type { Schemas } from '@facturation/api-client';
import { Reversal } from '../../../../../functions/billing/payments/new-payment.ts';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { TextField } from '../../../forms/fields.tsx';
import { FormDialog } from '../../../forms/form-dialog.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { useTexts } from '../../../text/texts.ts';
import { useToast } from '../../../ui/toast.tsx';
import { PAYMENT_TEXTS } from './texts.ts';

/** Takes a payment, a refund or a write-off back, for a reason. */
export function Reverse({
  id,
  payment,
  onClose,
}: {
  id: string;
  payment: Schemas['Payment'];
  onClose: () => void;
}) {
  const t = useTexts(PAYMENT_TEXTS);
  const toast = useToast();
  const { run, pending, error } = useAction({
    act: (body: Schemas['NewPaymentReversal'], key) =>
      answerOf(
        api.POST('/bills/{id}/payments/{paymentId}/reverse', {
          params: { path: { id, paymentId: payment.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    changes: [['bills'], ['audit']],
    onDone: () => {
      toast(t.reversedNow);
      onClose();
    },
  });
  const form = useContractForm<{ reason: string }>(Reversal, { reason: '' }, error);
  return (
    <FormDialog
      title={t.reverse}
      kind="danger"
      cancel={t.keep}
      verb={t.reverse}
      form={form}
      labels={t}
      pending={pending}
      error={error}
      onSubmit={run}
      onClose={onClose}
    >
      <p>{t.reverseWhat}</p>
      <TextField form={form} name="reason" label={t.reason} />
    </FormDialog>
  );
}
