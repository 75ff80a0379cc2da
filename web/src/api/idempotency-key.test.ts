import { IdempotencyKeys } from './idempotency-key.ts';

const payment = { amount: 12.5 };

describe('the key of a request', () => {
  it('is the same for the same body, as long as no answer came', () => {
    const keys = new IdempotencyKeys();
    expect(keys.keyOf({ ...payment })).toBe(keys.keyOf({ ...payment }));
  });

  it('is another for another body', () => {
    const keys = new IdempotencyKeys();
    expect(keys.keyOf(payment)).not.toBe(keys.keyOf({ amount: 13 }));
  });

  it('is another once the request was answered: paying the same amount again is a second payment', () => {
    const keys = new IdempotencyKeys();
    const first = keys.keyOf(payment);
    keys.answered();
    expect(keys.keyOf(payment)).not.toBe(first);
  });
});
