import { readConfig } from '@facturation/platform/config';
import { EventProducer } from '@facturation/platform/event-producer';
import { z } from 'zod';
import { brokersConfig } from '../config.ts';
import type { EventSender } from './event-sender.ts';
import { KafkaSender } from './kafka-sender.ts';
import type { Senders } from './publishers.ts';

type KafkaSenders = Record<keyof Senders, EventSender>;

/** Senders to the configured topics of finals and alerts, over one producer. */
export function kafkaSenders(): KafkaSenders {
  const { FINALS_TOPIC, ALERTS_TOPIC } = readConfig(
    z.object({ FINALS_TOPIC: z.string().min(1), ALERTS_TOPIC: z.string().min(1) }),
  );
  const producer = new EventProducer(brokersConfig(), 'facturation-analytics');
  return sendersTo({ finals: FINALS_TOPIC, alerts: ALERTS_TOPIC }, producer);
}

/** Senders to topics with other names. */
export const sendersTo = (
  topics: Readonly<Record<keyof Senders, string>>,
  producer: EventProducer,
): KafkaSenders => ({
  finals: new KafkaSender(producer, topics.finals),
  alerts: new KafkaSender(producer, topics.alerts),
});
