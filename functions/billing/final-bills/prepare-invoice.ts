import type { Fault } from '@facturation/platform/errors';
import { type Bill, fromRow as billOf } from '../bills/bill.ts';
import type { Customer, Directory } from '../bills/directory.ts';
import { keptFigures } from '../bills/figures.ts';
import { customerFaults, sellerFaults } from '../completeness/party-faults.ts';
import { type PreparedInvoice, vatFaultsOn } from '../documents/issue-invoice.ts';
import type { Preparation, Refusal, Wanted } from '../finalizing/finalization.ts';
import type { Attributes, RowStore } from '../finalizing/row-store.ts';
import { SELLER_KEY, seriesKey } from '../finalizing/rows.ts';
import { openSeries } from '../finalizing/series-rows.ts';
import { type Seller, fromRow as sellerOf } from '../seller/seller.ts';
import { KNOWN_SERIES, knownPattern } from '../series/known-series.ts';
import { dayOf } from '../vat/overdue.ts';

/** Ends the preparation; what is refused is its answer. */
class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.name = 'RefusedError';
    this.refusal = refusal;
  }
}

interface Neighbours {
  store: RowStore;
  directory: Directory;
  nowMs(): number;
}

/**
 * Reads what a draft needs to be issued, and holds it against the law; makes a known series at its first use.
 * What is missing or wrong is refused at once, each with its pointer.
 */
export const prepareInvoice =
  (neighbours: Neighbours) =>
  (draft: Attributes, wanted: Wanted): Promise<Preparation | Refusal> =>
    prepare(draft, wanted, neighbours).catch((error: unknown) => {
      if (error instanceof RefusedError) return error.refusal;
      throw error;
    });

async function prepare(draft: Attributes, wanted: Wanted, neighbours: Neighbours): Promise<Preparation> {
  const { store, nowMs } = neighbours;
  const bill = billOf({ ...draft, id: wanted.bill });
  const { seller, sellerVersion, customer } = await readParties(bill, neighbours);
  const today = dayOf(nowMs(), seller.timeZone);
  const issueDate = wanted.issueDate ?? bill.issueDate;
  refuseDays({ issueDate, paymentDate: wanted.payment?.date, today });
  const series = bill.series ?? KNOWN_SERIES.invoice.id;
  const faults = [
    ...faultsOf({ bill, seller, customer }, issueDate ?? today),
    ...(await seriesFaults(series, store)),
  ];
  if (faults.length > 0) throw incomplete(faults);
  const { timeZone } = seller;
  const pattern = knownPattern(series);
  if (pattern) await openSeries(store, series, pattern, { version: sellerVersion, timeZone });
  const document: PreparedInvoice = { series, bill, seller, customer, payment: wanted.payment };
  return {
    series,
    sellerVersion,
    timeZone,
    document: { ...document },
    bytes: Buffer.byteLength(JSON.stringify(document)),
    ...(issueDate && { issueDate }),
  };
}

interface Parties {
  seller: Seller;
  customer: Customer;
}

/** @throws {RefusedError} where there is no seller, or no customer any more */
async function readParties(
  { customerID }: Bill,
  { store, directory }: Neighbours,
): Promise<Parties & { sellerVersion: string }> {
  const [row, customer] = await Promise.all([store.get(SELLER_KEY), directory.customer(customerID)]);
  if (!row)
    throw incomplete([{ pointer: '/seller', detail: 'There is no seller yet: PUT /seller sets it.' }]);
  if (!customer)
    throw incomplete([{ pointer: '/customer', detail: `customers/${customerID} does not exist.` }]);
  return { seller: sellerOf(row), sellerVersion: `${row.version}`, customer };
}

/** All that is missing or wrong for a bill to be issued on a day. */
function faultsOf({ bill, seller, customer }: Parties & { bill: Bill }, issueDate: string): Fault[] {
  const nameless = bill.productItems.flatMap(({ name }, index) =>
    name ? [] : [{ pointer: `/bill/productItems/${index}/name`, detail: 'The line has no name.' }],
  );
  const isTooLarge = keptFigures(bill) === undefined;
  return [
    ...sellerFaults(seller),
    ...customerFaults(customer),
    ...vatFaultsOn(issueDate, { bill, seller, customer }),
    ...nameless,
    ...(isTooLarge
      ? [{ pointer: '/bill/totals', detail: 'The figures are larger than those of a bill may be.' }]
      : []),
  ];
}

/** A series that is not known has to be set before a bill is numbered in it. */
async function seriesFaults(series: string, store: RowStore): Promise<Fault[]> {
  if (knownPattern(series) || (await store.get(seriesKey(series)))) return [];
  const detail = `series/${series} does not exist: PUT /series/${series} sets it.`;
  return [{ pointer: '/bill/series', detail }];
}

function incomplete(faults: readonly Fault[]): RefusedError {
  const detail = faults.map((fault) => fault.detail).join(' ');
  return new RefusedError({ code: 'incomplete', detail, faults });
}

/** Whether a day has come is judged once, when it is asked for. */
function refuseDays(days: {
  issueDate?: string | undefined;
  paymentDate?: string | undefined;
  today: string;
}): void {
  const { issueDate, paymentDate, today } = days;
  const late = (pointer: string, day: string, limit: string): RefusedError => {
    const detail = `${day} is after ${limit}.`;
    return new RefusedError({ code: 'refused', detail, faults: [{ pointer, detail }] });
  };
  if (issueDate && issueDate > today) throw late('#/issueDate', issueDate, `today, ${today}`);
  const limit = issueDate ?? today;
  if (paymentDate && paymentDate > limit)
    throw late('#/payment/date', paymentDate, `the day of issue, ${limit}`);
}
