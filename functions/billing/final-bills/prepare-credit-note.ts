import type { Bill } from '../bills/bill.ts';
import { customerFaults } from '../completeness/party-faults.ts';
import type { PreparedCreditNote } from '../documents/issue-credit-note.ts';
import { readDocument } from '../documents/read-document.ts';
import type { Preparation, Wanted } from '../finalizing/finalization.ts';
import { frozenKey, SELLER_KEY } from '../finalizing/rows.ts';
import { fromRow as sellerOf } from '../seller/seller.ts';
import { dayOf } from '../vat/overdue.ts';
import { reachedToday } from './credited-customer.ts';
import type { Neighbours } from './prepare-invoice.ts';
import { incomplete, refuseDays, refused } from './refusals.ts';
import { openKnownSeries, seriesFaults, seriesOf } from './series-of-bill.ts';

/**
 * Reads what a credit note needs to be issued: the bill that it takes back, as it was frozen, and where its customer is
 * reached today. VAT is not judged again: it was when the bill was issued, and seller, customer, lines and day of supply
 * are the same. Makes a known series at its first use.
 * @throws {RefusedError} naming at once all that is missing or wrong, each with its pointer
 */
export async function prepareCreditNote(
  bill: Bill,
  wanted: Wanted,
  { store, rows, directory, nowMs }: Neighbours,
): Promise<Preparation> {
  if (wanted.payment) throw refused('#/payment', 'A credit note takes no payment.');
  const corrected = `${bill.originalBill?.id}`;
  const [seller, frozen, today] = await Promise.all([
    rows.get(SELLER_KEY),
    store.get(frozenKey(corrected)),
    directory.customer(bill.customerID),
  ]);
  if (!seller || !frozen) throw new Error(`bills/${corrected} is final, and its document or seller is gone.`);
  const original = `${frozen.text}`;
  const { issueDate: notBefore, customer: asIssued } = readDocument(original);
  const { timeZone } = sellerOf(seller);
  const issueDate = wanted.issueDate ?? bill.issueDate;
  refuseDays({ issueDate, today: dayOf(nowMs(), timeZone) });
  if (issueDate && issueDate < notBefore)
    throw refused('#/issueDate', `${issueDate} is before the day of its bill, ${notBefore}.`);
  const customer = reachedToday(asIssued, today);
  const series = seriesOf(bill);
  const faults = [...customerFaults(customer), ...(await seriesFaults(series, rows))];
  if (faults.length > 0) throw incomplete(faults);
  const sellerVersion = `${seller.version}`;
  await openKnownSeries(series, { store, rows, nowMs }, { version: sellerVersion, timeZone }, wanted);
  const document: PreparedCreditNote = { series, bill, customer, original };
  return {
    series,
    sellerVersion,
    timeZone,
    document: { ...document },
    bytes: Buffer.byteLength(JSON.stringify(document)),
    notBefore,
    original: corrected,
    ...(issueDate && { issueDate }),
  };
}
