import { billFigures } from './bill-figures.ts';
import { type AskedLine, remainingLines } from './credit-line.ts';
import { creditNoteFigures } from './credit-note.ts';
import { type FinalInvoice, type InvoiceState, stateAtIssue } from './invoice-state.ts';
import type { Discount, Line } from './line.ts';
import { settle } from './payments.ts';

const S20 = { category: 'S', rate: 2000 } as const;
const S10 = { category: 'S', rate: 1000 } as const;

function invoiceOf(lines: Line[], discounts: Discount[] = []): FinalInvoice {
  const { lines: figures, totals } = billFigures(lines, discounts);
  const final = lines.map((line, index) => ({ ...line, net: figures[index]?.net ?? Number.NaN }));
  return { lines: final, totals: { ...totals, prepaid: 0 } };
}

/** Credit notes one after the other: the figures of each, and the state after the last. */
function credit(invoice: FinalInvoice, ...asked: AskedLine[][]) {
  let state: InvoiceState = stateAtIssue(invoice);
  const notes = asked.map((lines) => {
    const note = creditNoteFigures(invoice, state, lines);
    state = note.state;
    return note;
  });
  return { notes, state };
}

const units = (quantity: number, line = 0): AskedLine => ({ line, quantity: quantity * 10_000 });
const cents = (amount: number, line = 0): AskedLine => ({ line, amount });
const netsAndVat = ({ notes }: ReturnType<typeof credit>) =>
  notes.map(({ totals }) => [totals.net, totals.vatTotal]);

/** 3 × 33.3333, which is 100.00 and 20.00 of VAT. */
const thirds = invoiceOf([{ quantity: 30_000, price: 33_333_300, vat: S20 }]);
/** 3 × 100.00. */
const hundreds = invoiceOf([{ quantity: 30_000, price: 100_000_000, vat: S20 }]);

describe('given an invoice of three equal units', () => {
  test('three credit notes of one unit sum to it, line and VAT', () => {
    // So far 33.33, 66.67, 100.00; VAT so far 6.67, 13.33, 20.00.
    expect(netsAndVat(credit(thirds, [units(1)], [units(1)], [units(1)]))).toEqual([
      [3_333, 667],
      [3_334, 666],
      [3_333, 667],
    ]);
  });

  test('what a credit by amount leaves is the line of which later units are parts', () => {
    // 300 − 30 = 270 for three units: 90 each.
    const { notes } = credit(hundreds, [cents(3_000)], [units(1)], [units(2)]);
    expect(notes.map(({ lines }) => lines)).toEqual([
      [{ line: 0, amount: 3_000, discount: 0, net: 3_000 }],
      [{ line: 0, quantity: 10_000, amount: 10_000, discount: 1_000, net: 9_000 }],
      [{ line: 0, quantity: 20_000, amount: 20_000, discount: 2_000, net: 18_000 }],
    ]);
  });

  test('a line may be asked for twice in one credit note', () => {
    const { notes } = credit(thirds, [units(1), units(1)]);
    expect(notes[0]?.lines.map(({ net }) => net)).toEqual([3_333, 3_334]);
    expect(notes[0]?.totals).toMatchObject({ lines: 6_667, vatTotal: 1_333 });
  });

  test.each<[string, AskedLine[][], string, string]>([
    [
      'more units',
      [[units(2)], [units(2)]],
      '#/lines/0/quantity',
      'Of line 1 only a quantity of 1 is left to credit.',
    ],
    [
      'a larger amount',
      [[units(2)], [cents(10_001)]],
      '#/lines/0/amount',
      'Of line 1 only 100 € is left to credit.',
    ],
    [
      'more of a line named twice',
      [[units(1), units(3)]],
      '#/lines/1/quantity',
      'Of line 1 only a quantity of 2 is left to credit.',
    ],
  ])('%s than are left are refused, naming line and rest', (_what, asked, pointer, message) => {
    expect(() => credit(hundreds, ...asked)).toThrow(
      expect.objectContaining({ fault: 'credit-exceeds', pointer, message }),
    );
  });

  test('a line that it has not is refused', () => {
    const refusal = {
      fault: 'unknown-line',
      pointer: '#/lines/0/line',
      message: 'The invoice has no line 2.',
    };
    expect(() => credit(hundreds, [units(1, 1)])).toThrow(expect.objectContaining(refusal));
  });

  test('a credit note leaves the state that it was computed from', () => {
    const state = stateAtIssue(thirds);
    const before = structuredClone(state);
    creditNoteFigures(thirds, state, [units(1)]);
    expect(state).toEqual(before);
  });
});

