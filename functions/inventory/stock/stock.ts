import { backOff } from '@facturation/platform/back-off';
import { now } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { DynamoDbStockRows } from './dynamodb-stock-rows.ts';
import type { StockTables } from './stock-actions.ts';
import type { Surroundings } from './until-settled.ts';

const { STOCK_TABLE, PRODUCTS_TABLE } = readConfig(
  z.object({ STOCK_TABLE: z.string().min(3), PRODUCTS_TABLE: z.string().min(3) }),
);

export const stockTables: StockTables = { stock: STOCK_TABLE, products: PRODUCTS_TABLE };

/** The rows of this deployment. */
export const stockRows = new DynamoDbStockRows(stockTables);

/** `deadlineMs`: by when stock has moved, or never will; in milliseconds since the epoch. */
export const surroundingsUntil = (deadlineMs: number): Surroundings => ({
  rows: stockRows,
  nowMs: now,
  backOff,
  deadlineMs,
});
