import { setTimeout as sleep } from 'node:timers/promises';
import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import { kafkaClient } from '@facturation/platform/kafka';
import { type Standstill, standstillsOf } from '@facturation/platform/standstills';
import type { KafkaConfig } from 'kafkajs';

/** A dependency that takes longer counts as down. */
const TIMEOUT_MS = 2_000;

/** Without retries and logging, because the health answer itself reports what is wrong. */
const AT_ONCE: Partial<KafkaConfig> = {
  connectionTimeout: TIMEOUT_MS,
  requestTimeout: TIMEOUT_MS,
  retry: { retries: 0 },
  logCreator: () => () => undefined,
};

/** Whether the database answers: reads a table by a key that need not exist. */
export async function databaseAnswers(table: string): Promise<boolean> {
  const Key = { service: 'GATEWAY-SERVICE', id: 'health' };
  const abortSignal = AbortSignal.timeout(TIMEOUT_MS);
  return dynamodb.send(new GetCommand({ TableName: table, Key }), { abortSignal }).then(
    () => true,
    () => false,
  );
}

/**
 * The partitions of a topic at which some consumer groups are stuck; undefined when the brokers do not say within 2 s
 * where the topic ends. Each call opens a new connection, since an older one proves nothing. It also sends a request,
 * since a frozen broker still accepts connections.
 */
export async function askBrokers(
  brokers: string,
  topic: string,
  groups: readonly string[],
): Promise<Standstill[] | undefined> {
  const admin = kafkaClient(brokers, 'facturation-health', AT_ONCE).admin();
  const ask = async () => {
    await admin.connect();
    await admin.fetchTopicOffsets(topic);
    // A broker that has just started still loads its groups, but it works.
    return standstillsOf(admin, topic, groups).catch(() => []);
  };
  const answer = ask().catch(() => undefined);
  const late = sleep(TIMEOUT_MS, undefined, { ref: false });
  const standstills = await Promise.race([answer, late]);
  // This is not awaited, because a frozen broker would not answer it either.
  void answer.then(() => admin.disconnect()).catch(() => undefined);
  return standstills;
}
