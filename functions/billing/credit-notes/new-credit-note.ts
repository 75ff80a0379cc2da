import { z } from 'zod';
import { creditNoteFields } from '../bills/fields.ts';

const { reason, restock, lines } = creditNoteFields;

export const NewCreditNote = z
  .strictObject({
    lines: lines.optional().describe('What is taken back of which lines: all that remains when missing'),
    reason,
    restock,
  })
  .meta({
    id: 'NewCreditNote',
    examples: [{ reason: 'Retour' }, { reason: 'Avarie', lines: [{ line: 1, quantity: 1 }], restock: true }],
  });

export const Correction = z
  .strictObject({ reason })
  .meta({ id: 'Correction', examples: [{ reason: 'Erreur' }] });
