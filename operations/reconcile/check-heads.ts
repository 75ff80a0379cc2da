import { standstillsOf, toSentence } from '@facturation/platform/standstills';
import { TopicLog } from '@facturation/platform/topic-log';
import { countWaiting } from '@facturation/platform/waiting-records';
import { allTime } from '../../functions/analytics/epochs/epochs.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import { groupOffsets, topicOffsets, withAdmin } from '../kafka/admin.ts';
import { kafkaClient } from '../kafka/client.ts';
import type { Target } from '../target.ts';
import { type CountRecords, declaredOf, headFaults, partitionFaults, withoutMarkers } from './head-faults.ts';

/**
 * Compares every head of each epoch that is folded with its topic and its group. The group is read first and the topic's
 * end last, so that what moves meanwhile is no fault.
 * @returns one line per fault, with the cure, and one per partition that stands still, with the reason
 */
export async function checkHeads({ brokers, subject }: Target): Promise<string[]> {
  const { topic, groups, windowsTable, partitions } = subject;
  const kafka = kafkaClient(brokers, 'heads');
  const log = new TopicLog(kafka, topic);
  const count: CountRecords = async (partition, range) => (await countWaiting(log, partition, range)).count;
  const found = withAdmin(kafka, async (admin) => {
    const faults = await Promise.all(
      [...groups].map(async ([epoch, group]) => {
        const reader = new WindowReader(windowsTable, [allTime(epoch)], partitions);
        if ((await reader.heads()).length === 0) return [];
        const next = await groupOffsets(admin, group, topic);
        const heads = await reader.heads();
        const ends = declaredOf(await topicOffsets(admin, topic), partitions);
        return headFaults(heads, ends, await withoutMarkers(next, heads, ends, count));
      }),
    );
    const followers = [...groups.values(), subject.facturesGroup];
    const standstills = await standstillsOf(admin, topic, followers);
    const ends = await topicOffsets(admin, topic);
    return [...partitionFaults(ends, partitions), ...faults.flat(), ...standstills.map(toSentence)];
  });
  return found.finally(() => log.close());
}
