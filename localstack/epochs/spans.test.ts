import { allTime } from '../../functions/analytics/epochs.ts';
import { nextMidnight, recreated, takenOver } from './spans.ts';

const at = (text: string): number => Date.parse(text);
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

describe('the next midnight', () => {
  test.each([
    ['in winter', '2026-01-10T22:59:59.999Z', '2026-01-10T23:00:00Z'],
    ['at midnight itself', '2026-01-10T23:00:00Z', '2026-01-10T23:00:00Z'],
    ['a millisecond after it', '2026-01-10T23:00:00.001Z', '2026-01-11T23:00:00Z'],
    ['over the change to summer', '2026-03-28T23:30:00Z', '2026-03-29T22:00:00Z'],
    ['over the change to winter', '2026-10-24T22:30:00Z', '2026-10-25T23:00:00Z'],
  ])('of Paris %s', (_, time, midnight) => {
    expect(nextMidnight(at(time), 'Europe/Paris')).toBe(at(midnight));
  });
});
