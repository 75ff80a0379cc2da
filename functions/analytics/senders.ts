import { readConfig } from '@facturation/platform/config';
import { EventProducer, kafkaClient } from '@facturation/platform/kafka';
import { z } from 'zod';
import type { Senders } from './aggregation.ts';
import { KafkaSender } from './kafka-sender.ts';

const environment = z.object({ KAFKA_BROKERS: z.string().min(1), FINALS_TOPIC: z.string().min(1) });

/** The topics that functions of this service tell what they found, over one producer. */
export function kafkaSenders(): Senders {
  const { KAFKA_BROKERS, FINALS_TOPIC } = readConfig(environment);
  const producer = new EventProducer(kafkaClient(KAFKA_BROKERS, 'facturation-analytics'));
  return { finals: new KafkaSender(producer, FINALS_TOPIC) };
}
