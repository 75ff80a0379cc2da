import fc from 'fast-check';
import type { Aggregate } from '../windows.ts';
import { readWindowRow, windowRow } from './window-rows.ts';

const aggregate: Aggregate = { count: 2, sum: 300n, min: 100, max: 200 };
const rowOf = (customers: readonly string[]) => {
  const aggregates = new Map(customers.map((customer, i) => [customer, { ...aggregate, count: i + 1 }]));
  return windowRow('1#0#5s', { size: 0, start: 5_000, bucket: 0, aggregates }, { name: '5s' }, 7, 0);
};

describe('given the row of a window', () => {
  test('each customer can be cut out, as if the others were not, whatever they are called', () => {
    const names = fc.uniqueArray(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '["', '"],["a",1', 'a]')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(names, (customers) => {
        for (const customer of customers) {
          const whole = readWindowRow(rowOf(customers), 0, 0).aggregates;
          const alone = readWindowRow(rowOf(customers), 0, 0, customer).aggregates;
          expect([...alone]).toEqual([[customer, whole.get(customer)]]);
        }
      }),
    );
  });

  test('a customer who is not in it leaves nothing', () => {
    const { aggregates, start, writtenAt } = readWindowRow(rowOf(['ab', 'b']), 0, 0, 'a');
    expect([aggregates.size, start, writtenAt]).toEqual([0, 5_000, 7]);
  });
});
