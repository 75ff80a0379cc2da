import { allTime } from '../../functions/analytics/epochs/epochs.ts';
import { recreated, takenOver } from './spans.ts';

const until = (epoch: number, to: number) => ({ ...allTime(epoch), to });
const since = (epoch: number, from: number) => ({ ...allTime(epoch), from });
const closed = (epoch: number) => ({ ...allTime(epoch), closed: true });

describe('when an epoch takes over', () => {
  test('from the beginning, nothing is left of the one before', () => {
    expect(takenOver([allTime(1)], 2, 0)).toEqual([allTime(2)]);
  });

  test('from a time on, what starts before stays with the one before', () => {
    expect(takenOver([allTime(1)], 2, 1_000)).toEqual([until(1, 1_000), since(2, 1_000)]);
  });

  test('from a time before an earlier change, the epoch in between is gone', () => {
    expect(takenOver([until(1, 2_000), since(2, 2_000)], 3, 1_000)).toEqual([
      until(1, 1_000),
      since(3, 1_000),
    ]);
  });

  test('what a topic that is gone has counted stays whole', () => {
    expect(takenOver([closed(1), allTime(2)], 3, 0)).toEqual([closed(1), allTime(3)]);
  });

  test('a second time, it stands there once', () => {
    expect(takenOver([until(1, 1_000), since(2, 1_000)], 2, 5_000)).toEqual([
      until(1, 1_000),
      since(2, 5_000),
    ]);
  });
});

test('when the topic was created anew, every epoch before is closed and adds to the new one', () => {
  expect(recreated([until(1, 1_000), since(2, 1_000)], 3)).toEqual([
    { ...until(1, 1_000), closed: true },
    { ...since(2, 1_000), closed: true },
    allTime(3),
  ]);
});
