import { z } from 'zod';
import { NewStockMovement } from '../../../../../functions/inventory/stock/schemas.ts';
import type { Figure } from '../../../forms/written.ts';

/** What the form of a movement holds: pieces, and whether they come or go. */
export interface MovementValues {
  way: 'in' | 'out';
  delta: Figure;
  reason: string;
}

/** The body that the values stand for: pieces that go are below 0. */
export const movementOf = ({ way, delta, reason }: MovementValues) => ({
  delta: typeof delta === 'number' && way === 'out' ? -delta : delta,
  reason,
});

/** Judges what the form holds as the API judges the body that is made of it. */
export const MovementSchema = z.preprocess(
  (values) => movementOf(values as MovementValues),
  NewStockMovement,
);
