import { NewCreditNote } from '../../../../../functions/billing/credit-notes/new-credit-note.ts';
import { creditNoteFrom } from './values.ts';

const LINES = [
  { line: 1, quantity: 2, amount: '' },
  { line: 3, quantity: '', amount: 12.5 },
] as const;

describe('the body of a credit note', () => {
  test('of the whole says nothing of lines, chosen before or not', () => {
    const body = creditNoteFrom({ reason: 'Retour', restock: false, lines: [...LINES] }, true);
    expect(body).toEqual({ reason: 'Retour' });
  });

  test('of some lines has of each what is taken back of it', () => {
    const body = creditNoteFrom({ reason: 'Avarie', restock: true, lines: [...LINES] }, false);
    expect(body).toEqual({
      reason: 'Avarie',
      restock: true,
      lines: [
        { line: 1, quantity: 2 },
        { line: 3, amount: 12.5 },
      ],
    });
    expect(NewCreditNote.safeParse(body).success).toBe(true);
  });
});
