import { setTimeout as sleep } from 'node:timers/promises';
import { now } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { EventProducer, kafkaClient } from '@facturation/platform/kafka';
import type { ScheduledHandler } from 'aws-lambda';
import { z } from 'zod';
import { recordsOfTick } from './simulator.ts';

const MINUTE_MS = 60_000;
const TICKS = 60;
/** Time kept for the answer: a tick that would start later is left to the caller's next minute. */
const RESERVE_MS = 2_000;

const config = readConfig(
  z.object({
    KAFKA_BROKERS: z.string().min(1),
    TOPIC: z.string().min(1),
    FACTURES_PER_SECOND: z.coerce.number().int().min(1).max(10_000),
    SIMULATED_CUSTOMERS: z.string().transform((names) => names.split(',')),
    SIMULATED_MAX_AMOUNT: z.coerce.number().positive(),
  }),
);
const simulation = {
  facturesPerSecond: config.FACTURES_PER_SECOND,
  customers: config.SIMULATED_CUSTOMERS,
  maxCents: config.SIMULATED_MAX_AMOUNT * 100,
};
const producer = new EventProducer(kafkaClient(config.KAFKA_BROKERS, 'facturation-simulator'));

/** One batch each second of the minute it was fired for; ticks already past are sent at once. */
export const handler: ScheduledHandler = async (event, context) => {
  const first = Math.floor(Date.parse(event.time) / MINUTE_MS) * TICKS;
  for (let second = first; second < first + TICKS; second++) {
    const wait = second * 1000 - now();
    if (context.getRemainingTimeInMillis() - Math.max(wait, 0) < RESERVE_MS) return;
    if (wait > 0) await sleep(wait);
    await producer.send({ topic: config.TOPIC, messages: recordsOfTick(second, simulation) });
  }
};
