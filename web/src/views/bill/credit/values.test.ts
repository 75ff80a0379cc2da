import { NewCreditNote } from '../../../../../functions/billing/credit-notes/new-credit-note.ts';
import type { Bill, Line } from '../queries.ts';
import { creditNoteFrom, linesLeft } from './values.ts';

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

describe('what is left of the lines of a bill', () => {
  const line = { name: 'Vis', quantity: 7, price: 0.1, net: 0.7, unitCode: 'KGM' };
  const present = { ...line, name: 'Cadeau', price: 0, net: 0 };
  const of = (...productItems: Partial<Line>[]) => ({ productItems }) as Bill;
  const byQuantity = (number: number, quantity: number, billed: Partial<Line> = line) => ({
    ...billed,
    line: number,
    quantity,
    net: quantity * (billed.price ?? 0),
  });
  /** As the API writes an amount: one piece at that price. */
  const byAmount = (net: number) => ({ ...line, line: 1, quantity: 1, price: net, net, unitCode: 'C62' });

  test.each([
    ['all', [], [{ quantity: 7, net: 0.7 }]],
    [
      'all but what was taken back by quantity',
      [of(byQuantity(1, 3)), of(byQuantity(1, 1.1))],
      [{ quantity: 2.9, net: 0.29 }],
    ],
    ['all pieces for less, by amount', [of(byAmount(0.3))], [{ quantity: 7, net: 0.4 }]],
    ['nothing, by quantity', [of(byQuantity(1, 3)), of(byQuantity(1, 4))], []],
    ['nothing, by amount', [of(byAmount(0.3), byAmount(0.4))], []],
  ])('is %s', (_, notes, left) => {
    expect(linesLeft(of(line), notes)).toEqual(left.map((one) => ({ number: 1, name: 'Vis', ...one })));
  });

  test('keeps the numbers of lines, and counts pieces of a line that is worth nothing', () => {
    const bill = of(line, present, present);
    const notes = [of(byQuantity(1, 7), byQuantity(2, 2, present), byQuantity(3, 7, present))];
    expect(linesLeft(bill, notes)).toEqual([{ number: 2, name: 'Cadeau', quantity: 5, net: 0 }]);
  });
});
