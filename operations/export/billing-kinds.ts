import { versionOfSort } from '@facturation/platform/audit';
import { namedTables } from '../../functions/billing/finalizing/named-tables.ts';
import { closedYearsId } from '../../functions/billing/finalizing/rows.ts';
import {
  PAYMENTS,
  type PaymentRecord,
  fromRow as paymentOf,
  toResource as toPayment,
} from '../../functions/billing/payments/payment.ts';
import { readAllSeries } from '../../functions/billing/series/read-series.ts';
import { toResource as toSeries } from '../../functions/billing/series/series.ts';
import { rowsOf } from '../table-pages.ts';

/** More years than a series lives. */
const MAX_YEARS = 100;

/** Series as the API answers them, with the counter and year of the last number, and how each year before ended. */
export async function* series(): AsyncGenerator<object> {
  const store = namedTables('numbering');
  for (const one of await readAllSeries(store)) {
    const years = await store.list('numbering', closedYearsId(one.id), MAX_YEARS);
    const { year, last } = one;
    yield {
      ...toSeries(one),
      ...(one.total > 0 && { year, last }),
      closedYears: years.map(({ sort, ...closed }) => ({ year: sort, ...closed })),
    };
  }
}

/** Payments, refunds and write-offs as the API answers them, each with the id of its bill. */
export async function* payments(): AsyncGenerator<object> {
  for await (const { id: billID, sort, ...row } of rowsOf(process.env.SETTLEMENTS_TABLE ?? ''))
    if (`${sort}`.startsWith(PAYMENTS))
      yield { billID, ...toPayment(paymentOf(row, `${sort}`.slice(PAYMENTS.length))) };
}

/** Who changed what, when and how. */
export async function* audit(): AsyncGenerator<object> {
  for await (const { id, sort, shard: _, at: __, expiresAt: ___, ...row } of rowsOf(
    process.env.AUDIT_TABLE ?? '',
  ))
    yield { resource: id, version: versionOfSort(`${sort}`), ...row, ...opened(row) };
}

/** What a row of the audit trail keeps in a form of its own. */
const opened = ({ patch, payment }: Record<string, unknown>) => ({
  ...(typeof patch === 'string' && { patch: JSON.parse(patch) }),
  ...(typeof payment === 'object' && { payment: toPayment(payment as PaymentRecord) }),
});
