import { owedOf } from './owed.ts';

const bill = (due: number, overdue = false) => ({ kind: 'invoice' as const, overdue, totals: { due } });

describe('what a customer owes', () => {
  it('is the sum of what is due, and of it what is overdue, to the cent', () => {
    expect(owedOf([bill(0.1, true), bill(0.2, true), bill(1_000_000)], false)).toEqual({
      due: 1_000_000.3,
      overdue: 0.3,
      bills: 3,
      isMore: false,
    });
  });

  it('is nothing without bills', () => {
    expect(owedOf([], false)).toEqual({ due: 0, overdue: 0, bills: 0, isMore: false });
  });
});
