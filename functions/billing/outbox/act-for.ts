import { chunksOf } from '@facturation/platform/chunks';
import { now } from '@facturation/platform/clock';
import type { Consumer, Entry, Failures } from './consumer.ts';
import type { OutboxTable } from './outbox-table.ts';

/** Bills that a consumer acts for at once. */
const TOGETHER = 100;
/** Kept of the time for taking names out. */
const MARKING_MS = 3_000;

interface Acting {
  consumers: readonly Consumer[];
  table: Pick<OutboxTable, 'takeOut'>;
  /** Milliseconds since the Unix epoch. */
  deadlineMs: number;
}

/**
 * Lets each consumer act for those bills that wait for it, and takes its name out of their rows afterwards: never before,
 * since what is then cut short would be done by nobody. A consumer that fails or is slow holds up no other.
 * @returns what was met; the names of those that failed stay, and the sweep comes back to them
 */
export async function actFor(entries: readonly Entry[], acting: Acting): Promise<unknown[]> {
  const failed = await Promise.all(acting.consumers.map((consumer) => actAs(consumer, entries, acting)));
  return failed.flat();
}

async function actAs(consumer: Consumer, entries: readonly Entry[], acting: Acting): Promise<unknown[]> {
  const { name } = consumer;
  const waiting = entries.filter(({ row }) => row.waiting?.includes(name));
  const met: unknown[] = [];
  for (const some of chunksOf(waiting, TOGETHER)) {
    if (now() >= acting.deadlineMs - MARKING_MS) break;
    const failures = await actOrFail(consumer, some, acting.deadlineMs - MARKING_MS);
    met.push(...failures.values());
    const done = some.filter(({ bill }) => !failures.has(bill));
    const marked = await Promise.allSettled(done.map((entry) => acting.table.takeOut(entry, name)));
    met.push(...marked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])));
  }
  return met;
}

const actOrFail = (consumer: Consumer, entries: readonly Entry[], deadlineMs: number): Promise<Failures> =>
  consumer
    .act(entries, deadlineMs)
    .catch((cause) => new Map(entries.map(({ bill }): [string, unknown] => [bill, cause])));
