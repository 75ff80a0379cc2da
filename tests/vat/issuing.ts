import type { Bill } from '../../functions/billing/bills/bill.ts';
import type { Customer } from '../../functions/billing/bills/directory.ts';
import { issueInvoice, type PreparedInvoice } from '../../functions/billing/documents/issue-invoice.ts';
import { Seller } from '../../functions/billing/seller/contract.ts';
import { sellerOf } from '../../functions/billing/seller/seller.ts';
import type { Line } from '../../functions/billing/vat/line.ts';

const address = { line1: '1 rue Imaginaire', postcode: '75000', city: 'Paris', country: 'FR' };
export const seller = sellerOf(
  Seller.parse({
    legalName: 'Société Exemple',
    siren: '100000009',
    vatNumber: 'FR88100000009',
    address,
    electronicAddress: { scheme: '0225', value: '100000009' },
    texts: {},
  }),
);
export const business: Customer = {
  id: '7',
  name: 'Abir',
  email: 'ab@gmail.com',
  kind: 'business',
  siren: '200000008',
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
