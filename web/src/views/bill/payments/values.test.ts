import { NewPayment } from '../../../../../functions/billing/payments/new-payment.ts';
import { written } from '../../../forms/written.ts';
import { paymentFor, paymentKinds } from './values.ts';

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
