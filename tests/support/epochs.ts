import { EventProducer } from '@facturation/platform/event-producer';
import { createAggregationHandler, type EngineSettings } from '../../functions/analytics/aggregation.ts';
import { sendersTo } from '../../functions/analytics/publish/senders.ts';
import { FOLDED_SIZES } from '../../functions/analytics/sizes.ts';
import type { Poller } from '../../localstack/event-source/kafka/poller.ts';
import { topicOffsets, withAdmin } from '../../operations/kafka/admin.ts';
import type { StageSubject } from '../../operations/stage-settings.ts';
import { givenPollerOf } from './delivery.ts';
import { eventually } from './eventually.ts';
import { givenTableLike } from './table.ts';
import { committedOffsets, givenTopic, kafka, whatIsOn } from './topic.ts';

const PARTITIONS = 2;

/** A topic, tables and topics of finals and alerts of their own, on which epochs are folded as the event source does it. */
export async function givenStream() {
  const topic = await givenTopic(PARTITIONS);
  const published = { finals: await givenTopic(), alerts: await givenTopic() };
  const producer = new EventProducer(process.env.KAFKA_BROKERS ?? '', 'tests');
  const pollers = new Map<number, Poller>();
  const groups = new Map<number, string>();
  const subject: StageSubject = {
    topic,
    epoch: 1,
    firstEpoch: 1,
    partitions: PARTITIONS,
    windowsTable: await givenTableLike('WINDOWS_TABLE'),
    facturesTable: await givenTableLike('FACTURES_TABLE'),
    next: 2,
    groups,
    facturesGroup: `${topic}-factures`,
    outputTopics: published,
  };
  return {
    subject,
    /** Delivers the topic from its beginning into an epoch, until the end of the test. */
    async folding(epoch: number, over: Partial<EngineSettings> = {}): Promise<void> {
      const settings = {
        table: subject.windowsTable,
        epoch,
        firstEpoch: 1,
        rebuild: epoch > 1,
        sizes: FOLDED_SIZES,
        graceMs: 30_000,
        bucketCount: 1,
        zone: 'Europe/Paris',
        ...over,
      };
      const engine = createAggregationHandler(settings, sendersTo(published, producer), () => undefined);
      const group = `${topic}-analytics-${epoch}`;
      groups.set(epoch, group);
      const poller = givenPollerOf(topic, group, engine);
      pollers.set(epoch, poller);
      await poller.start();
    },
    /** From now on nothing comes to an epoch. */
    async noLongerFolding(epoch: number): Promise<void> {
      await pollers.get(epoch)?.stop();
      pollers.delete(epoch);
      groups.delete(epoch);
    },
    /** Waits until every epoch has folded what the topic holds now. */
    async isFolded(): Promise<void> {
      const ends = await withAdmin(kafka(), (admin) => topicOffsets(admin, topic));
      for (const group of groups.values()) {
        await eventually(
          () => committedOffsets(group, topic),
          (offsets) => [...ends].every(([partition, { high }]) => high === 0 || offsets[partition] === high),
        );
      }
    },
    finals: () => whatIsOn(published.finals),
    alerts: () => whatIsOn(published.alerts),
    async close(): Promise<void> {
      await Promise.all([...pollers.values()].map((poller) => poller.stop()));
      producer.close();
    },
  };
}
