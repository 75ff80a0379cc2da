import type { IndexRow } from '@facturation/platform/merged-pages';
import { overdueAt } from '../vat/overdue.ts';
import type { Settlement } from '../vat/settlement.ts';
import type { Cents } from '../vat/units.ts';
import { asksForStanding, type BillFilter } from './list-query.ts';

/** What an index says of a bill. */
export interface ListedBill extends IndexRow {
  id: string;
  status: 'draft' | 'final';
  kind: 'invoice' | 'creditNote';
  customerID: string;
  /** The day it was issued on; of a draft, the day it was made on, in UTC. */
  day: string;
  /** Where final bills are listed by the day of their issue. */
  settled?: Settled;
}

/** What had become of a final bill when its index was written. Nobody pays a credit note: it has no settlement. */
export interface Settled {
  settlement?: Settlement;
  due: Cents;
  dueDate: string;
  timeZone: string;
}

/** What has become of a bill, as its answer says it. */
export interface Standing {
  settlement?: Settlement | undefined;
  /** Missing where it cannot be. */
  overdue?: boolean | undefined;
}

/** Whether a listed bill passes a filter. `nowMs`: milliseconds since the epoch. */
export function passing(wanted: BillFilter, nowMs: number): (bill: ListedBill) => boolean {
  const isOverdue = overdueAt(nowMs);
  const standingOf = ({ settlement, due, dueDate, timeZone }: Settled): Standing => ({
    settlement,
    overdue: isOverdue(due, dueDate, timeZone),
  });
  return ({ status, kind, customerID, day, settled }) =>
    isOr(wanted.status, status) &&
    isOr(wanted.kind, kind) &&
    isOr(wanted.customerID, customerID) &&
    (wanted.from ?? day) <= day &&
    day <= (wanted.to ?? day) &&
    // Where the index does not say what has become of a bill, the bill itself is asked, once it is read.
    (!asksForStanding(wanted) || settled === undefined || hasStanding(standingOf(settled), wanted));
}

/** Whether what has become of a bill passes. */
export const hasStanding = (
  { settlement, overdue = false }: Standing,
  wanted: Pick<BillFilter, 'settlement' | 'overdue'>,
): boolean => isOr(wanted.settlement, settlement) && isOr(wanted.overdue, `${overdue}`);

/** Whether a bill became final in the time that is asked for. */
export const isFinalizedIn = (
  { finalizedAt }: { finalizedAt?: string | undefined },
  { finalizedFrom, finalizedTo }: Pick<BillFilter, 'finalizedFrom' | 'finalizedTo'>,
): boolean =>
  (finalizedFrom === undefined || (finalizedAt !== undefined && finalizedFrom <= finalizedAt)) &&
  (finalizedTo === undefined || (finalizedAt !== undefined && finalizedAt < finalizedTo));

const isOr = <T>(wanted: T | undefined, value: T): boolean => wanted === undefined || wanted === value;
