import { Id, Text, TextInput, time } from '@facturation/platform/schemas';
import { z } from 'zod';

const MAX_REASON = 200;
/** As many as a `quantity` that is written may say. */
const MAX_PIECES = 999_999_999;

/** A movement of a product's stock. */
export const StockMovement = z
  .object({
    id: Id,
    time: time('When'),
    kind: z
      .enum(['opening', 'set', 'adjustment', 'restock'])
      .describe(
        'What was there when movements began to be kept; a quantity that was written; a change by hand; what a credit note has put back',
      ),
    delta: z.int().describe('Pieces that came, or went where it is below 0'),
    free: z.int().nonnegative().describe('Pieces that were free after it'),
    reason: Text(MAX_REASON).optional().describe('Why, of a change by hand'),
    creditNote: Id.optional().describe('Of a restock: the credit note'),
    principal: z.string().describe('By whom; system:… where nobody asked for it'),
  })
  .meta({
    id: 'StockMovement',
    examples: [
      {
        id: '01981f2e-5a7c-7cc0-9a3e-6d1f0b0c2a55',
        time: '2026-03-06T09:30:00.000Z',
        kind: 'adjustment',
        delta: 12,
        free: 82,
        reason: 'Livraison BL-4711',
        principal: 'user:abir',
      },
    ],
  });

export const NewStockMovement = z
  .strictObject({
    delta: z
      .int()
      .min(-MAX_PIECES)
      .max(MAX_PIECES)
      .refine((delta) => delta !== 0, 'A movement of 0 is none.')
      .describe('Pieces that come, or go where it is below 0; not 0'),
    reason: TextInput(MAX_REASON).describe('Why'),
  })
  .meta({ id: 'NewStockMovement', examples: [{ delta: 12, reason: 'Livraison BL-4711' }] });
