import { EventEmitter } from 'node:events';
import type { FetchedPartition, FetchResponse } from './fetch-response.ts';

/** A partition that could not be read on from an offset, and why. */
export interface Standstill {
  topic: string;
  partition: number;
  offset: bigint;
  reason: string;
}

/** Reports each, as often as it is met, by the event `standstill`. */
export const standstills = new EventEmitter<{ standstill: [Standstill] }>();
// As many pollers listen as an event source has.
standstills.setMaxListeners(0);

/** By Kafka's number: wrong offset, no such partition, another leader. The client gets over these by itself. */
const CLIENT_RECOVERS_FROM = new Set([1, 3, 5, 6, 74, 75]);
const CORRUPT_MESSAGE = 2;

/**
 * Takes the errors of single partitions out of an answer, so that the client works on the others; it would throw the
 * whole answer away. What was taken out is in `standstill`.
 */
export function takeErrors({ responses }: FetchResponse): void {
  for (const fetched of responses.flatMap(({ partitions }) => partitions)) {
    const reason = reasonOf(fetched);
    if (reason === undefined) continue;
    fetched.standstill = reason;
    fetched.errorCode = 0;
  }
}

function reasonOf({ errorCode, bytes, messages, fetchOffset, lastStableOffset }: FetchedPartition) {
  if (errorCode === CORRUPT_MESSAGE) return 'the broker finds its log damaged';
  if (CLIENT_RECOVERS_FROM.has(errorCode) || messages.length > 0) return undefined;
  if (errorCode !== 0) return `the broker answers with error ${errorCode}`;
  if (bytes > 0) return 'its log is damaged, and nothing shows where the next batch begins';
  return fetchOffset < Number(lastStableOffset) ? 'the broker gives nothing of what there is' : undefined;
}

/** Whether the log itself is what is wrong, and not the broker, its disk or its client. */
export const isDamage = ({ brokerError }: FetchedPartition): boolean =>
  brokerError === 0 || brokerError === CORRUPT_MESSAGE;
