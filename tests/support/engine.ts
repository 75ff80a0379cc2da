import { dynamodb, PutCommand, UpdateCommand } from '@facturation/platform/dynamodb';
import { EventProducer } from '@facturation/platform/event-producer';
import { createAggregationHandler } from '../../functions/analytics/aggregation.ts';
import type { EventSender } from '../../functions/analytics/publish/event-sender.ts';
import { KafkaSender } from '../../functions/analytics/publish/kafka-sender.ts';
import type { Senders } from '../../functions/analytics/publish/publishers.ts';
import type { CheckpointName } from '../../functions/analytics/store/checkpoints.ts';
import { headKey, POINTER_KEY } from '../../functions/analytics/store/window-rows.ts';
import { as } from './acting.ts';
import { ownEpoch } from './own-epoch.ts';
import { givenTopic, whatIsOn } from './topic.ts';

const producer = new EventProducer(process.env.KAFKA_BROKERS ?? '', 'tests');

/** To be called after all tests of a file that had an engine. */
export const closeEngines = () => producer.close();

/** Takes nothing. */
export const brokenSender: EventSender = { send: () => Promise.reject(new Error('no broker')) };

/** A sender to a topic of its own, and what it has sent. */
async function givenSender() {
  const topic = await givenTopic();
  return { sender: new KafkaSender(producer, topic) as EventSender, sent: () => whatIsOn(topic) };
}

/**
 * The engine in an epoch of its own that publishes to topics of its own, with a new environment at each call of
 * `environment`. The table is the one that WINDOWS_TABLE names.
 */
export async function givenEngine() {
  const settings = ownEpoch({ bucketCount: 2 });
  const { epoch, table } = settings;
  const [finals, alerts] = await Promise.all([givenSender(), givenSender()]);
  const senders = { finals: finals.sender, alerts: alerts.sender };
  return {
    epoch,
    environment: (others: Partial<Senders> = {}) =>
      as(
        'aggregateFactures',
        createAggregationHandler(settings, { ...senders, ...others }, () => undefined),
      ),
    finals: finals.sent,
    alerts: alerts.sent,
    whenReadersFollow: (followed: number) =>
      dynamodb.send(
        new PutCommand({
          TableName: table,
          Item: { ...POINTER_KEY, spans: [{ epoch: followed, from: null, to: null }] },
        }),
      ),
    whenCheckpointIsSetBack: (name: CheckpointName, position: number) =>
      dynamodb.send(
        new UpdateCommand({
          TableName: table,
          Key: headKey(epoch, 0),
          UpdateExpression: `set ${name} = :position`,
          ExpressionAttributeValues: { ':position': position },
        }),
      ),
  };
}
