import { Id } from '@facturation/platform/schemas';
import { z } from 'zod';

/**
 * Different products that one bill may name. Those of them that are in stock, 90 at most when it is written, each take an
 * action of one transaction, which has 100; others are left out.
 */
export const MAX_RESERVED_PRODUCTS = 100;

const Pieces = z.int().positive();
const Fence = z.int().nonnegative().describe('Of the draft: what a later reservation of the bill exceeds');

const Lines = z
  .array(z.strictObject({ productID: Id, quantity: Pieces }))
  .max(MAX_RESERVED_PRODUCTS)
  .refine((lines) => new Set(lines.map(({ productID }) => productID)).size === lines.length, {
    message: 'Each product stands in one line.',
  });

const bill = { bill: Id, fence: Fence };

/**
 * What the function `moveStock` is asked. Each may be sent again: it is done once.
 *
 * - `reserve` takes pieces of each product from what is free, or of none, and puts back what lower fences of the bill
 *   hold. Products that are deleted, or not stocked, are left out.
 * - `release` puts back what this fence of the bill and lower ones hold. It is remembered for a day.
 * - `confirm`: what the fence holds has left for good. It is remembered for a day.
 * - `restock` puts back the lines of a credit note, once.
 * - `open` reads the oldest reservations that are neither released nor confirmed.
 */
export const StockRequest = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('reserve'), ...bill, lines: Lines }),
  z.strictObject({ action: z.literal('release'), ...bill }),
  z.strictObject({ action: z.literal('confirm'), ...bill }),
  z.strictObject({ action: z.literal('restock'), creditNote: Id, lines: Lines }),
  z.strictObject({
    action: z.literal('open'),
    olderThanMs: z.int().nonnegative().describe('Milliseconds since a reservation was made'),
    limit: z.int().min(1).max(1_000),
  }),
]);

const statusOf = <S extends string>(status: S) => z.strictObject({ status: z.literal(status) });

const MissingPieces = z.strictObject({ productID: Id, wanted: Pieces, free: z.int().nonnegative() });

/** What is answered, by action. */
export const STOCK_ANSWERS = {
  /** `superseded`: a higher fence has reserved or released, or this one was released or confirmed. */
  reserve: z.discriminatedUnion('status', [
    statusOf('reserved'),
    z.strictObject({ status: z.literal('insufficient'), lines: z.array(MissingPieces).min(1) }),
    statusOf('superseded'),
  ]),
  /** `confirmed`: it had been confirmed before, and nothing has moved. */
  release: z.discriminatedUnion('status', [statusOf('released'), statusOf('confirmed')]),
  confirm: statusOf('confirmed'),
  restock: statusOf('restocked'),
  open: z.strictObject({
    reservations: z
      .array(z.strictObject({ ...bill, reservedAtMs: z.int().describe('Milliseconds since 1970') }))
      .describe('The oldest first'),
  }),
} as const;

export type StockRequest = z.output<typeof StockRequest>;
export type StockAction = StockRequest['action'];
export type StockLine = z.output<typeof Lines>[number];
export type StockAnswer<A extends StockAction> = z.output<(typeof STOCK_ANSWERS)[A]>;
