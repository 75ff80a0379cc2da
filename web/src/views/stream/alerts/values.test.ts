import { RuleSchema, type RuleValues, ruleOf } from './values.ts';

const values: RuleValues = { scope: 'customer', key: '42', size: '1m', measure: 'sum', threshold: 1_000 };

describe('given the key of a customer', () => {
  it('a rule for customers is for that one', () => {
    expect(ruleOf(values)).toEqual(values);
  });

  it.each([
    ['that could be', '42'],
    ['that is too long', 'x'.repeat(300)],
  ])('a rule for all together neither has one %s nor is refused for it', (_, key) => {
    const total = { ...values, scope: 'total', key };
    expect(ruleOf(total)).toEqual({ scope: 'total', size: '1m', measure: 'sum', threshold: 1_000 });
    expect(RuleSchema.safeParse(total).success).toBe(true);
  });
});
