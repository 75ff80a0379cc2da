import type { Bill } from '../../functions/billing/bills/bill.ts';
import type { Customer } from '../../functions/billing/bills/directory.ts';
import { issueInvoice, type PreparedInvoice } from '../../functions/billing/documents/issue-invoice.ts';
import type { Line } from '../../functions/billing/vat/line.ts';
import { PARSED_SELLER as seller } from '../support/parsed-seller.ts';
import { address, SIREN } from '../support/parties.ts';

export const business: Customer = {
  id: '7',
  name: 'Abir',
  email: 'ab@gmail.com',
  kind: 'business',
  siren: SIREN,
  vatNumber: null,
  address,
};

export const billOf = (lines: readonly Line[], more: Partial<Bill> = {}): Bill => ({
  id: 'B1',
  kind: 'invoice',
  billingDate: '2026-11-29T10:00:00.000Z',
  customerID: '7',
  currency: 'EUR',
  productItems: lines.map(({ discount, ...line }) => ({
    name: 'Écran',
    nature: 'goods',
    unitCode: 'C62',
    ...line,
    ...(discount && { discount: { ...discount, reason: 'Remise' } }),
  })) as Bill['productItems'],
  ...more,
});

export const CHOSEN = { number: 'FA-2026-00001', issueDate: '2026-11-29', previousHash: '' };

export const issue = (bill: Bill, more: Partial<PreparedInvoice> = {}) =>
  issueInvoice({ series: 'FA', bill, seller, customer: business, ...more }, CHOSEN, undefined);
