import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { QueryTime, wholeNumber } from '@facturation/platform/schemas';
import { z } from 'zod';
import {
  AnalyticsEvent,
  aPartition,
  aWindow,
  Conflict,
  LateFacture,
  Partition,
  QuarantinedRecord,
  Summary,
  WindowRow,
} from './answer-schemas.ts';
import { CustomerKey, SizeName } from './fields.ts';
import { reconciliationRoutes } from './reconciliation/contract.ts';
import { ruleRoutes } from './rules-api/contract.ts';

const times = (what: string) => ({
  from: QueryTime.optional().describe(`${what} at or after`),
  to: QueryTime.optional().describe(`${what} before`),
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
      answers: {
        200: {
          description: 'One event; send its id as Last-Event-ID to get the next one',
          schema: AnalyticsEvent,
          contentType: 'text/event-stream',
        },
      },
    },
    listWindows: {
      method: 'GET',
      path: '/analytics/windows',
      scopes: ['analytics:read'],
      summary: 'Windows of one customer, or of all together; newest first',
      query: z.strictObject({
        ...pageQuery,
        size: SizeName.default('5s').describe('Length of the windows'),
        key: CustomerKey.optional().describe('A customer; when missing, the total over customers'),
        ...times('Only windows that start'),
        limit: wholeNumber(1, 100).default(20).describe('Number of rows on a page'),
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
        at: QueryTime.optional().describe('A time in the window; when missing, the current window'),
        by: z.enum(['sum', 'count']).default('sum').describe('What the customers are ordered by'),
        limit: wholeNumber(1, 100).default(10).describe('Maximum number of customers'),
      }),
      answers: {
        200: {
          description: 'The windows of these customers',
          schema: z
            .object({ windows: z.array(WindowRow).describe('Largest first') })
            .meta({ examples: [{ windows: [aWindow] }] }),
        },
      },
    },
    getSummary: {
      method: 'GET',
      path: '/analytics/summary',
      scopes: ['analytics:read'],
      summary: 'Counters of all records read, lag, freshness and totals',
      answers: { 200: { description: 'The summary', schema: Summary } },
    },
    listLate: {
      method: 'GET',
      path: '/analytics/late',
      scopes: ['analytics:read'],
      summary: 'Factures that arrived after their window had closed, newest first',
      query: z.strictObject({
        ...pageQuery,
        key: CustomerKey.optional().describe('Only factures of this customer'),
        ...times('Only factures with a time'),
      }),
      answers: {
        200: {
          description: 'One page',
          schema: collectionOf('late', LateFacture),
          contentType: 'application/hal+json',
        },
      },
    },
    listConflicts: {
      method: 'GET',
      path: '/analytics/conflicts',
      scopes: ['analytics:read'],
      summary: 'Records whose facture id the database holds with other content, newest first',
      query: z.strictObject(pageQuery),
      answers: {
        200: {
          description: 'One page',
          schema: collectionOf('conflicts', Conflict),
          contentType: 'application/hal+json',
        },
      },
    },
    listQuarantine: {
      method: 'GET',
      path: '/analytics/quarantine',
      scopes: ['analytics:read'],
      summary: 'Records that are not valid factures, with the reason and their bytes, newest first',
      query: z.strictObject({ ...pageQuery, ...times('Only records with a time') }),
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
      summary: 'How far each partition has been folded, and its counters',
      answers: {
        200: {
          description: 'All partitions',
          schema: z
            .object({ partitions: z.array(Partition).describe('In the order of their numbers') })
            .meta({ examples: [{ partitions: [aPartition] }] }),
        },
      },
    },
    ...ruleRoutes,
    ...reconciliationRoutes,
  },
});
