import type { paths } from '@facturation/api-client';

export type BillKind = 'invoice' | 'creditNote';
export type BillQuery = NonNullable<paths['/bills']['get']['parameters']['query']>;

/** Filters of a list as they stand in the address. */
export interface BillFilters {
  /** `draft`, `final`, `overdue`, or a settlement of final bills */
  status?: string;
  /** Id of a customer */
  customer?: string;
  /** Days, `2026-11-30` */
  from?: string;
  to?: string;
  /** A whole number, as `FA-2026-00001` */
  search?: string;
  /** `date,asc` or `date,desc` */
  sort?: string;
}

export const SETTLEMENTS = ['open', 'partlyPaid', 'paid', 'credited', 'toRefund'] as const;
type Settlement = (typeof SETTLEMENTS)[number];

/** What can be filtered by, in the order in which a bill goes through it. */
export const STATUSES: Readonly<Record<BillKind, readonly string[]>> = {
  invoice: ['draft', 'final', 'open', 'overdue', 'partlyPaid', 'paid', 'credited', 'toRefund'],
  creditNote: ['draft', 'final'],
};

export const NEWEST_FIRST = 'date,desc';

const isSettlement = (status: string | undefined): status is Settlement =>
  SETTLEMENTS.some((settlement) => settlement === status);

function standing(status: string | undefined): BillQuery {
  if (status === 'draft' || status === 'final') return { status };
  if (status === 'overdue') return { overdue: 'true' };
  return isSettlement(status) ? { settlement: status } : {};
}

/**
 * What the API is asked for by the filters of a list. Final bills are sorted by the day of their issue; where drafts are
 * among them, which have none, by the day on which they were made.
 */
export function billQuery(
  kind: BillKind,
  { status, customer, from, to, search, sort }: BillFilters,
): BillQuery {
  const asked = standing(status);
  const field = Object.keys(asked).length > 0 && status !== 'draft' ? 'issueDate' : 'created';
  return {
    kind,
    ...asked,
    ...(customer && { customerID: customer }),
    ...(from && { from }),
    ...(to && { to }),
    ...(search && { number: search }),
    sort: sort === 'date,asc' ? field : `-${field}`,
  };
}

/** Whether a list shows less than all. */
export const isFiltered = ({ status, customer, from, to, search }: BillFilters): boolean =>
  [status, customer, from, to, search].some(Boolean);
