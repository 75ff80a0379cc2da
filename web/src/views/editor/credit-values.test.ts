import { CREDIT_SCHEMA, creditChange, creditValuesOf, sentAt } from './credit-values.ts';

const note = {
  reason: 'Retour',
  restock: true,
  lines: [
    { line: 1, quantity: 1.5 },
    { line: 3, amount: 40 },
  ],
} as unknown as Parameters<typeof creditValuesOf>[0];
const values = creditValuesOf(note, 3);

const faults = (typed: object): string[] =>
  CREDIT_SCHEMA.safeParse(typed).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the draft of a credit note in the form', () => {
  test('has a row for each line of its bill, with what is taken back of it', () => {
    expect(values.lines).toEqual([
      { quantity: 1.5, amount: '' },
      { quantity: '', amount: '' },
      { quantity: '', amount: 40 },
    ]);
  });

  test('is as the contract takes it, and a change of nothing is nothing', () => {
    expect(faults(values)).toEqual([]);
    expect(creditChange(values, creditValuesOf(note, 3))).toEqual({});
  });

  test('sends the lines as a whole, each with its number on the bill', () => {
    const lines = [{ quantity: '', amount: '' }, { quantity: 2, amount: '' }, ...values.lines.slice(2)];
    expect(creditChange(values, { ...values, lines, issueDate: '2026-11-30' })).toEqual({
      issueDate: '2026-11-30',
      lines: [
        { line: 2, quantity: 2 },
        { line: 3, amount: 40 },
      ],
    });
  });

  test('says why, and takes something back, by quantity or by amount', () => {
    const none = values.lines.map(() => ({ quantity: '', amount: '' }));
    expect(faults({ ...values, reason: '', lines: none })).toEqual(
      expect.arrayContaining(['reason', 'lines']),
    );
    const both = [
      { quantity: '', amount: '' },
      { quantity: 1, amount: 2 },
    ];
    expect(faults({ ...values, lines: both })).toEqual(['lines.0']);
    expect(sentAt(both, 1)).toBe(0);
    expect(sentAt(both, 0)).toBeUndefined();
  });
});
