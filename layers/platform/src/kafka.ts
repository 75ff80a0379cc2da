import kafkajs, { type Kafka, type KafkaConfig, type LogEntry } from 'kafkajs';
import { kafkaAuthentication } from './kafka-authentication.ts';
import { GIVEN_UP } from './kafka-sockets.ts';
import { log } from './observability.ts';

export type { Admin } from 'kafkajs';

const { Kafka: KafkaClient, logLevel } = kafkajs;

/**
 * Messages of kafkajs that report no problem. It handles coordinators that are loading, members that must join again
 * and topics that have grown. We want its limit on retries, since a record that is sent twice is counted once. Attempts
 * of an abandoned producer have been reported by the code that abandoned it.
 */
const HARMLESS = new RegExp(
  `coordinator is (loading|not available)|rebalancing, (so|re-)|has been updated, resync|Response Heartbeat|Limiting retries for the idempotent|${GIVEN_UP}`,
  'i',
);

const level = { [logLevel.ERROR]: 'error', [logLevel.WARN]: 'warn' } as const;

const logCreator = () => (entry: LogEntry) => {
  const write = level[entry.level as keyof typeof level];
  if (write && !HARMLESS.test(`${entry.log.message} ${entry.log.error ?? ''}`))
    log[write](`kafka: ${entry.log.message}`, { namespace: entry.namespace });
};

/**
 * A client of the brokers (`host:port,host:port`), known to them as the environment says. Connecting takes 3 s at most,
 * a request 10 s, unless `over` says otherwise.
 */
export const kafkaClient = (brokers: string, clientId: string, over: Partial<KafkaConfig> = {}): Kafka =>
  new KafkaClient({
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    retry: { initialRetryTime: 100, retries: 5 },
    logCreator,
    ...over,
    clientId,
    brokers: brokers.split(','),
    ...kafkaAuthentication(),
  });
