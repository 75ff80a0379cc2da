import { dynamodb, paginateScan } from '@facturation/platform/dynamodb';
import type { Item } from '@facturation/platform/record-kind';
import { CREDIT_NOTES, settlementKey } from '../finalizing/rows.ts';
import { fromRow, PAYMENTS, type PaymentRecord } from '../payments/payment.ts';
import { isIn, type Period } from './fec.ts';

/** What the table of settlements says of an invoice: its days, and whatever has become of it. */
export interface KeptDeeds {
  id: string;
  /** Missing where its settlement was not read. */
  issueDate?: string;
  dueDate?: string;
  creditNotes: { id: string; issueDate: string }[];
  payments: PaymentRecord[];
}

/** Rows of a page: with more of them DynamoDB Local takes seconds on a busy machine, and the client gives up. */
const ROWS = 500;
/** All but the state of a settlement, which is most of it and is worked out again. */
const ATTRIBUTES = [
  ...['id', 'sort', 'billKind', 'issued', 'dueDate', 'bill', 'issueDate'],
  ...['kind', 'amount', 'date', 'method', 'reference', 'reason', 'shares', 'recordedAt', 'reversal'],
];
const DAY_LENGTH = '2026-11-29'.length;
const SETTLEMENT = settlementKey('').sort;

/**
 * Every invoice with its deeds, of one strongly consistent reading of the whole table: a payment of a year may be of a
 * bill of any other. @param onRead is told how many rows were read so far, after each page
 */
export async function readDeeds(table: string, onRead: (rows: number) => void): Promise<KeptDeeds[]> {
  const bills = new Map<string, KeptDeeds>();
  const input = {
    TableName: table,
    ConsistentRead: true,
    Limit: ROWS,
    ProjectionExpression: ATTRIBUTES.map((_, index) => `#${index}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(ATTRIBUTES.map((name, index) => [`#${index}`, name])),
  };
  let rows = 0;
  for await (const { Items = [] } of paginateScan({ client: dynamodb }, input)) {
    for (const row of Items) take(bills, row);
    rows += Items.length;
    onRead(rows);
  }
  return [...bills.values()].filter(({ issueDate }) => issueDate !== undefined);
}

/** Sums and settlements of credit notes are passed over: what credit notes do stands beside their invoices. */
function take(bills: Map<string, KeptDeeds>, { id, sort, ...row }: Item): void {
  const key = `${sort}`;
  const bill = () => {
    const known = bills.get(`${id}`) ?? { id: `${id}`, creditNotes: [], payments: [] };
    bills.set(known.id, known);
    return known;
  };
  if (key.startsWith(PAYMENTS)) bill().payments.push(fromRow(row, key.slice(PAYMENTS.length)));
  else if (key.startsWith(CREDIT_NOTES))
    bill().creditNotes.push({ id: `${row.bill}`, issueDate: `${row.issueDate}` });
  else if (key === SETTLEMENT && row.billKind === 'invoice')
    Object.assign(bill(), { issueDate: `${row.issued}`.slice(0, DAY_LENGTH), dueDate: `${row.dueDate}` });
}

/**
 * Whether an invoice may have an entry in a period. One that was paid at its issue is due on the day of that payment,
 * which may lie before its own. @param dayOf the day of an instant in the seller's time zone
 */
export function mayBeIn(
  period: Period,
  { issueDate = '', dueDate = '', creditNotes, payments }: KeptDeeds,
  dayOf: (instant: string) => string,
): boolean {
  const isDay = (day: string): boolean => isIn(period, day);
  return (
    isDay(issueDate) ||
    (dueDate < issueDate && isDay(dueDate)) ||
    creditNotes.some((note) => isDay(note.issueDate)) ||
    payments.some(({ date, reversal }) => isDay(date) || (reversal && isDay(dayOf(reversal.reversedAt))))
  );
}
