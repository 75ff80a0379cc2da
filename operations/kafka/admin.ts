import { askAgain } from '@facturation/platform/ask-again';
import { withinTime } from '@facturation/platform/deadline';
import type { Admin, Kafka } from 'kafkajs';

/** kafkajs asks again and again; an answer that takes longer than this does not come. */
const ANSWER_TIMEOUT_MS = 15_000;
const NO_ANSWER = `The brokers do not answer within ${ANSWER_TIMEOUT_MS / 1000} s.`;

/** First retained and end offset by partition. */
export type TopicOffsets = Map<number, { low: number; high: number }>;

/**
 * Runs some work with an admin client that is closed afterwards. A call that brokers cannot answer yet is made again.
 * @throws within 15 s where no broker answers
 */
export async function withAdmin<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  try {
    await answered(admin.connect());
    return await work(askingAgain(admin));
  } finally {
    await withinTime(admin.disconnect(), ANSWER_TIMEOUT_MS, NO_ANSWER).catch(() => undefined);
  }
}

/** @throws within 15 s where no broker answers. */
export async function topicOffsets(admin: Admin, topic: string): Promise<TopicOffsets> {
  const partitions = await answered(admin.fetchTopicOffsets(topic));
  return new Map(
    partitions.map(({ partition, low, high }) => [partition, { low: Number(low), high: Number(high) }]),
  );
}

/** The next offset of a consumer group by partition; −1 where it has none. */
export async function groupOffsets(
  admin: Admin,
  groupId: string,
  topic: string,
): Promise<Map<number, number>> {
  const [found] = await answered(admin.fetchOffsets({ groupId, topics: [topic] }));
  return new Map(found?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
}

/** @throws that the brokers do not answer, whatever the reason; a refusal by a broker is thrown as it is */
async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await withinTime(answer, ANSWER_TIMEOUT_MS, NO_ANSWER);
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'KafkaJSProtocolError' || message === NO_ANSWER) throw error;
    throw new Error(`The brokers do not answer: ${message}.`, { cause: error });
  }
}

/** Members of the client that send no request. */
const LOCAL_CALLS = new Set<unknown>(['on', 'logger']);

/** The same client; each of its calls is made again when the brokers say that they cannot answer it yet. */
const askingAgain = (admin: Admin): Admin =>
  new Proxy(admin, {
    get(target, name, receiver) {
      const call = Reflect.get(target, name, receiver);
      if (typeof call !== 'function' || LOCAL_CALLS.has(name)) return call;
      return (...parameters: unknown[]) => askAgain(() => call.apply(target, parameters));
    },
  });
