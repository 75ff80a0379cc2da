import { EventProducer } from '@facturation/platform/kafka';
import { createAggregationHandler, type EngineSettings } from '../../functions/analytics/aggregation.ts';
import { KafkaSender } from '../../functions/analytics/publish/kafka-sender.ts';
import { SIZES } from '../../functions/analytics/windows.ts';
import type { Poller } from '../../localstack/event-source/poller.ts';
import { topicOffsets, withAdmin } from '../../localstack/reconcile/read-topic.ts';
import type { Subject } from '../../localstack/reconcile/reconcile.ts';
import { givenPollerOf } from './delivery.ts';
import { eventually } from './eventually.ts';
import { givenTableLike } from './table.ts';
import { committedOffsets, givenTopic, kafka, whatIsOn } from './topic.ts';

const PARTITIONS = 2;

/** A topic, tables and topics of finals and alerts of their own, on which epochs are folded as the event source does it. */
export async function givenStream() {
  const topic = await givenTopic(PARTITIONS);
  const [finals, alerts] = [await givenTopic(), await givenTopic()];
  const producer = new EventProducer(kafka());
  const pollers: Poller[] = [];
  const groups = new Map<number, string>();
  const subject: Subject = {
    topic,
    epoch: 1,
    firstEpoch: 1,
    partitions: PARTITIONS,
    windowsTable: await givenTableLike('WINDOWS_TABLE'),
    facturesTable: await givenTableLike('FACTURES_TABLE'),
    next: 2,
    groups,
    facturesGroup: `${topic}-factures`,
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
        sizes: SIZES,
        grace: 30_000,
        k: 1,
        zone: 'Europe/Paris',
        ...over,
      };
      const engine = createAggregationHandler(settings, {
        finals: new KafkaSender(producer, finals),
        alerts: new KafkaSender(producer, alerts),
      });
      const group = `${topic}-analytics-${epoch}`;
      groups.set(epoch, group);
      const poller = givenPollerOf(topic, group, engine);
      pollers.push(poller);
      await poller.start();
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
    finals: () => whatIsOn(finals),
    alerts: () => whatIsOn(alerts),
    async close(): Promise<void> {
      await Promise.all(pollers.map((poller) => poller.stop()));
      await producer.close();
    },
  };
}
