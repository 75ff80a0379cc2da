import { oldestFirst, partsOf } from './parts.ts';

describe('many bills', () => {
  test('are numbered in the order in which they were made', () => {
    const bills = ['2026-11-30T12:00:00.000Z', '2026-11-29T12:00:00.000Z', '2026-11-30T09:00:00.000Z'].map(
      (billingDate, index) => ({ id: `${index}`, billingDate }),
    );
    expect(oldestFirst(bills).map(({ id }) => id)).toEqual(['1', '2', '0']);
  });

  test.each([
    [0, []],
    [2, [[0, 1]]],
    [3, [[0, 1], [2]]],
  ])('%d go in parts, none of them empty', (count, parts) => {
    expect(partsOf([...Array(count).keys()], 2)).toEqual(parts);
  });
});
