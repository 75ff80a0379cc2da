import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { z } from 'zod';

const Euros = z.number().describe('Euros, at most two decimals');

const WindowRow = z
  .object({
    key: z.string().nullable().describe('The customer; null is the total over customers'),
    start: z.iso.datetime().describe('Belongs to the window'),
    end: z.iso.datetime().describe('Does not belong to the window'),
    count: z.int(),
    sum: Euros,
    min: Euros,
    max: Euros,
    final: z.boolean().describe('Closed: no record can change it any more'),
  })
  .meta({ id: 'Window' });

const Summary = z
  .object({
    consumed: z.int(),
    counted: z.int(),
    late: z.int(),
    duplicate: z.int(),
    quarantined: z.int(),
    lag: z
      .int()
      .nullable()
      .describe('Records on the topic and not yet folded; null when the broker is silent'),
    freshness: z.int().nullable().describe('Milliseconds since the newest commit; null before the first'),
    totals: z.object({ count: z.int(), sum: Euros }),
  })
  .meta({ id: 'AnalyticsSummary' });

export const analytics = defineService({
  name: 'ANALYTICS-SERVICE',
  description: 'Live windows over the stream of factures, each facture counted exactly once',
  routes: {
    streamAnalytics: {
      method: 'GET',
      path: '/analytics',
      summary: 'Server-sent events: the running counts, and the windows changed since Last-Event-ID',
      answers: { 200: { description: 'One event; ask again with its id', contentType: 'text/event-stream' } },
    },
    listWindows: {
      method: 'GET',
      path: '/analytics/windows',
      summary: 'Windows of one customer, or of all together; newest first',
      query: z.strictObject({
        ...pageQuery,
        size: z.enum(['5s', '1m']).default('5s').describe('Length of the windows'),
        key: z.string().min(1).max(256).optional().describe('A customer; without it the total'),
        from: z.iso.datetime().optional().describe('Windows that start at or after'),
        to: z.iso.datetime().optional().describe('Windows that start before'),
        limit: z.coerce.number().int().min(1).max(100).default(20).describe('Rows on a page'),
      }),
      answers: {
        200: {
          description: 'One page',
          schema: collectionOf('windows', WindowRow),
          contentType: 'application/hal+json',
        },
      },
    },
    getSummary: {
      method: 'GET',
      path: '/analytics/summary',
      summary: 'What became of every record read: the four counters, lag, freshness, totals',
      answers: { 200: { description: 'The summary', schema: Summary } },
    },
  },
});
