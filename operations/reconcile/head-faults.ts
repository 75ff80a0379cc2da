import type { OffsetRange } from '@facturation/platform/record-batches';
import type { TopicOffsets } from '../kafka/admin.ts';

type Heads = readonly { partition: number; lastOffset: number }[];

/** How many records a consumer is given of a range of offsets. */
export type CountRecords = (partition: number, range: OffsetRange) => Promise<number> | number;

const nextOf = (heads: Heads, partition: number): number =>
  (heads.find((head) => head.partition === partition)?.lastOffset ?? -1) + 1;

/**
 * Holds each head against the topic it was folded from. A head beyond the topic's end belongs to a topic that was
 * re-created; records between a head and its group's offset would never be delivered.
 * @returns one line per fault, with the cure.
 */
export function headFaults(heads: Heads, topic: TopicOffsets, group: ReadonlyMap<number, number>): string[] {
  return [...topic].flatMap(([partition, { low, high }]) => {
    const lastOffset = nextOf(heads, partition) - 1;
    const next = group.get(partition) ?? -1;
    if (lastOffset >= high)
      return `Partition ${partition} ends at offset ${high}, but ${lastOffset} was folded: the topic was re-created. Raise epoch and firstEpoch in functions/facturation/topics.yml; docs/operations.md says how. It is the same where a broker has lost the end of its log.`;
    if (next > Math.max(lastOffset + 1, low))
      return `Partition ${partition} was folded up to offset ${lastOffset}, but its group goes on at ${next}: the records between would be lost. Set the group back to ${lastOffset + 1}.`;
    return [];
  });
}

/**
 * The offsets of a group, put back to those of the heads where no record lies between: a consumer passes markers of
 * transactions and what was aborted, which no head ever sees.
 */
export async function withoutMarkers(
  group: ReadonlyMap<number, number>,
  heads: Heads,
  topic: TopicOffsets,
  count: CountRecords,
): Promise<Map<number, number>> {
  const offsets = [...group].map(async ([partition, next]) => {
    const from = Math.max(nextOf(heads, partition), topic.get(partition)?.low ?? 0);
    const onlyMarkers = next > from && (await count(partition, { from, to: next })) === 0;
    return [partition, onlyMarkers ? from : next] as const;
  });
  return new Map(await Promise.all(offsets));
}

/** The partitions whose heads are read: what lies on others is one fault for itself, and no head can be held to it. */
export const declaredOf = (topic: TopicOffsets, declared: number): TopicOffsets =>
  new Map([...topic].filter(([partition]) => partition < declared));

/** Readers ask for as many partitions as are declared, so that records on others would be out of sight. */
export const partitionFaults = (topic: TopicOffsets, declared: number): string[] =>
  topic.size > declared
    ? [
        `The topic has ${topic.size} partitions and ${declared} are declared: readers do not see the others. Set partitions: ${topic.size} in functions/facturation/topics.yml.`,
      ]
    : [];
