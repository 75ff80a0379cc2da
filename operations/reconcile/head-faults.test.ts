import { declaredOf, headFaults, partitionFaults } from './head-faults.ts';

const topic = new Map([
  [0, { low: 0, high: 10 }],
  [1, { low: 5, high: 10 }],
]);

describe('heads fit their topic', () => {
  test('when each was folded to where its group goes on, or beyond it', () => {
    const heads = [
      { partition: 0, lastOffset: 9 },
      { partition: 1, lastOffset: 7 },
    ];
    const group = new Map([
      [0, 8],
      [1, 8],
    ]);
    expect(headFaults(heads, topic, group)).toEqual([]);
  });

  test('when there is none yet and the group begins with the first record retained', () => {
    expect(headFaults([], topic, new Map([[1, 5]]))).toEqual([]);
  });
});

describe('heads do not fit their topic', () => {
  test('when one lies beyond its end', () => {
    const [fault] = headFaults([{ partition: 0, lastOffset: 10 }], topic, new Map());
    expect(fault).toContain('Partition 0 ends at offset 10, but 10 was folded: the topic was re-created.');
  });

  test('when the group goes on after records that were not folded', () => {
    const [fault] = headFaults([{ partition: 1, lastOffset: 6 }], topic, new Map([[1, 8]]));
    expect(fault).toContain('Set the group back to 7.');
  });
});

test('a partition that is not declared has a head that nobody reads, and no fault of its own', () => {
  expect(headFaults([], declaredOf(topic, 1), new Map([[1, 8]]))).toEqual([]);
});

test('partitions beyond the declared ones are a fault, fewer are not', () => {
  expect([partitionFaults(topic, 2), partitionFaults(topic, 3)]).toEqual([[], []]);
  expect(partitionFaults(topic, 1)).toEqual([expect.stringContaining('Set partitions: 2')]);
});
