import { now } from '@facturation/platform/clock';
import { httpHandler, text } from '@facturation/platform/http';
import { readSeller } from '../seller/seller-store.ts';
import { dayOf } from '../vat/overdue.ts';
import { MAX_BILLS, oneText, tooLarge } from './answer-limits.ts';
import { accountingRoutes, periodOf } from './contract.ts';
import { readBooks } from './read-books.ts';

/** Time for reading; what is left of that of the function is for numbering and writing the entries. */
const READING_MS = 20_000;

export const handler = httpHandler(accountingRoutes.exportFec, async ({ query }) => {
  const { record: seller } = await readSeller();
  const period = periodOf(query, dayOf(now(), seller.timeZone));
  const untilMs = now() + READING_MS;
  const unlessLate = () => {
    if (now() > untilMs) throw tooLarge(period);
  };
  const { fileName, lines } = await readBooks(seller, period, {
    onRows: unlessLate,
    onBills: (_read, all) => {
      if (all > MAX_BILLS) throw tooLarge(period);
      unlessLate();
    },
  });
  return text('text/tab-separated-values; charset=utf-8', oneText(lines, period), {
    'content-disposition': `attachment; filename="${fileName}"`,
  });
});
