import { isBad, parseRecord } from '../../facturation/contract.ts';
import { JUDGING_SIZE, startOf } from '../sizes.ts';
import type { ReadHead } from '../store/stored.ts';
import type { ReadQuarantined } from './read-rejected.ts';

/** What becomes of a quarantined record that is sent again. */
export const OUTCOMES = ['unreadable', 'late', 'in time', 'sent before', 'cut'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Expected {
  outcome: Outcome;
  /** Why it is still unreadable; starts with a stable word. */
  reason?: string;
}

export interface Topic {
  topic: string;
  firstEpoch: number;
}

/**
 * What a redrive makes of a record now, by today's parser and by how far its partition has come.
 * @param head of its partition; undefined before its first record
 * @param again one that was sent before is sent once more
 */
export function outcomeOf(
  record: ReadQuarantined,
  { topic, firstEpoch }: Topic,
  head: ReadHead | undefined,
  again = false,
): Expected {
  if (record.redrivenAt !== undefined && !again) return { outcome: 'sent before' };
  if (record.cut) return { outcome: 'cut' };
  const parsed = parseRecord({ ...record, topic }, firstEpoch);
  if (isBad(parsed)) return { outcome: 'unreadable', reason: parsed.reason };
  const end = startOf(record.timestamp, JUDGING_SIZE) + JUDGING_SIZE.ms;
  return { outcome: end <= (head?.closedUpTo ?? -1) ? 'late' : 'in time' };
}
