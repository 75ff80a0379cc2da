import type { TopicOffsets } from './read-topic.ts';

/**
 * Holds each head against the topic it was folded from. A head beyond the topic's end belongs to a topic that was
 * re-created; records between a head and its group's offset would never be delivered.
 * @returns one line per fault, with the cure.
 */
export function headFaults(
  heads: readonly { partition: number; lastOffset: number }[],
  topic: TopicOffsets,
  group: ReadonlyMap<number, number>,
): string[] {
  return [...topic].flatMap(([partition, { low, high }]) => {
    const lastOffset = heads.find((head) => head.partition === partition)?.lastOffset ?? -1;
    const next = group.get(partition) ?? -1;
    if (lastOffset >= high)
      return `Partition ${partition} ends at offset ${high}, but ${lastOffset} was folded: the topic was re-created. Raise epoch and firstEpoch in functions/facturation/topics.yml; docs/operations.md says how.`;
    if (next > Math.max(lastOffset + 1, low))
      return `Partition ${partition} was folded up to offset ${lastOffset}, but its group goes on at ${next}: the records between would be lost. Set the group back to ${lastOffset + 1}.`;
    return [];
  });
}

/** Readers ask for as many partitions as are declared, so that records on others would be out of sight. */
export const partitionFaults = (topic: TopicOffsets, declared: number): string[] =>
  topic.size > declared
    ? [
        `The topic has ${topic.size} partitions and ${declared} are declared: readers do not see the others. Set partitions: ${topic.size} in functions/facturation/topics.yml.`,
      ]
    : [];
