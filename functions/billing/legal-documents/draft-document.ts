import { ApiError } from '@facturation/platform/errors';
import type { DraftDocument } from '../../documents/contract.ts';
import type { Bill } from '../bills/bill.ts';
import type { Customer, Directory } from '../bills/directory.ts';
import { keptFigures } from '../bills/figures.ts';
import { dueDateOf } from '../completeness/due-date.ts';
import { type DraftContents, draftDocumentOf, draftIssuerOf } from '../documents/document.ts';
import { saidBy } from '../documents/issue-credit-note.ts';
import { readDocument } from '../documents/read-document.ts';
import { reachedToday } from '../final-bills/credited-customer.ts';
import { seriesOf } from '../final-bills/series-of-bill.ts';
import type { RowStore } from '../finalizing/row-store.ts';
import { frozenKey, SELLER_KEY } from '../finalizing/rows.ts';
import { type Seller, fromRow as sellerOf } from '../seller/seller.ts';

/** What a draft is drawn from. */
export interface Surroundings {
  rows: Pick<RowStore, 'get'>;
  directory: Pick<Directory, 'customer'>;
}

/**
 * A draft in the form of a document, as it would be issued at this moment. It may lack its seller, its days and whatever
 * else the law wants.
 * @throws {ApiError} incomplete, where there is nobody it is for, or no figures of it
 */
export const draftDocument = (bill: Bill, surroundings: Surroundings): Promise<DraftDocument> =>
  bill.originalBill ? creditNote(bill, bill.originalBill.id, surroundings) : invoice(bill, surroundings);

async function invoice(bill: Bill, { rows, directory }: Surroundings): Promise<DraftDocument> {
  const [row, customer] = await Promise.all([rows.get(SELLER_KEY), directory.customer(bill.customerID)]);
  if (!customer) throw incomplete(bill, '/customer', `customers/${bill.customerID} does not exist.`);
  const seller = row && sellerOf(row);
  const contents = { bill, figures: figuresOf(bill), issuer: draftIssuerOf(seller, customer), customer };
  return drafted(contents, bill.dueDate ?? dueDateIn(bill, seller, customer));
}

/** Where nobody has said when a draft is to be issued, it is not known when it will be due. */
function dueDateIn({ issueDate }: Bill, seller: Seller | undefined, customer: Customer): string | undefined {
  const terms = customer.paymentTerms ?? seller?.paymentTerms;
  return issueDate && terms && dueDateOf(issueDate, terms);
}

/** What is said of seller and customer is what the bill says that it takes back. */
async function creditNote(
  bill: Bill,
  original: string,
  { rows, directory }: Surroundings,
): Promise<DraftDocument> {
  const [frozen, today] = await Promise.all([
    rows.get(frozenKey(original)),
    directory.customer(bill.customerID),
  ]);
  if (!frozen) throw new Error(`bills/${original} is final, and its document is gone.`);
  const corrected = readDocument(`${frozen.text}`);
  const contents = {
    bill: { ...bill, ...saidBy(corrected) },
    figures: figuresOf(bill),
    issuer: corrected,
    customer: reachedToday(corrected.customer, today),
  };
  return drafted(contents, bill.issueDate);
}

function drafted(contents: DraftContents, dueDate: string | undefined): DraftDocument {
  const { bill } = contents;
  return draftDocumentOf(contents, {
    series: seriesOf(bill),
    ...(bill.issueDate && { issueDate: bill.issueDate }),
    ...(dueDate && { dueDate }),
  });
}

function figuresOf(bill: Bill) {
  const figures = keptFigures(bill);
  if (figures) return figures;
  throw incomplete(bill, '/bill/totals', 'The figures are larger than those of a bill may be.');
}

const incomplete = ({ id }: Bill, pointer: string, detail: string): ApiError =>
  new ApiError('incomplete', `bills/${id} cannot be drawn. ${detail}`, { errors: [{ pointer, detail }] });
