import type { Schemas } from '@facturation/api-client';
import { useState } from 'preact/hooks';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { usePages } from '../../../api/use-pages.ts';
import { COMMON } from '../../../text/common.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { More } from '../../../ui/more.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Reverse } from './reverse.tsx';
import { METHOD_TEXTS, PAYMENT_TEXTS } from './texts.ts';

type Payment = Schemas['Payment'];

const usePayments = (id: string) =>
  usePages(
    ['bills', 'payments', id],
    (cursor, signal) =>
      answerOf(
        api.GET('/bills/{id}/payments', {
          signal,
          params: { path: { id }, query: { size: 20, ...(cursor && { cursor }) } },
        }),
      ),
    ({ _embedded }) => _embedded.payments,
  );

/** What a payment was: how it was made, what names it, and why it counts no more. */
function What({ payment: { kind, method, reference, reason, reversal } }: { payment: Payment }) {
  const t = useTexts(PAYMENT_TEXTS);
  const methods = useTexts(METHOD_TEXTS);
  const details = [method && methods[method], reference, reason].filter(Boolean).join(' · ');
  return (
    <span class="line-name">
      <span class="row">
        {t[kind]}
        {reversal && <Badge tone="still">{t.reversed}</Badge>}
      </span>
      {details && <span class="detail">{details}</span>}
      {reversal && <span class="detail">{t.reversedBecause(reversal.reason)}</span>}
    </span>
  );
}

function useColumns(reverse: (payment: Payment) => void): Column<Payment>[] {
  const t = useTexts(PAYMENT_TEXTS);
  const common = useTexts(COMMON);
  const { date, euros } = useFormats();
  const signed = ({ kind, amount }: Payment) => euros(kind === 'refund' ? -amount : amount);
  return [
    { id: 'date', title: common.date, cell: (payment) => date(payment.date) },
    { id: 'what', title: t.kind, heads: true, cell: (payment) => <What payment={payment} /> },
    {
      id: 'amount',
      title: common.amount,
      numeric: true,
      cell: (payment) => (payment.reversal ? <s>{signed(payment)}</s> : signed(payment)),
    },
    {
      id: 'reverse',
      tools: true,
      title: t.reverseShort,
      cell: (payment) =>
        !payment.reversal && (
          <Button kind="quiet" onClick={() => reverse(payment)}>
            {t.reverseShort}
          </Button>
        ),
    },
  ];
}

/** What was paid, refunded and written off of a bill; each can be taken back. */
export function Payments({ id }: { id: string }) {
  const t = useTexts(PAYMENT_TEXTS);
  const { query, records, ...pages } = usePayments(id);
  const [reversing, reverse] = useState<Payment>();
  const columns = useColumns(reverse);
  return (
    <section class="card stack" aria-label={t.payments}>
      <h2>{t.payments}</h2>
      <Answer query={{ ...query, data: records }} rows={2}>
        {(payments: readonly Payment[]) =>
          payments.length === 0 ? (
            <p class="muted">{t.none}</p>
          ) : (
            <>
              <Table caption={t.payments} columns={columns} rows={payments} keyOf={(payment) => payment.id} />
              {pages.more && <More shown={payments.length} {...pages} />}
            </>
          )
        }
      </Answer>
      {reversing && <Reverse id={id} payment={reversing} onClose={() => reverse(undefined)} />}
    </section>
  );
}
