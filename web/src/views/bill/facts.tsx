import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { METHOD_TEXTS } from './payments/texts.ts';
import { type Bill, useBillCustomer } from './queries.ts';
import { BILL_TEXTS } from './texts.ts';

/** The customer of a bill, with their address. */
export function BilledCustomer({ bill: { id, customerID } }: { bill: Bill }) {
  const t = useTexts(BILL_TEXTS);
  const { data: customer, error } = useBillCustomer(id);
  const link = (name: string) => <Link href={`/customers/${customerID}`}>{name}</Link>;
  if (customer === undefined) return error ? link(customerID) : <Skeleton rows={2} />;
  if (customer === null) return <span class="muted">{t.customerGone}</span>;
  const { line1, line2, postcode, city, country } = customer.address ?? {};
  const town = [postcode, city, country === 'FR' ? undefined : country].filter(Boolean).join(' ');
  return (
    <address>
      <strong>{link(customer.name)}</strong>
      {[line1, line2, town].filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}

/** Rows of facts: of those that have one. */
const Facts = ({ rows }: { rows: readonly (readonly [title: string, fact: ComponentChildren])[] }) => (
  <dl class="facts">
    {rows
      .filter(([, fact]) => fact !== undefined)
      .map(([title, fact]) => [<dt key={title}>{title}</dt>, <dd key={`${title}-fact`}>{fact}</dd>])}
  </dl>
);

/** The dates of a bill: what a draft leaves open is said. */
export function Dates({ bill }: { bill: Bill }) {
  const t = useTexts(BILL_TEXTS);
  const { date } = useFormats();
  const { status, kind, billingDate, issueDate, supplyDate, period, dueDate } = bill;
  const isDraft = status === 'draft';
  const due = dueDate ? date(dueDate) : isDraft ? t.byTerms : undefined;
  const supply = period ? t.days(period.start, period.end) : supplyDate && date(supplyDate);
  return (
    <Facts
      rows={[
        [t.issueDate, issueDate ? date(issueDate) : t.onFinalizing],
        [t.dueDate, kind === 'invoice' ? due : undefined],
        [t.supply, supply],
        [t.made, isDraft ? date(billingDate) : undefined],
      ]}
    />
  );
}

/** What else is said on a bill. */
export function References({ bill }: { bill: Bill }) {
  const t = useTexts(BILL_TEXTS);
  const methods = useTexts(METHOD_TEXTS);
  const { date } = useFormats();
  const { payment, originalBill: original } = bill;
  return (
    <Facts
      rows={[
        [
          t.ofBill,
          original && (
            <Link href={`/bills/${original.id}`} class="whole">
              {original.number}
            </Link>
          ),
        ],
        [t.reason, bill.reason],
        [t.restock, bill.restock ? t.restocked : undefined],
        [t.buyerReference, bill.buyerReference],
        [t.purchaseOrder, bill.purchaseOrder],
        [t.series, bill.status === 'draft' ? bill.series : undefined],
        [
          t.paidAtIssue,
          payment &&
            [date(payment.date), methods[payment.method], payment.reference].filter(Boolean).join(' · '),
        ],
        [t.note, bill.note && <span class="note">{bill.note}</span>],
      ]}
    />
  );
}
