import { NEW_HEAD } from '../fold/partition-state.ts';
import { FOLDED_SIZES } from '../sizes.ts';
import { FinalsFeed } from './finals.ts';
import { type Group, inChunks } from './publisher.ts';

const event = (id: string) => ({ key: 'Abir', id, value: '{}' });
const group = (position: number, ...ids: string[]): Group => ({ position, events: ids.map(event) });

async function* given(...groups: Group[]): AsyncGenerator<Group, undefined> {
  yield* groups;
}

const seen = async (groups: AsyncIterable<Group>) =>
  (await Array.fromAsync(groups)).map(({ position, events }) => [position, ...events.map(({ id }) => id)]);

describe('a chunk, after which the checkpoint moves', () => {
  test('ends with the first position at which it has enough; what is left makes the last one', async () => {
    const groups = given(group(1, 'a'), group(2, 'b', 'c'), group(3, 'd', 'e', 'f'), group(4, 'g'));
    expect(await seen(inChunks(groups, 2))).toEqual([
      [2, 'a', 'b', 'c'],
      [3, 'd', 'e', 'f'],
      [4, 'g'],
    ]);
  });

  test('never ends within a position, however many events stand there', async () => {
    const groups = given(group(1, 'a', 'b'), group(1, 'c'), group(1, 'd'), group(2, 'e'));
    expect(await seen(inChunks(groups, 1))).toEqual([
      [1, 'a', 'b', 'c', 'd'],
      [2, 'e'],
    ]);
  });

  test('is none when nothing is due', async () => {
    expect(await seen(inChunks(given(), 1))).toEqual([]);
  });
});

describe('finals are due', () => {
  const feed = new FinalsFeed('windows', 1, { sizes: FOLDED_SIZES, graceMs: 30_000, bucketCount: 1 });
  const dueAt = (streamTime: number) => feed.duePosition({ ...NEW_HEAD, streamTime });

  test('up to an end once stream time has reached it and the grace, and not a millisecond before', () => {
    expect([dueAt(34_999), dueAt(35_000), dueAt(39_999), dueAt(40_000)]).toEqual([0, 5_000, 5_000, 10_000]);
  });

  test('never before the grace has passed once, nor of a partition without records', () => {
    expect([dueAt(29_999), dueAt(-1)]).toEqual([-1, -1]);
  });
});
