import { now } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { hasWholeHours } from './calendar.ts';
import { FOLDED_SIZES } from './sizes.ts';

const MAX_GRACE_S = 15 * 60;

const epoch = z.coerce.number().int().positive();
const grace = z.coerce
  .number()
  .min(0)
  .max(MAX_GRACE_S, `the limit of grace is ${MAX_GRACE_S} s`)
  .transform((seconds) => seconds * 1000);
const zone = z
  .string()
  .refine((name) => hasWholeHours(name, now()), 'not a time zone whose offset is whole hours');
const buckets = z.coerce.number().int().min(1).max(32);

const environment = z.object({
  WINDOWS_TABLE: z.string().min(1),
  EPOCH: epoch,
  FIRST_EPOCH: epoch,
  TOPIC: z.string().min(1),
  PARTITIONS: z.coerce.number().int().positive(),
  GRACE_SECONDS: grace,
  BUCKETS: buckets,
  TIME_ZONE: zone,
});

/** The settings that all functions of this service share, validated at the cold start. */
export function analyticsConfig() {
  const env = readConfig(environment);
  return {
    table: env.WINDOWS_TABLE,
    epoch: env.EPOCH,
    firstEpoch: env.FIRST_EPOCH,
    topic: env.TOPIC,
    partitions: env.PARTITIONS,
    sizes: FOLDED_SIZES,
    graceMs: env.GRACE_SECONDS,
    bucketCount: env.BUCKETS,
    zone: env.TIME_ZONE,
  };
}

const nextEnvironment = z
  .object({
    EPOCH: epoch,
    NEXT_EPOCH: epoch,
    NEXT_GRACE_SECONDS: grace,
    NEXT_BUCKETS: buckets,
    NEXT_TIME_ZONE: zone,
  })
  .refine((env) => env.NEXT_EPOCH > env.EPOCH, 'the next epoch has a number above the configured one');

/** The settings of the epoch that is being rebuilt. */
export function nextEpochConfig() {
  const env = readConfig(nextEnvironment);
  return {
    epoch: env.NEXT_EPOCH,
    graceMs: env.NEXT_GRACE_SECONDS,
    bucketCount: env.NEXT_BUCKETS,
    zone: env.NEXT_TIME_ZONE,
  };
}

/** The number of the epoch that is being rebuilt, or would be next. */
export const followingEpoch = (): number => readConfig(z.object({ NEXT_EPOCH: epoch })).NEXT_EPOCH;

/** The table of the FACTURATION database, which lists the conflicts. */
export const facturesTable = (): string =>
  readConfig(z.object({ FACTURES_TABLE: z.string().min(1) })).FACTURES_TABLE;

/** The brokers (`host:port,host:port`), for the functions that connect to Kafka. */
export const brokersConfig = (): string =>
  readConfig(z.object({ KAFKA_BROKERS: z.string().min(1) })).KAFKA_BROKERS;