describe('given an invoice with a document discount', () => {
  const invoice = invoiceOf(
    [
      { quantity: 10_000, price: 100_000_000, vat: S20 },
      { quantity: 10_000, price: 50_000_000, vat: S10 },
    ],
    [{ amount: 1_000 }],
  );

  test('a credited part bears its part of the discount, and only its group is named', () => {
    // 10.00 over 100 and 50 is 6.67 and 3.33. A third of the first: 6.67 × 33.33 / 100 = 2.22; 31.11 × 20 % = 6.22.
    const { notes } = credit(invoice, [cents(3_333)]);
    const group = { ...S20, lines: 3_333, discount: 222, base: 3_111, amount: 622 };
    expect(notes[0]?.totals).toEqual({
      lines: 3_333,
      discounts: 222,
      net: 3_111,
      vat: [group],
      vatTotal: 622,
      gross: 3_733,
    });
  });

  test('the last credit note takes what is left of all of it', () => {
    const { notes } = credit(invoice, [cents(3_333)], [units(1), units(1, 1)]);
    expect(notes[1]?.totals.vat).toEqual([
      { ...S20, lines: 6_667, discount: 445, base: 6_222, amount: 1_245 },
      { ...S10, lines: 5_000, discount: 333, base: 4_667, amount: 467 },
    ]);
    expect(notes.map(({ totals }) => totals.gross).reduce((a, b) => a + b)).toBe(invoice.totals.gross);
  });
});

describe('given what remains of an invoice', () => {
  test('it is every line at first, the rest of a line after a part, and nothing at the end', () => {
    expect(remainingLines(hundreds, stateAtIssue(hundreds))).toEqual([units(3)]);
    expect(remainingLines(hundreds, credit(hundreds, [units(1)]).state)).toEqual([units(2)]);
    expect(remainingLines(hundreds, credit(hundreds, [units(3)]).state)).toEqual([]);
  });

  test('a line credited by amount to its last cent is not among it, and its units may still come back', () => {
    const { state } = credit(hundreds, [cents(30_000)]);
    expect(remainingLines(hundreds, state)).toEqual([]);
    const { lines, totals } = creditNoteFigures(hundreds, state, [units(1)]);
    expect(lines).toEqual([{ line: 0, quantity: 10_000, amount: 10_000, discount: 10_000, net: 0 }]);
    expect(totals.gross).toBe(0);
  });

  test('a line of 0.00 is, until its quantity was credited', () => {
    const gift = invoiceOf([{ quantity: 10_000, price: 0, vat: S20 }]);
    expect(remainingLines(gift, stateAtIssue(gift))).toEqual([units(1)]);
    expect(remainingLines(gift, credit(gift, [units(1)]).state)).toEqual([]);
  });
});

test('a credit note moves what was paid of the group it takes back to the group that is still owed', () => {
  const invoice = invoiceOf([
    { quantity: 10_000, price: 100_000_000, vat: { category: 'Z', rate: 0 } },
    { quantity: 10_000, price: 100_000_000, vat: { category: 'E', rate: 0 } },
  ]);
  const paid = settle(invoice, stateAtIssue(invoice), { kind: 'payment', amount: 10_000 });
  expect(paid.shares).toEqual([5_000, 5_000]);
  const { state } = creditNoteFigures(invoice, paid.state, [units(1, 0)]);
  expect(state.groups.map(({ settled }) => settled)).toEqual([0, 10_000]);
});
