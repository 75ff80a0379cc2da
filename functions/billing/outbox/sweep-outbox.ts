import { chunksOf } from '@facturation/platform/chunks';
import { now, toRfc3339 } from '@facturation/platform/clock';
import { deadlineOf } from '@facturation/platform/deadline';
import { withRegistration } from '@facturation/platform/registration';
import type { Context } from 'aws-lambda';
import { reportOldestInOutbox } from '../observe/billing-metrics.ts';
import { actFor } from './act-for.ts';
import type { Consumer } from './consumer.ts';
import { documentConsumer } from './document-consumer.ts';
import { adoptFormerRows } from './former-rows.ts';
import { outboxTable, SWEPT_AFTER_MS } from './outbox.ts';
import { formerTables, QUICK_CONSUMERS } from './quick-consumers.ts';

/** Rows that are read at once. */
const READ_TOGETHER = 1_000;

/**
 * Each minute: acts on bills that became final and were left, because a consumer failed or the stream did not deliver
 * them, and measures for how long the oldest has waited.
 * @throws {AggregateError} of what was met, which raises the alarm on errors
 */
export const handler = withRegistration(async (_event?: unknown, context?: Context): Promise<void> => {
  const deadlineMs = deadlineOf(context);
  const met = await adoptFormerRows(formerTables, deadlineMs);
  const waiting = await outboxTable.waitingSince(toRfc3339(now() - SWEPT_AFTER_MS));
  const [oldest] = waiting;
  reportOldestInOutbox(oldest ? now() - Date.parse(oldest.finalizedAt) : 0);
  const bills = waiting.map(({ bill }) => bill);
  // Each by itself: documents take their time, and bills behind the first thousand are published meanwhile.
  const acting = [QUICK_CONSUMERS, [documentConsumer]].map((some) => actAs(some, bills, deadlineMs));
  met.push(...(await Promise.all(acting)).flat());
  if (met.length > 0) throw new AggregateError(met, `${met.length} times it failed: ${met[0]}`);
});

async function actAs(
  consumers: readonly Consumer[],
  bills: readonly string[],
  deadlineMs: number,
): Promise<unknown[]> {
  const met: unknown[] = [];
  for (const some of chunksOf(bills, READ_TOGETHER)) {
    if (now() >= deadlineMs) break;
    const entries = await outboxTable.read(some);
    met.push(...(await actFor(entries, { consumers, table: outboxTable, deadlineMs })));
  }
  return met;
}
