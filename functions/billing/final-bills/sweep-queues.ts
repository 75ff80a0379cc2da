import { now } from '@facturation/platform/clock';
import { deadlineOf } from '@facturation/platform/deadline';
import { withRegistration } from '@facturation/platform/registration';
import type { Context } from 'aws-lambda';
import type { Document } from '../documents/document.ts';
import { attributesOf } from '../documents/issue-invoice.ts';
import { readSeries } from '../finalizing/series-rows.ts';
import { oldestOpenMs, sweepGoods } from '../finalizing/sweep-goods.ts';
import { oldestQueuedMs, sweepQueue } from '../finalizing/sweep-queue.ts';
import { reportFaults, reportOldestQueued, reportOldestReservation } from '../observe/billing-metrics.ts';
import { verifyAdded } from '../series/verify-added.ts';
import { stockFunction } from '../stock/stock-function.ts';
import { billingStore } from './billing-store.ts';
import { surroundings } from './surroundings.ts';

/** Numbers of a series that one sweep verifies. */
const ENOUGH_NUMBERS = 1_000;

/**
 * Each minute, for each series: gives numbers to what was left in its queue, measures what still waits, and verifies the
 * numbers that were given since; then ends the reservations of goods that were left open. A series or a reservation that
 * fails keeps no other from its turn.
 * @throws {AggregateError} of what failed, which raises the alarm on errors
 */
export const handler = withRegistration(async (_event?: unknown, context?: Context): Promise<void> => {
  const deadlineMs = deadlineOf(context);
  const failures: unknown[] = [];
  const ages: number[] = [];
  for (const { id } of await readSeries(billingStore)) {
    await sweepQueue(id, surroundings, deadlineMs).catch((failure) => failures.push(failure));
    ages.push(await oldestQueuedMs(id, billingStore, now()));
    await verify(id, deadlineMs).catch((failure) => failures.push(failure));
  }
  reportOldestQueued(Math.max(0, ...ages));
  await sweepReservations(deadlineMs).then(
    (open) => failures.push(...open),
    (failure) => failures.push(failure),
  );
  if (failures.length > 0) throw new AggregateError(failures, `Sweeping failed: ${failures.join(' ')}`);
});

/** @returns why some of those that were left open are open still @throws {UnavailableError} without an answer of the stock */
async function sweepReservations(deadlineMs: number): Promise<unknown[]> {
  const around = { ...surroundings, stock: stockFunction };
  const failures = await sweepGoods(around, deadlineMs);
  reportOldestReservation(await oldestOpenMs(around));
  return failures;
}

async function verify(series: string, deadlineMs: number): Promise<void> {
  const faults = await verifyAdded(billingStore, series, {
    attributesOf: (document) => attributesOf(document as unknown as Document),
    isEnough: (read) => read >= ENOUGH_NUMBERS || now() >= deadlineMs,
  });
  reportFaults(series, faults);
}
