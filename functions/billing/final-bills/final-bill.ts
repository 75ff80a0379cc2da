import type { Document } from '../documents/document.ts';
import { readDocument } from '../documents/read-document.ts';
import { instantOfVersion } from '../finalizing/instant-of-version.ts';
import type { Attributes } from '../finalizing/row-store.ts';
import { isOverdue } from '../vat/overdue.ts';
import type { Settlement, SettlementFigures } from '../vat/settlement.ts';

const vatOf = <V extends { rate: string }>(vat: V) => ({ ...vat, rate: Number(vat.rate) });

const discountOf = ({ percent, amount, reason }: Document['discounts'][number]) => ({
  ...(percent !== undefined && { percent: Number(percent) }),
  amount: Number(amount),
  reason,
});

const lineOf = ({
  quantity,
  price,
  pricePer,
  discount,
  vat,
  net,
  amount: _,
  ...line
}: Document['lines'][number]) => ({
  ...line,
  quantity: Number(quantity),
  price: Number(price),
  ...(pricePer !== undefined && { pricePer: Number(pricePer) }),
  vat: vatOf(vat),
  ...(discount && { discount: discountOf({ ...discount, shares: [] }) }),
  net: Number(net),
});

/** What has become of an invoice since its issue. Nobody pays a credit note. */
function settledOf(kind: Document['kind'], figures: SettlementFigures) {
  const { paid, refunded, writtenOff, credited, due } = figures;
  if (kind !== 'invoice') return { due: due / 100 };
  return {
    paid: paid / 100,
    refunded: refunded / 100,
    writtenOff: writtenOff / 100,
    credited: credited / 100,
    due: due / 100,
  };
}

function totalsOf({ vat, ...totals }: Document['totals'], settled: ReturnType<typeof settledOf>) {
  const amounts = Object.fromEntries(Object.entries(totals).map(([name, text]) => [name, Number(text)]));
  const groups = vat.map(({ lines, discount, base, amount, ...group }) => ({
    ...vatOf(group),
    lines: Number(lines),
    discount: Number(discount),
    base: Number(base),
    amount: Number(amount),
  }));
  return { ...amounts, vat: groups, ...settled };
}

/** When a bill became final; undefined where nothing says so. */
export const finalizedAtOf = ({ finalizedAt, version }: Attributes): string | undefined =>
  finalizedAt === undefined ? instantOfVersion(`${version}`) : `${finalizedAt}`;

/**
 * A final bill as answers carry it: what its frozen text says, and what has become of it since; and its customer as it
 * was then.
 * @param frozen its frozen row
 * @param settlement its settlement row
 * @param nowMs milliseconds since the epoch: what is due may be overdue by now
 */
export function finalBillOf(frozen: Attributes, settlement: Attributes, nowMs: number) {
  const {
    id,
    kind,
    seller,
    customer,
    lines,
    discounts,
    totals,
    notes: _,
    payment,
    language: __,
    ...document
  } = readDocument(`${frozen.text}`);
  const figures = settlement as unknown as SettlementFigures & { settlement?: Settlement };
  const finalizedAt = finalizedAtOf(frozen);
  const resource = {
    id,
    kind,
    status: 'final' as const,
    ...document,
    customerID: customer.id,
    productItems: lines.map(lineOf),
    ...(discounts.length > 0 && { discounts: discounts.map(discountOf) }),
    totals: totalsOf(totals, settledOf(kind, figures)),
    ...(payment && { payment }),
    ...(figures.settlement && {
      settlement: figures.settlement,
      overdue: isOverdue(figures.due, document.dueDate, nowMs, `${settlement.timeZone}`),
    }),
    ...(finalizedAt !== undefined && { finalizedAt }),
    hash: `${frozen.hash}`,
  };
  return { resource, customer };
}
