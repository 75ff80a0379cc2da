import { toRfc3339 } from '@facturation/platform/clock';
import { hal, httpHandler } from '@facturation/platform/http';
import { eurosOf } from '@facturation/platform/schemas';
import { analytics } from './contract.ts';
import { lateBelow, type ReadLate } from './read/read-rejected.ts';
import { rejectedPage } from './rejected-page.ts';
import { JUDGING_SIZE } from './sizes.ts';

export const handler = httpHandler(analytics.routes.listLate, async ({ query, request }) => {
  const isWanted = ({ customer }: ReadLate) => (query.key ?? customer) === customer;
  const timeOf = ({ time }: ReadLate) => time;
  const late = { name: 'late', below: lateBelow, timeOf, isWanted, toResource };
  return hal(await rejectedPage(late, query, request));
});

const toResource = ({ partition, offset, id, customer, cents, time, start, streamTime }: ReadLate) => ({
  partition,
  offset,
  id,
  key: customer,
  montant: eurosOf(cents),
  time: toRfc3339(time),
  start: toRfc3339(start),
  end: toRfc3339(start + JUDGING_SIZE.ms),
  streamTime: toRfc3339(streamTime),
});
