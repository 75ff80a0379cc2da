import type { Fault } from '@facturation/platform/errors';
import type { Bill } from '../bills/bill.ts';
import type { Customer, Directory } from '../bills/directory.ts';
import { keptFigures } from '../bills/figures.ts';
import { customerFaults, sellerFaults } from '../completeness/party-faults.ts';
import { textFaults } from '../completeness/text-faults.ts';
import { type PreparedInvoice, vatFaultsOn } from '../documents/issue-invoice.ts';
import type { Preparation, Wanted } from '../finalizing/finalization.ts';
import type { Rows } from '../finalizing/read-ahead.ts';
import type { RowStore } from '../finalizing/row-store.ts';
import { SELLER_KEY } from '../finalizing/rows.ts';
import { type Seller, fromRow as sellerOf } from '../seller/seller.ts';
import { goodsOf } from '../stock/goods.ts';
import { dayOf } from '../vat/overdue.ts';
import { incomplete, refuseDays } from './refusals.ts';
import { openKnownSeries, seriesFaults, seriesOf } from './series-of-bill.ts';

/** What a bill is prepared from. */
export interface Neighbours {
  store: RowStore;
  /** Answers from memory what was read together with the draft. */
  rows: Rows;
  directory: Directory;
  nowMs(): number;
}

/**
 * Reads what an invoice needs to be issued, and holds it against the law; makes a known series at its first use.
 * @throws {RefusedError} naming at once all that is missing or wrong, each with its pointer
 */
export async function prepareInvoice(
  bill: Bill,
  wanted: Wanted,
  neighbours: Neighbours,
): Promise<Preparation> {
  const { store, rows, nowMs } = neighbours;
  const { seller, sellerVersion, customer } = await readParties(bill, neighbours);
  const today = dayOf(nowMs(), seller.timeZone);
  const issueDate = wanted.issueDate ?? bill.issueDate;
  refuseDays({ issueDate, paymentDate: wanted.payment?.date, today });
  const series = seriesOf(bill);
  const faults = [
    ...faultsOf({ bill, seller, customer }, issueDate ?? today),
    ...(await seriesFaults(series, rows)),
  ];
  if (faults.length > 0) throw incomplete(faults);
  const { timeZone } = seller;
  await openKnownSeries(series, { store, rows, nowMs }, { version: sellerVersion, timeZone }, wanted);
  const document: PreparedInvoice = { series, bill, seller, customer, payment: wanted.payment };
  const goods = goodsOf(bill.productItems);
  return {
    series,
    sellerVersion,
    timeZone,
    document: { ...document },
    bytes: Buffer.byteLength(JSON.stringify(document)),
    ...(issueDate && { issueDate }),
    ...(goods.length > 0 && { goods }),
  };
}

interface Parties {
  seller: Seller;
  customer: Customer;
}

/** @throws {RefusedError} where there is no seller, or no customer any more */
async function readParties(
  { customerID }: Bill,
  { rows, directory }: Neighbours,
): Promise<Parties & { sellerVersion: string }> {
  const [row, customer] = await Promise.all([rows.get(SELLER_KEY), directory.customer(customerID)]);
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
    ...textFaults({ seller, customer, bill }),
    ...nameless,
    ...(isTooLarge
      ? [{ pointer: '/bill/totals', detail: 'The figures are larger than those of a bill may be.' }]
      : []),
  ];
}
