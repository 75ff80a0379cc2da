import type { PaymentRecord } from '../payments/payment.ts';
import { type KeptDeeds, mayBeIn } from './kept-deeds.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const utcDay = (instant: string) => instant.slice(0, 10);

const payment = (date: string, reversedAt?: string): PaymentRecord => ({
  id: 'P',
  kind: 'payment',
  amount: 1,
  date,
  method: 'transfer',
  shares: [],
  recordedAt: '2028-01-01T00:00:00.000Z',
  ...(reversedAt && { reversal: { reason: 'Rejet', reversedAt } }),
});

/** Issued, and due, in a year. */
const bill = (year: number, deeds: Partial<KeptDeeds> = {}): KeptDeeds => ({
  id: 'B',
  issueDate: `${year}-03-01`,
  dueDate: `${year}-03-31`,
  creditNotes: [],
  payments: [],
  ...deeds,
});

test.each<[string, KeptDeeds, boolean]>([
  ['is issued in it', bill(2026), true],
  ['has nothing to do with it', bill(2025, { payments: [payment('2025-12-31')] }), false],
  ['was paid in it', bill(2025, { payments: [payment('2026-01-01')] }), true],
  ['was paid in it in advance', bill(2027, { payments: [payment('2026-12-31')] }), true],
  ['was paid at its issue, and the money came in it', bill(2027, { dueDate: '2026-12-31' }), true],
  ['is due in it', bill(2025, { dueDate: '2026-01-15' }), false],
  ['was credited in it', bill(2025, { creditNotes: [{ id: 'C', issueDate: '2026-02-01' }] }), true],
  [
    'has a payment that is reversed in it',
    bill(2025, { payments: [payment('2025-12-31', '2026-01-02T09:00:00.000Z')] }),
    true,
  ],
  [
    'has one that is reversed after it',
    bill(2025, { payments: [payment('2025-12-31', '2027-01-02T09:00:00.000Z')] }),
    false,
  ],
])('a bill that %s', (_what, deeds, isIn) => {
  expect(mayBeIn(YEAR, deeds, utcDay)).toBe(isIn);
});
