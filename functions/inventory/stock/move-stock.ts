import { deadlineOf } from '@facturation/platform/deadline';
import { withRegistration } from '@facturation/platform/registration';
import type { Context } from 'aws-lambda';
import { type StockAction, type StockAnswer, StockRequest } from './contract.ts';
import { confirm, open, release, reserve } from './reservations.ts';
import { restock } from './restock.ts';
import { surroundingsUntil } from './stock.ts';
import type { Surroundings } from './until-settled.ts';

function carryOut(request: StockRequest, around: Surroundings): Promise<StockAnswer<StockAction>> {
  switch (request.action) {
    case 'reserve':
      return reserve(request, around);
    case 'release':
      return release(request, around);
    case 'confirm':
      return confirm(request, around);
    case 'restock':
      return restock(request, around);
    case 'open':
      return open(request, around);
  }
}

/** What other services ask of stock: see `StockRequest`. @throws {ZodError} of anything else */
export const handler = withRegistration((request: unknown, context?: Context) =>
  carryOut(StockRequest.parse(request), surroundingsUntil(deadlineOf(context))),
);
