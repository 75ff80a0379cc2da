import { setTimeout as sleep } from 'node:timers/promises';
import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import { kafkaClient } from '@facturation/platform/kafka';
import { type Standstill, standstillsOf } from '@facturation/platform/standstills';
import type { KafkaConfig } from 'kafkajs';

/** A dependency that takes longer is down. */
const TIMEOUT_MS = 2_000;

/** No retry and no log: the health answer itself says what is wrong. */
const AT_ONCE: Partial<KafkaConfig> = {
  connectionTimeout: TIMEOUT_MS,
  requestTimeout: TIMEOUT_MS,
  retry: { retries: 0 },
  logCreator: () => () => undefined,
};

/** Whether the database answers: a read of a table by a key that need not be there. */
export async function databaseAnswers(table: string): Promise<boolean> {
  const Key = { service: 'GATEWAY-SERVICE', id: 'health' };
  const abortSignal = AbortSignal.timeout(TIMEOUT_MS);
  return dynamodb.send(new GetCommand({ TableName: table, Key }), { abortSignal }).then(
    () => true,
    () => false,
  );
}

/**
 * The partitions of a topic that stand still for some consumer groups; undefined when the brokers do not say within 2 s
 * where the topic ends. Each call opens a new connection, since one that was made earlier proves nothing, and asks,
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
    // A broker that has just come up loads its groups, and works already.
    return standstillsOf(admin, topic, groups).catch(() => []);
  };
  const answer = ask().catch(() => undefined);
  const late = sleep(TIMEOUT_MS, undefined, { ref: false });
  const standstills = await Promise.race([answer, late]);
  // Not waited for: a frozen broker would not answer this either.
  void answer.then(() => admin.disconnect()).catch(() => undefined);
  return standstills;
}
