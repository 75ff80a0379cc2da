import { readConfig } from '@facturation/platform/config';
import { EventProducer, kafkaClient } from '@facturation/platform/kafka';
import { z } from 'zod';
import type { Senders } from '../aggregation.ts';
import { brokersConfig } from '../config.ts';
import { KafkaSender } from './kafka-sender.ts';

/** The topics that the engine tells what it found, over one producer. */
export function kafkaSenders(): Required<Senders> {
  const { FINALS_TOPIC, ALERTS_TOPIC } = readConfig(
    z.object({ FINALS_TOPIC: z.string().min(1), ALERTS_TOPIC: z.string().min(1) }),
  );
  const producer = new EventProducer(kafkaClient(brokersConfig(), 'facturation-analytics'));
  return {
    finals: new KafkaSender(producer, FINALS_TOPIC),
    alerts: new KafkaSender(producer, ALERTS_TOPIC),
  };
}
