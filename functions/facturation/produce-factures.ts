import { setTimeout as sleep } from 'node:timers/promises';
import { now } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { deadlineOf } from '@facturation/platform/deadline';
import { UnavailableError } from '@facturation/platform/errors';
import { EventProducer } from '@facturation/platform/event-producer';
import { log } from '@facturation/platform/observability';
import { withRegistration } from '@facturation/platform/registration';
import type { Context, ScheduledEvent } from 'aws-lambda';
import { z } from 'zod';
import { recordsOfTick } from './simulator.ts';

const MINUTE_MS = 60_000;
const TICKS = 60;
/** Time reserved for the answer. A tick that would start later is not begun. */
const RESERVE_MS = 2_000;
/** Between two attempts while the brokers do not answer. */
const RETRY_DELAY_MS = 500;

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
const producer = new EventProducer(config.KAFKA_BROKERS, 'facturation-simulator');

/**
 * Sends one batch for each second of the minute it was fired for. Ticks that are already past are sent at once. It
 * waits while the brokers accept nothing, and then catches up.
 * @throws {UnavailableError} when its time ends before everything is sent. Called again for that minute, it sends the
 * same.
 */
export const handler = withRegistration(async (event: ScheduledEvent, context: Context): Promise<void> => {
  const hasTime = (waitMs: number) => context.getRemainingTimeInMillis() - waitMs > RESERVE_MS;
  const first = Math.floor(Date.parse(event.time) / MINUTE_MS) * TICKS;
  for (let second = first; second < first + TICKS; ) {
    const waitMs = Math.max(0, second * 1000 - now());
    if (!hasTime(waitMs)) throw new UnavailableError('kafka');
    if (waitMs > 0) await sleep(waitMs);
    if (await wasSent(second, deadlineOf(context))) second++;
    else await sleep(RETRY_DELAY_MS);
  }
});

/** Returns false when the brokers do not answer. They may have the batch all the same: repeating it changes nothing. */
async function wasSent(second: number, deadline: number): Promise<boolean> {
  try {
    await producer.send({ topic: config.TOPIC, messages: recordsOfTick(second, simulation) }, deadline);
    return true;
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    log.warn('The brokers do not accept records; trying again', { second });
    return false;
  }
}
