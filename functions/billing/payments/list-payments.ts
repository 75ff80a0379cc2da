import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { NotFoundError } from '@facturation/platform/errors';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { Id } from '@facturation/platform/schemas';
import { billingStore } from '../final-bills/billing-store.ts';
import { draftKey } from '../finalizing/rows.ts';
import { paymentRoutes } from './contract.ts';
import { fromRow, PAYMENTS, paymentKey, toResource } from './payment.ts';

export const handler = httpHandler(paymentRoutes.listPayments, async ({ params, query, request }) => {
  const { id: bill } = params;
  const { size, cursor } = query;
  const list = listOf(request.principal, 'payments', bill);
  const after = cursor && paymentKey(bill, readCursor(cursor, list, Id)).sort;
  // One more than the page shows whether there is a next page.
  const rows = await billingStore.list('settlements', bill, size + 1, {
    prefix: PAYMENTS,
    ...(after && { after }),
  });
  if (rows.length === 0) await refuseUnknown(bill);
  const payments = rows.slice(0, size).map(({ sort, ...row }) => fromRow(row, sort.slice(PAYMENTS.length)));
  const last = payments.at(-1);
  const next = rows.length > size && last ? writeCursor(list, last.id) : undefined;
  const records = payments.map(toResource);
  return hal(
    halPage(request.url, query, { name: 'payments', path: `/bills/${bill}/payments`, records, next }),
  );
});

/** A bill without payments is there. @throws {NotFoundError} */
async function refuseUnknown(bill: string): Promise<void> {
  const row = await billingStore.get(draftKey(bill));
  if (!row || row.status === 'deleted') throw new NotFoundError(`bills/${bill}`);
}
