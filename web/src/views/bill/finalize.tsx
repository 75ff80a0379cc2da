import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Finalization } from '../../../../functions/billing/final-bills/new-finalization.ts';
import { answerOf, type Version } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { RefusedError } from '../../api/refused-error.ts';
import { useAction } from '../../api/use-action.ts';
import { useContractForm } from '../../forms/use-contract-form.ts';
import { written } from '../../forms/written.ts';
import { nextNumber } from '../../parts/next-number.ts';
import { dayAt } from '../../text/days.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSeconds } from '../../ui/use-browser.ts';
import { isLacking, Lacks } from './lacks.tsx';
import { type AtIssue, PaidAtIssue } from './paid-at-issue.tsx';
import type { Bill } from './queries.ts';
import { BILL_TEXTS } from './texts.ts';

/** The series in which a draft gets its number, where the draft names none. */
const SERIES = { invoice: 'FA', creditNote: 'AV' };

/** What will stand on the document and cannot be changed then: its date (over midnight too) and series, and its amount. */
function WhatWillStand({ bill: { kind, series, issueDate, totals } }: { bill: Bill }) {
  const t = useTexts(BILL_TEXTS);
  const { date, euros } = useFormats();
  const today = dayAt(useSeconds());
  const id = series ?? SERIES[kind];
  const { data } = useQuery({
    queryKey: ['series', 'one', id],
    queryFn: ({ signal }) => answerOf(api.GET('/series/{id}', { signal, params: { path: { id } } })),
  });
  return (
    <dl class="facts">
      <dt>{t.issueDate}</dt>
      <dd>{issueDate ? date(issueDate) : t.today(date(today))}</dd>
      <dt>{t.series}</dt>
      <dd>{id}</dd>
      {data && (
        <>
          <dt>{t.nextNumber}</dt>
          <dd>{nextNumber(data, issueDate ?? today)}</dd>
        </>
      )}
      {totals && (
        <>
          <dt>{t.gross}</dt>
          <dd>{euros(totals.gross)}</dd>
        </>
      )}
    </dl>
  );
}

interface Wanted {
  etag: string;
  body: Schemas['Finalization'];
}

/** Makes the version of a draft that is shown final, and no other. */
function useFinalizing({ id, kind }: Bill, onFinal: () => void) {
  const t = useTexts(BILL_TEXTS);
  const toast = useToast();
  return useAction({
    act: ({ etag, body }: Wanted, key) =>
      answerOf(
        api.POST('/bills/{id}/finalize', {
          params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
          body,
        }),
      ),
    changes: [['bills'], ['series'], ['products'], ['audit']],
    onDone: ({ number = '' }) => {
      toast(kind === 'invoice' ? t.invoiceFinalized(number) : t.creditNoteFinalized(number));
      onFinal();
    },
  });
}

/** Asks whether a draft is to become final, and has it done. */
export function Finalize({
  version: { value: bill, etag },
  onClose,
}: {
  version: Version<Bill>;
  onClose: () => void;
}) {
  const t = useTexts(BILL_TEXTS);
  const isInvoice = bill.kind === 'invoice';
  const { run, pending, error } = useFinalizing(bill, onClose);
  const [paid, setPaid] = useState(false);
  const today = dayAt(Date.now());
  const payment = { date: bill.issueDate ?? today, method: 'transfer', reference: '' };
  const form = useContractForm<AtIssue>(Finalization, { payment }, error);
  const finalize = () => {
    if (pending) return;
    if (paid) void form.handleSubmit((values) => run({ etag, body: written(values) as Wanted['body'] }))();
    else run({ etag, body: {} });
  };
  const isOutdated = error instanceof RefusedError && error.status === 412;
  return (
    <Confirm
      title={isInvoice ? t.finalizeInvoice : t.finalizeCreditNote}
      verb={t.finalize}
      kind="primary"
      pending={pending}
      error={isLacking(error) ? null : error}
      onConfirm={finalize}
      onClose={onClose}
    >
      <div class="stack">
        <p>{isInvoice ? t.finalizeWarning : t.finalizeCreditNoteWarning}</p>
        <WhatWillStand bill={bill} />
        {isInvoice && <PaidAtIssue form={form} paid={paid} setPaid={setPaid} onSubmit={finalize} />}
        {isLacking(error) && <Lacks error={error} bill={bill} />}
        {isOutdated && <p>{t.readAgain}</p>}
      </div>
    </Confirm>
  );
}
