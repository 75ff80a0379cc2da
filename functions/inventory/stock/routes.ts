import type { Route } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { IdParams } from '@facturation/platform/schemas';
import { z } from 'zod';
import { NewStockMovement, StockMovement } from './schemas.ts';

export const stockRoutes = {
  listStockMovements: {
    method: 'GET',
    path: '/products/{id}/movements',
    scopes: ['products:read'],
    summary: 'Movements of the stock of a product, newest first',
    description:
      'What was set, changed by hand, or put back by credit notes. What bills have reserved and sold are the bills.',
    params: IdParams,
    query: z.strictObject(pageQuery),
    answers: {
      200: {
        description: 'One page',
        schema: collectionOf('movements', StockMovement).meta({ id: 'StockMovementPage' }),
        contentType: 'application/hal+json',
      },
    },
  },
  moveProductStock: {
    method: 'POST',
    path: '/products/{id}/movements',
    scopes: ['products:write'],
    summary: 'Add pieces to the stock of a product, or take some',
    description:
      'Whatever else moves the stock at the same moment, each counts. No more can go than are free: what bills have reserved is not.',
    params: IdParams,
    body: NewStockMovement,
    errors: ['insufficient-stock', 'not-stocked'],
    answers: { 200: { description: 'The movement', schema: StockMovement } },
  },
} as const satisfies Record<string, Route>;
