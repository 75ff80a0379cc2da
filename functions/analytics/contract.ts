import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { z } from 'zod';
import { ruleRoutes } from './rules/contract.ts';

/** 1d is a calendar day of the deployment's time zone. */
const SizeName = z.enum(['5s', '1m', '1h', '1d']);
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

const counters = {
  consumed: z.int(),
  counted: z.int(),
  late: z.int(),
  duplicate: z.int(),
  quarantined: z.int(),
};
const Lag = z
  .int()
  .nullable()
  .describe('Records on the topic and not yet folded; null when the broker is silent');

const Summary = z
  .object({
    ...counters,
    lag: Lag,
    freshness: z.int().nullable().describe('Milliseconds since the newest commit; null before the first'),
    totals: z.object({ count: z.int(), sum: Euros }),
  })
  .meta({ id: 'AnalyticsSummary' });

const LateFacture = z
  .object({
    partition: z.int(),
    offset: z.int(),
    id: z.string().describe('Of the facture, which the FACTURATION database holds'),
    key: z.string().describe('The customer'),
    montant: Euros,
    time: z.iso.datetime(),
    start: z.iso.datetime().describe('Of the window that would have counted it'),
    end: z.iso.datetime(),
    streamTime: z.iso.datetime().describe('Stream time of its partition when it came'),
  })
  .meta({ id: 'LateFacture' });

const QuarantinedRecord = z
  .object({
    partition: z.int(),
    offset: z.int(),
    reason: z.string().describe('Starts with a stable word'),
    time: z.iso.datetime().nullable().describe('The Kafka timestamp; null when it is none'),
    key: z.string().nullable().describe('Base64, at most 4096 characters'),
    value: z.string().nullable().describe('Base64, at most 4096 characters'),
    bytes: z.int().describe('Length of the whole value'),
    redriven: z.iso.datetime().nullable().describe('When it was sent again, if it was'),
  })
  .meta({ id: 'QuarantinedRecord' });

const Partition = z
  .object({
    epoch: z.int(),
    partition: z.int(),
    lastOffset: z.int().nullable().describe('Of the last record folded; null before the first'),
    streamTime: z.iso.datetime().nullable().describe('Largest record time; null before the first'),
    lag: Lag,
    ...counters,
    freshness: z.int().nullable().describe('Milliseconds since the newest commit; null before the first'),
  })
  .meta({ id: 'AnalyticsPartition' });

const times = (what: string) => ({
  from: z.iso.datetime().optional().describe(`${what} at or after`),
  to: z.iso.datetime().optional().describe(`${what} before`),
});

export const analytics = defineService({
  name: 'ANALYTICS-SERVICE',
  description: 'Live windows over the stream of factures, each facture counted exactly once',
  routes: {
    streamAnalytics: {
      method: 'GET',
      path: '/analytics',
      scopes: ['analytics:read'],
      summary: 'Server-sent events: the running counts, and the windows changed since Last-Event-ID',
      answers: { 200: { description: 'One event; ask again with its id', contentType: 'text/event-stream' } },
    },
    listWindows: {
      method: 'GET',
      path: '/analytics/windows',
      scopes: ['analytics:read'],
      summary: 'Windows of one customer, or of all together; newest first',
      query: z.strictObject({
        ...pageQuery,
        size: SizeName.default('5s').describe('Length of the windows'),
        key: z.string().min(1).max(256).optional().describe('A customer; without it the total'),
        ...times('Windows that start'),
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
    listTop: {
      method: 'GET',
      path: '/analytics/top',
      scopes: ['analytics:read'],
      summary: 'The customers of one window with the largest sums or counts, largest first',
      query: z.strictObject({
        size: SizeName.default('1m').describe('Length of the window'),
        at: z.iso.datetime().optional().describe('A time in the window; without it the one that is running'),
        by: z.enum(['sum', 'count']).default('sum'),
        limit: z.coerce.number().int().min(1).max(100).default(10).describe('Customers at most'),
      }),
      answers: { 200: { description: 'Their windows', schema: z.object({ windows: z.array(WindowRow) }) } },
    },
    getSummary: {
      method: 'GET',
      path: '/analytics/summary',
      scopes: ['analytics:read'],
      summary: 'What became of every record read: the four counters, lag, freshness, totals',
      answers: { 200: { description: 'The summary', schema: Summary } },
    },
    listLate: {
      method: 'GET',
      path: '/analytics/late',
      scopes: ['analytics:read'],
      summary: 'Factures that came when their window was closed, newest first',
      query: z.strictObject({
        ...pageQuery,
        key: z.string().min(1).max(256).optional().describe('A customer'),
        ...times('Factures of a time'),
      }),
      answers: {
        200: {
          description: 'One page',
          schema: collectionOf('late', LateFacture),
          contentType: 'application/hal+json',
        },
      },
    },
    listQuarantine: {
      method: 'GET',
      path: '/analytics/quarantine',
      scopes: ['analytics:read'],
      summary: 'Records nothing could be made of, with the reason and their bytes, newest first',
      query: z.strictObject({ ...pageQuery, ...times('Records of a time') }),
      answers: {
        200: {
          description: 'One page',
          schema: collectionOf('quarantine', QuarantinedRecord),
          contentType: 'application/hal+json',
        },
      },
    },
    listPartitions: {
      method: 'GET',
      path: '/analytics/partitions',
      scopes: ['analytics:read'],
      summary: 'How far each partition has been folded, and what became of its records',
      answers: {
        200: {
          description: 'All of them',
          schema: z.object({ partitions: z.array(Partition) }),
        },
      },
    },
    ...ruleRoutes,
  },
});
