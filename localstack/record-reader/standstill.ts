import { EventEmitter } from 'node:events';
import type { FetchedPartition, FetchResponse } from './fetch-response.ts';

/** A partition that cannot be read on from an offset, and why. */
export interface Standstill {
  topic: string;
  partition: number;
  reason: string;
}

/** Tells of each, as often as it is met, by the event `standstill`. */
export const standstills = new EventEmitter<{ standstill: [Standstill] }>();

/** By Kafka's number: wrong offset, no such partition, another leader. The client gets over these by itself. */
const CLIENT_RECOVERS_FROM = new Set([1, 3, 5, 6, 74, 75]);
const CORRUPT_MESSAGE = 2;

/**
 * Takes the errors of single partitions out of an answer, so that the client works on the others; it would throw the
 * whole answer away. Returns what was taken out.
 */
export function takeStandstills({ responses }: FetchResponse): Standstill[] {
  const found: Standstill[] = [];
  for (const { topicName: topic, partitions } of responses)
    for (const fetched of partitions) {
      const reason = reasonOf(fetched);
      if (reason === undefined) continue;
      fetched.errorCode = 0;
      found.push({ topic, partition: fetched.partition, reason });
    }
  return found;
}

function reasonOf({ errorCode, bytes, messages }: FetchedPartition): string | undefined {
  if (errorCode === CORRUPT_MESSAGE) return 'the broker finds its log damaged';
  if (errorCode !== 0 && !CLIENT_RECOVERS_FROM.has(errorCode))
    return `the broker refuses it with error ${errorCode}`;
  if (errorCode === 0 && bytes > 0 && messages.length === 0)
    return 'its log is damaged, and nothing shows where the next batch begins';
  return undefined;
}
