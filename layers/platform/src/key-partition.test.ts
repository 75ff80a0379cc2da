import fc from 'fast-check';
import kafkajs, { type PartitionerArgs } from 'kafkajs';
import { partitionOfKey } from './key-partition.ts';

const choose = kafkajs.Partitioners.DefaultPartitioner();

/** Where kafkajs puts a key, as Java's producers do. */
const chosen = (key: string, partitions: number): number =>
  choose({
    topic: 'T',
    message: { key, value: '' },
    partitionMetadata: Array.from({ length: partitions }, (_, partitionId) => ({ partitionId })),
  } as PartitionerArgs);

test('a key lies in the partition in which producers put it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.integer({ min: 1, max: 50 }),
      (key, partitions) => {
        expect(partitionOfKey(key, partitions)).toBe(chosen(key, partitions));
      },
    ),
    { numRuns: 2_000 },
  );
});
