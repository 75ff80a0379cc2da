import { readConfig } from '@facturation/platform/config';
import { EventProducer, kafkaClient } from '@facturation/platform/kafka';
import { z } from 'zod';
import { createAggregationHandler } from './aggregation.ts';
import { analyticsConfig } from './config.ts';
import { KafkaSender } from './kafka-sender.ts';

const { KAFKA_BROKERS, FINALS_TOPIC } = readConfig(
  z.object({ KAFKA_BROKERS: z.string().min(1), FINALS_TOPIC: z.string().min(1) }),
);
const producer = new EventProducer(kafkaClient(KAFKA_BROKERS, 'facturation-analytics'));

/** Topic FACTURATION to live windows; throws when a batch could not be applied whole, and then it comes again. */
export const handler = createAggregationHandler(analyticsConfig(), {
  finals: new KafkaSender(producer, FINALS_TOPIC),
});
