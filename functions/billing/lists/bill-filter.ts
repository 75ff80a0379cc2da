import type { Settlement } from '../vat/settlement.ts';
import type { BillFilter } from './list-query.ts';
import type { IndexRow } from './merged-pages.ts';

/** What an index says of a bill. */
export interface ListedBill extends IndexRow {
  id: string;
  status: 'draft' | 'final';
  kind: 'invoice' | 'creditNote';
  customerID: string;
  /** The day it was issued on; of a draft, the day it was made on, in UTC. */
  day: string;
}

/** What has become of a final bill by now. */
export interface Standing {
  settlement: Settlement;
  isOverdue: boolean;
}

/** Whether a bill passes all but what depends on its settlement. */
export const isListed = (
  { status, kind, customerID, day }: ListedBill,
  wanted: Pick<BillFilter, 'status' | 'kind' | 'customerID' | 'from' | 'to'>,
): boolean =>
  isOr(wanted.status, status) &&
  isOr(wanted.kind, kind) &&
  isOr(wanted.customerID, customerID) &&
  (wanted.from ?? day) <= day &&
  day <= (wanted.to ?? day);

/** Whether only final bills can pass, by what has become of them. */
export const asksForStanding = ({ settlement, overdue }: BillFilter): boolean =>
  settlement !== undefined || overdue !== undefined;

/** Whether what has become of a bill passes. */
export const hasStanding = (
  { settlement, isOverdue }: Standing,
  wanted: Pick<BillFilter, 'settlement' | 'overdue'>,
): boolean => isOr(wanted.settlement, settlement) && isOr(wanted.overdue, `${isOverdue}`);

const isOr = <T>(wanted: T | undefined, value: T): boolean => wanted === undefined || wanted === value;
