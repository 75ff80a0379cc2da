import type { Vat } from '@facturation/platform/standards/vat';
import { billFigures } from './bill-figures.ts';
import { creditNoteFigures } from './credit-note.ts';
import { type FinalInvoice, type InvoiceState, stateAtIssue } from './invoice-state.ts';
import { type Payment, reverse, settle } from './payments.ts';
import { settlementOf } from './settlement.ts';

const GROUPS: Vat[] = [
  { category: 'Z', rate: 0 },
  { category: 'E', rate: 0 },
  { category: 'AE', rate: 0 },
];

/** An invoice with one group of each amount in cents, without VAT. */
function invoiceOf(amounts: number[], isPrepaid = false): FinalInvoice {
  const lines = amounts.map((cents, index) => ({
    quantity: 10_000,
    price: cents * 10_000,
    vat: GROUPS[index] as Vat,
    net: cents,
  }));
  const { totals } = billFigures(lines);
  return { lines, totals: { ...totals, prepaid: isPrepaid ? totals.gross : 0 } };
}

const settledOf = (state: InvoiceState) => state.groups.map(({ settled }) => settled);
const payment = (amount: number): Payment => ({ kind: 'payment', amount });
const refund = (amount: number): Payment => ({ kind: 'refund', amount });
const writeOff = (amount: number): Payment => ({ kind: 'writeOff', amount });

const equal = invoiceOf([100, 100, 100]);

/** Payments and credited lines (by index) one after the other. */
function historyOf(invoice: FinalInvoice, ...events: (Payment | number)[]) {
  let state = stateAtIssue(invoice);
  const shares: number[][] = [];
  for (const event of events) {
    if (typeof event === 'number')
      state = creditNoteFigures(invoice, state, [{ line: event, quantity: 10_000 }]).state;
    else {
      const settled = settle(invoice, state, event);
      shares.push(settled.shares);
      state = settled.state;
    }
  }
  return { state, shares, ...settlementOf(invoice, state) };
}

describe('given an invoice of three equal groups', () => {
  test('payments of a third are shared by what is unpaid, ties to the first, and the last takes what is left', () => {
    // 33.3 each; then of 66, 67, 67: 33, 33.5, 33.5; then 33, 33, 34.
    expect(historyOf(equal, payment(100), payment(100), payment(100)).shares).toEqual([
      [34, 33, 33],
      [33, 34, 33],
      [33, 33, 34],
    ]);
  });

  test('a refund is shared by what each group is owed', () => {
    expect(historyOf(equal, payment(300), 1, refund(40), refund(60)).shares.slice(1)).toEqual([
      [0, 40, 0],
      [0, 60, 0],
    ]);
  });

  test.each<[string, (Payment | number)[], Payment, string, string]>([
    [
      'a payment above what is due',
      [payment(200)],
      payment(101),
      'payment-exceeds',
      'At most 1 € can be taken here.',
    ],
    [
      'a refund where nothing is to refund',
      [payment(200)],
      refund(1),
      'refund-exceeds',
      'At most 0 € can be taken here.',
    ],
    [
      'a refund above what is to refund',
      [payment(300), 0],
      refund(101),
      'refund-exceeds',
      'At most 1 € can be taken here.',
    ],
    ['a write-off above 1.00', [], writeOff(101), 'write-off-exceeds', 'At most 1 € can be taken here.'],
    [
      'a write-off above what is due',
      [payment(250)],
      writeOff(51),
      'write-off-exceeds',
      'At most 0.5 € can be taken here.',
    ],
    [
      'a payment where a refund is due',
      [payment(300), 0],
      payment(1),
      'payment-exceeds',
      'At most 0 € can be taken here.',
    ],
  ])('%s is refused', (_what, before, asked, fault, message) => {
    const { state } = historyOf(equal, ...before);
    expect(() => settle(equal, state, asked)).toThrow(
      expect.objectContaining({ fault, message, pointer: '#/amount' }),
    );
  });

  test('a payment reversed leaves the state before it', () => {
    const { state, shares } = historyOf(equal, payment(100), payment(50));
    const reversed = reverse(equal, state, { ...payment(50), shares: shares[1] ?? [] });
    expect(reversed).toEqual(historyOf(equal, payment(100)).state);
  });

  test('a payment reversed after a credit note is owed by the groups that are left', () => {
    const { state, shares } = historyOf(equal, payment(150), 0);
    expect(settledOf(state)).toEqual([0, 75, 75]);
    const reversed = reverse(equal, state, { ...payment(150), shares: shares[0] ?? [] });
    expect([settledOf(reversed), settlementOf(equal, reversed).due]).toEqual([[0, 0, 0], 200]);
  });

  test('a payment reversed after it was refunded is owed again', () => {
    const { state, shares } = historyOf(equal, payment(300), 0, 1, 2, refund(300));
    const reversed = reverse(equal, state, { ...payment(300), shares: shares[0] ?? [] });
    expect(settlementOf(equal, reversed)).toMatchObject({ due: 300, settlement: 'open' });
    const paid = settle(equal, reversed, payment(300)).state;
    expect([settledOf(paid), settlementOf(equal, paid).settlement]).toEqual([[0, 0, 0], 'credited']);
  });
});

describe('given an invoice of 3.00', () => {
  test.each<[string, FinalInvoice, (Payment | number)[], number]>([
    ['open', equal, [], 300],
    ['open', equal, [0], 200],
    ['partlyPaid', equal, [payment(1)], 299],
    ['partlyPaid', equal, [writeOff(100)], 200],
    ['paid', equal, [payment(300)], 0],
    ['paid', equal, [payment(250), writeOff(50)], 0],
    ['paid', equal, [0, payment(200)], 0],
    ['paid', invoiceOf([100, 200], true), [], 0],
    ['credited', equal, [0, 1, 2], 0],
    ['credited', equal, [payment(300), 0, 1, 2, refund(300)], 0],
    ['toRefund', equal, [payment(300), 0], -100],
    ['toRefund', invoiceOf([100, 200], true), [1], -200],
  ])('it is %s', (settlement, invoice, events, due) => {
    expect(historyOf(invoice, ...events)).toMatchObject({ settlement, due });
  });

  test('one of 0.00 is paid at its issue, and credited once its lines are', () => {
    const gift = invoiceOf([0]);
    expect(historyOf(gift)).toMatchObject({ settlement: 'paid', due: 0 });
    expect(historyOf(gift, 0)).toMatchObject({ settlement: 'credited', due: 0 });
  });
});
