import type { Route } from '@facturation/platform/contract';
import { collectionOf } from '@facturation/platform/hal';
import { Bill } from '../bills/schemas.ts';
import { BillQuery } from './list-query.ts';
import { BillSummary, SummaryQuery } from './summary-schemas.ts';

export const listRoutes = {
  listBills: {
    method: 'GET',
    path: '/bills',
    scopes: ['bills:read'],
    summary: 'Bills, oldest first, or those that pass some filters',
    description:
      'Filters are combined. A page looks at 1,000 bills at most, so it may hold fewer than asked for, or none, and yet have a next one: read on until `_links.next` is missing.',
    query: BillQuery,
    answers: {
      200: {
        description: 'One page',
        schema: collectionOf('bills', Bill).meta({ id: 'BillPage' }),
        contentType: 'application/hal+json',
      },
    },
  },
  summarizeBills: {
    method: 'GET',
    path: '/bills/summary',
    scopes: ['bills:read'],
    summary: 'What is owed and overdue now, and what was billed in each month',
    description: 'Exact at every moment: each sum moves together with the bill that moves it.',
    query: SummaryQuery,
    answers: { 200: { description: 'The sums over all final bills', schema: BillSummary } },
  },
} as const satisfies Record<string, Route>;
