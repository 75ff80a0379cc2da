import { now } from '@facturation/platform/clock';
import { httpHandler, ok } from '@facturation/platform/http';
import { billingStore } from '../final-bills/billing-store.ts';
import { SELLER_KEY } from '../finalizing/rows.ts';
import { readSums } from '../finalizing/summary.ts';
import { DEFAULT_TIME_ZONE } from '../seller/time-zone.ts';
import { dayOf } from '../vat/overdue.ts';
import { summaryOf } from './bill-summary.ts';
import { listRoutes } from './contract.ts';

export const handler = httpHandler(listRoutes.summarizeBills, async ({ query }) => {
  const [seller, sums] = await Promise.all([billingStore.get(SELLER_KEY), readSums(billingStore)]);
  const today = dayOf(now(), `${seller?.timeZone ?? DEFAULT_TIME_ZONE}`);
  return ok(summaryOf(sums, today, query));
});
