import type { AbortedTransaction, CountedBatch } from './record-batches.ts';
import { countWaiting, isIncomplete } from './waiting-records.ts';

const batch = (baseOffset: number, records: number, over: Partial<CountedBatch> = {}): CountedBatch => ({
  baseOffset,
  lastOffset: baseOffset + records - 1,
  count: records,
  control: false,
  transactional: false,
  producerId: -1n,
  ...over,
});
const inTransaction = { transactional: true, producerId: 7n };
const marker = (offset: number) => batch(offset, 1, { ...inTransaction, control: true });

/** A log that gives so many batches in one answer. */
function givenLog(log: readonly CountedBatch[], aborted: AbortedTransaction[] = [], atATime = 2) {
  return {
    batches: async (_: number, offset: number) => {
      const headers = log.filter(({ lastOffset }) => lastOffset >= offset).slice(0, atATime);
      return { headers, aborted, next: Math.max(offset, (headers.at(-1)?.lastOffset ?? -1) + 1) };
    },
  };
}

const waiting = async (log: ReturnType<typeof givenLog>, from: number, to: number) =>
  (await countWaiting(log, 0, { from, to })).count;

describe('given a partition, what waits behind an offset are records and no offsets', () => {
  test('records are counted', async () => {
    expect(await waiting(givenLog([batch(0, 10), batch(10, 5)]), 8, 15)).toBe(7);
  });

  test('the marker of a commit is none', async () => {
    expect(await waiting(givenLog([batch(0, 3, inTransaction), marker(3)]), 3, 4)).toBe(0);
    expect(await waiting(givenLog([batch(0, 3, inTransaction), marker(3)]), 0, 4)).toBe(3);
  });

  test('what was aborted is none, however many answers it takes to pass it', async () => {
    const aborted = [{ producerId: 7n, firstOffset: 0 }];
    const log = [
      batch(0, 3, inTransaction),
      batch(3, 4, inTransaction),
      batch(7, 50, inTransaction),
      marker(57),
    ];
    expect(await waiting(givenLog(log, aborted, 1), 0, 58)).toBe(0);
  });

  test('the next transaction of the same producer counts again', async () => {
    const aborted = [{ producerId: 7n, firstOffset: 0 }];
    const log = [batch(0, 3, inTransaction), marker(3), batch(4, 2, inTransaction), marker(6)];
    expect(await waiting(givenLog(log, aborted, 4), 0, 7)).toBe(2);
  });

  test('what was compacted away is none', async () => {
    expect(await waiting(givenLog([batch(0, 2, { lastOffset: 9 }), batch(30, 1)]), 0, 31)).toBe(3);
  });

  test('records that come meanwhile are left for the next look', async () => {
    expect(await waiting(givenLog([batch(0, 10), batch(10, 5)]), 8, 12)).toBe(4);
  });

  test('where nothing can be read, offsets are told', async () => {
    expect(await waiting(givenLog([]), 8, 12)).toBe(4);
  });
});

describe('given offsets of which a consumer was given nothing', () => {
  const incomplete = (log: ReturnType<typeof givenLog>, from: number, to: number) =>
    isIncomplete(log, 0, { from, to });

  test('markers and what was aborted are still there', async () => {
    const log = [batch(0, 3, inTransaction), batch(3, 4, inTransaction), marker(7), batch(8, 1)];
    expect(await incomplete(givenLog(log, [], 1), 0, 8)).toBe(false);
    expect(await incomplete(givenLog(log), 1, 6)).toBe(false);
  });

  test('a batch that is missing is gone', async () => {
    expect(await incomplete(givenLog([batch(0, 3), batch(5, 3)]), 3, 5)).toBe(true);
    expect(await incomplete(givenLog([batch(0, 3)]), 3, 5)).toBe(true);
  });

  test('a record that compaction took out of its batch is gone', async () => {
    expect(await incomplete(givenLog([batch(0, 2, { lastOffset: 3 })]), 1, 3)).toBe(true);
  });
});
