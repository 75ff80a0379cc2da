import { type EventProducer, isRefusal } from '@facturation/platform/event-producer';
import { recordOf } from './bill-record.ts';
import { type Consumer, type Entry, eachAlone } from './consumer.ts';

/** Sends bills to a topic. Those that the broker refuses fail alone; the others are sent without them. */
export function publishing(producer: Pick<EventProducer, 'send'>, topic: string): Consumer {
  const send = (entries: readonly Entry[], deadlineMs: number): Promise<void> =>
    producer.send({ topic, messages: entries.map(recordOf) }, deadlineMs);
  return {
    name: 'publish',
    async act(entries, deadlineMs) {
      try {
        await send(entries, deadlineMs);
        return new Map();
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return eachAlone(entries, (entry) => send([entry], deadlineMs));
      }
    },
  };
}
