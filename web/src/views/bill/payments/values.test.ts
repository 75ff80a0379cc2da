import { NewPayment } from '../../../../../functions/billing/payments/new-payment.ts';
import { written } from '../../../forms/written.ts';
import { PaymentSchema, paymentFor, paymentKinds, paymentOf } from './values.ts';

describe('what can be booked', () => {
  test.each([
    [3128, ['payment']],
    [1.01, ['payment']],
    [1, ['payment', 'writeOff']],
    [0.02, ['payment', 'writeOff']],
    [-240, ['refund']],
  ])('where %d € are due', (due, kinds) => {
    expect(paymentKinds(due)).toEqual(kinds);
  });

  test.each([
    [3128.5, 'payment'],
    [-240, 'refund'],
  ])('what is offered for %d € is one that the contract takes, of the whole', (due, kind) => {
    const offered = NewPayment.safeParse(written(paymentFor(due, '2026-11-30')));
    expect(offered.data).toMatchObject({ kind, amount: Math.abs(due) * 100, date: '2026-11-30' });
  });
});

describe('given a form in which each field was written, the shown and those of another kind', () => {
  const filled = { ...paymentFor(0.5, '2026-11-30'), reference: 'VIR 4711', reason: 'Écart de règlement' };

  test.each([
    ['payment', ['method', 'reference']],
    ['refund', ['method', 'reference']],
    ['writeOff', ['reason']],
  ] as const)('a %s says its %j alone', (kind, asked) => {
    const { amount, date } = filled;
    const members = Object.fromEntries(asked.map((name) => [name, filled[name]]));
    expect(paymentOf({ ...filled, kind })).toEqual({ kind, amount, date, ...members });
  });

  test.each([
    ['writeOff', { reference: 'x'.repeat(101) }],
    ['payment', { reason: 'x'.repeat(201) }],
  ] as const)('a %s is not refused for what is not shown', (kind, hidden) => {
    expect(PaymentSchema.safeParse({ ...filled, kind, ...hidden }).success).toBe(true);
  });
});
