import type { RecordPosition } from '../store/stored.ts';
import { type Bounds, takePage } from './read-rejected.ts';

async function* records(count: number): AsyncGenerator<RecordPosition> {
  for (let offset = count - 1; offset >= 0; offset--) yield { epoch: 1, partition: offset % 2, offset };
}

const BOUNDS: Bounds = [
  [1, 0, 100_000],
  [1, 1, 100_000],
];
const all = () => true;

describe('given a list of records set aside', () => {
  test('a page ends when it is full, and goes on below what it has shown of each partition', async () => {
    const { found, next } = await takePage(records(10), BOUNDS, all, 3);
    expect(found.map(({ offset }) => offset)).toEqual([9, 8, 7]);
    expect(next).toEqual([
      [1, 0, 8],
      [1, 1, 7],
    ]);
  });

  test('the last page does not go on, though it is full', async () => {
    const { found, next } = await takePage(records(3), BOUNDS, all, 3);
    expect([found.length, next]).toEqual([3, undefined]);
  });

  test('a filter that lets nothing through ends a page all the same, and the next one goes on', async () => {
    const { found, next } = await takePage(records(5_000), BOUNDS, () => false, 3);
    expect(found).toEqual([]);
    expect(next).toEqual([
      [1, 0, 3_000],
      [1, 1, 3_001],
    ]);
  });
});
