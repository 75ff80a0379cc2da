import type { Message, Producer } from 'kafkajs';
import { kafka } from './topic.ts';

/** A producer of transactions, as other systems may use one. */
export async function givenTransactionalProducer(): Promise<Producer> {
  const producer = kafka().producer({
    transactionalId: `tests-${crypto.randomUUID()}`,
    idempotent: true,
    maxInFlightRequests: 1,
  });
  await producer.connect();
  return producer;
}

/** Sends messages in one transaction and ends it in either way. */
export async function whenTransaction(
  producer: Producer,
  topic: string,
  messages: Message[],
  end: 'commit' | 'abort',
): Promise<void> {
  const transaction = await producer.transaction();
  await transaction.send({ topic, messages });
  await transaction[end]();
}
