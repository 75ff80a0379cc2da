import { readConfig } from '@facturation/platform/config';
import type { IndexedList } from '@facturation/platform/index-partition';
import { countRecords } from '@facturation/platform/record-counter';
import type { Item } from '@facturation/platform/record-kind';
import { z } from 'zod';
import { ALL_PARTITIONS, PARTITIONS } from '../partitions.ts';
import type { ListedBill, Settled } from './bill-filter.ts';
import { orderOf, type Query } from './list-query.ts';

const name = z.string().min(3);
const { BILLS_TABLE, SETTLEMENTS_TABLE } = readConfig(
  z.object({ BILLS_TABLE: name, SETTLEMENTS_TABLE: name }),
);

/** How many bills there are, drafts and final ones; eventually consistent. */
export const countBills = (): Promise<number> => countRecords(BILLS_TABLE);

/** Before and behind every position. */
const [FIRST, LAST] = ['!', '~'];
const DAY_LENGTH = '2026-11-29'.length;

/** The list that is read for a query: by creation or by day of issue, of all bills or of one customer's. */
export function listFor(asked: Query): IndexedList<ListedBill> {
  const order = orderOf(asked);
  const listOf = { created: billsByCreation, issueDate: finalsByIssueDate, finalizedAt: finalsByTime };
  const list = listOf[order.replace('-', '') as keyof typeof listOf](asked);
  return { ...list, isDescending: order.startsWith('-') };
}

type Ascending = Omit<IndexedList<ListedBill>, 'isDescending'>;

const billsByCreation = ({ customerID }: Query): Ascending => ({
  TableName: BILLS_TABLE,
  ...(customerID
    ? { IndexName: 'byCustomer', hash: 'customerID', partitions: [customerID] }
    : { IndexName: 'byId', hash: 'kind', partitions: ALL_PARTITIONS }),
  range: 'id',
  first: FIRST,
  last: LAST,
  attributes: ['customerID', 'status', 'billKind', 'billingDate', 'issueDate'],
  rowOf: draftOrStub,
});

/** Days are read as a part of the index: no row of another day is. */
const finalsByIssueDate = ({ customerID, from, to }: Query): Ascending => ({
  TableName: SETTLEMENTS_TABLE,
  ...(customerID
    ? { IndexName: 'byCustomer', hash: 'customerID', partitions: [customerID] }
    : { IndexName: 'byIssue', hash: 'listShard', partitions: PARTITIONS }),
  range: 'issued',
  first: from ?? FIRST,
  last: to ? `${to}${LAST}` : LAST,
  attributes: ['id', 'customerID', 'billKind', 'settlement', 'due', 'dueDate', 'timeZone'],
  rowOf: finalOf,
});

/** By the time they became final, which is read as a part of the index. What has become of them is judged afterwards. */
const finalsByTime = ({ finalizedFrom, finalizedTo }: Query): Ascending => ({
  TableName: SETTLEMENTS_TABLE,
  IndexName: 'byFinalized',
  hash: 'listShard',
  partitions: PARTITIONS,
  range: 'finalized',
  first: finalizedFrom ?? FIRST,
  // Before every position of that time, which has the id behind it.
  last: finalizedTo ?? LAST,
  attributes: ['id', 'customerID', 'billKind', 'issued'],
  rowOf: ({ id, finalized, issued, billKind, customerID }) => ({
    position: `${finalized}`,
    id: `${id}`,
    status: 'final',
    kind: billKind as ListedBill['kind'],
    customerID: `${customerID}`,
    day: `${issued}`.slice(0, DAY_LENGTH),
  }),
});

/** A row of the drafts' table. Those of an earlier version have no kind. */
function draftOrStub({
  id,
  status,
  billKind = 'invoice',
  customerID,
  billingDate,
  issueDate,
}: Item): ListedBill {
  const isFinal = status === 'final';
  return {
    position: `${id}`,
    id: `${id}`,
    status: isFinal ? 'final' : 'draft',
    kind: billKind as ListedBill['kind'],
    customerID: `${customerID}`,
    day: isFinal ? `${issueDate}` : `${billingDate}`.slice(0, DAY_LENGTH),
  };
}

/** A settlement row. */
export const finalOf = ({ id, issued, billKind, customerID, ...settled }: Item): ListedBill => ({
  position: `${issued}`,
  id: `${id}`,
  status: 'final',
  kind: billKind as ListedBill['kind'],
  customerID: `${customerID}`,
  day: `${issued}`.slice(0, DAY_LENGTH),
  settled: settled as unknown as Settled,
});
