import type { Kafka } from 'kafkajs';
import { isValid, parseRecord } from '../../functions/facturation/contract.ts';
import { type TopicOffsets, topicOffsets, withAdmin } from '../kafka/admin.ts';
import { readTopic } from './read-topic.ts';
import type { Subject } from './reconcile.ts';

/** What a topic has of the ids that its producers were told it has. */
export interface Acknowledged {
  /** Different ids in the list. */
  acknowledged: number;
  /** How many of them are on the topic once, and more than once: the engine counts each repeat as a duplicate. */
  once: number;
  repeated: number;
  missing: string[];
  /** Partitions whose first records the topic has let go: what is missing may have been there. */
  trimmed: number[];
}

type Topic = Pick<Subject, 'topic' | 'firstEpoch'>;

/** The ids of a list, one a line; blanks around them and empty lines do not matter. */
export const idsOf = (text: string): Set<string> =>
  new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((id) => id !== ''),
  );

/** Reads the topic back and looks for each id. @throws when the topic cannot be read to its end */
export async function checkAcknowledged(
  kafka: Kafka,
  { topic, firstEpoch }: Topic,
  ids: ReadonlySet<string>,
): Promise<Acknowledged> {
  const ends = await withAdmin(kafka, (admin) => topicOffsets(admin, topic));
  const records = [...(await readTopic(kafka, topic, ends, () => undefined)).values()].flat();
  const found = new Map<string, number>();
  for (const record of records.map((source) => parseRecord(source, firstEpoch)).filter(isValid))
    found.set(record.facture.id, (found.get(record.facture.id) ?? 0) + 1);
  const countOf = (id: string) => found.get(id) ?? 0;
  const all = [...ids];
  return {
    acknowledged: ids.size,
    once: all.filter((id) => countOf(id) === 1).length,
    repeated: all.filter((id) => countOf(id) > 1).length,
    missing: all.filter((id) => countOf(id) === 0),
    trimmed: trimmedOf(ends),
  };
}

const trimmedOf = (ends: TopicOffsets): number[] =>
  [...ends].filter(([, { low }]) => low > 0).map(([partition]) => partition);

/** What a check has found, for people. */
export function linesOf({ acknowledged, once, repeated, missing, trimmed }: Acknowledged): string[] {
  return [
    `acknowledged  ${acknowledged}`,
    `once          ${once}`,
    `repeated      ${repeated} (each repeat is counted as a duplicate)`,
    `missing       ${missing.length}`,
    ...missing.map((id) => `  ${id}`),
    ...(missing.length > 0 && trimmed.length > 0
      ? [
          `The topic has let go of the first records of partitions ${trimmed.join(', ')}: they may have been there.`,
        ]
      : []),
  ];
}
